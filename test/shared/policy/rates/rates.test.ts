import { describe, expect, it } from 'vitest';
import data from '../../../../shared/policy/rates/rates.json' with { type: 'json' };
import { rateHorizons, rates, seriesByReferenceSchema } from '../../../../shared/policy/rates/rates.ts';

describe('reference rates', () => {
  it('stand as they were found, newest first: Bank Rate, ECB, German base rate', () => {
    const of = (halfYear: string) => [
      rates['boe-bank-rate'][halfYear]?.rate,
      rates['ecb-main-refinancing'][halfYear]?.rate,
      rates['de-base-rate'][halfYear]?.rate,
    ];
    expect(of('2026-H2')).toEqual([375, 240, 152]);
    expect(of('2026-H1')).toEqual([375, 215, 127]);
    expect(of('2025-H1')).toEqual([475, 315, 227]);
    expect(of('2023-H1')).toEqual([350, 250, 162]);
    expect(of('2020-H2')).toEqual([10, 0, -88]);
  });

  it('agree with each other: from 2016 H2 on, the German base rate lies 0.88 points below the ECB rate', () => {
    const known = Object.entries(rates['de-base-rate']).filter(([halfYear]) => halfYear >= '2016-H2');
    expect(known).toHaveLength(21);
    for (const [halfYear, { rate }] of known) {
      expect([halfYear, rates['ecb-main-refinancing'][halfYear]?.rate]).toEqual([halfYear, rate + 88]);
    }
  });

  it('are absent where nobody looked them up', () => {
    for (const halfYear of ['2013-H1', '2014-H1', '2014-H2']) {
      expect(rates['de-base-rate'][halfYear]).toBeUndefined();
    }
    expect(Object.keys(rates['fr-legal-rate-professional'])).toEqual(['2024-H2', '2025-H2']);
    expect(rates['nl-consumer-rate']['2025-H1']).toBeUndefined();
  });

  it('each name their source and say how good it is', () => {
    for (const { source, grade } of Object.values(rates).flatMap((values) => Object.values(values))) {
      expect(source.length).toBeGreaterThan(5);
      expect('ABC').toContain(grade);
    }
    expect(rates['ecb-main-refinancing']['2025-H1']?.grade).toBe('C');
  });

  it('have no gap between the first and the last half-year of those that the laws of today need', () => {
    const needed = rateHorizons.map(({ reference, halfYears }) => [
      reference,
      halfYears.filter((halfYear) => halfYear >= '2017-H1').length,
    ]);
    expect(needed).toEqual([
      ['boe-bank-rate', 20],
      ['ecb-main-refinancing', 20],
      ['de-base-rate', 20],
      ['nl-consumer-rate', 4],
    ]);
  });

  it('are refused with two values for one half-year, a rate in decimals, or a half-year that is none', () => {
    const base = data['de-base-rate'];
    const withReading = (read: Record<string, number>) => ({
      ...data,
      'de-base-rate': {
        ...base,
        readings: [...base.readings, { source: 'somewhere', grade: 'B', rates: read }],
      },
    });
    expect(seriesByReferenceSchema.safeParse(withReading({})).success).toBe(true);
    for (const read of [{ '2026-H2': 152 }, { '2027-H1': 1.52 }, { '2027-H3': 152 }]) {
      expect(seriesByReferenceSchema.safeParse(withReading(read)).success).toBe(false);
    }
  });
});
