import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../shared/domain/time.ts';
import {
  type Horizons,
  holidayDaysWanted,
  horizonGaps,
  shippedHorizons,
} from '../../../shared/policy/horizons.ts';

const boe = { reference: 'boe-bank-rate', halfYears: ['2026-H1', '2026-H2'], knownDaysBefore: 10 } as const;
const horizons: Horizons = { holidaysEndOn: '2031-12-31', rates: [boe] };
const missing = { kind: 'rate-missing', reference: 'boe-bank-rate', halfYear: '2027-H1' };

describe('reference rates', () => {
  it.each([
    ['2026-06-30', []],
    ['2026-12-21', []],
    ['2026-12-22', [missing]],
    ['2026-12-31', [missing]],
    ['2027-01-01', [missing]],
    ['2027-06-20', [missing]],
  ])('scenario 57: that reach to 2026 H2 leave on %s these gaps: %j', (today, gaps) => {
    expect(horizonGaps(horizons, today)).toEqual(gaps);
  });

  it('both half-years are missed at the end of one that was never entered', () => {
    const gaps = horizonGaps(horizons, '2027-06-21');
    expect(gaps).toEqual([missing, { ...missing, halfYear: '2027-H2' }]);
  });

  it('a later value does not hide that the present one is missing', () => {
    const rates = [{ ...boe, halfYears: ['2026-H2', '2027-H2'] }];
    expect(horizonGaps({ ...horizons, rates }, '2027-03-01')).toEqual([missing]);
  });
});

describe('holidays', () => {
  it('are missed from the day on which fewer than 120 days are left', () => {
    const on = (daysLeft: number) =>
      horizonGaps({ ...horizons, rates: [] }, addDays(horizons.holidaysEndOn, -daysLeft));
    expect(on(120)).toEqual([]);
    expect(on(119)).toEqual([{ kind: 'holidays-end', on: '2031-12-31', daysLeft: 119 }]);
    expect(on(-1)).toEqual([{ kind: 'holidays-end', on: '2031-12-31', daysLeft: -1 }]);
  });
});

describe('what ships', () => {
  // The only tests that read the real day: data ages although nobody touches the code.
  const today = Temporal.Now.plainDateISO('UTC').toString();

  it('has no gap on the day of this test run', () => {
    expect(horizonGaps(shippedHorizons, today)).toEqual([]);
  });

  it('knows holidays 200 days on: developers learn of their end well before the alarm rings', () => {
    const wanted = holidayDaysWanted + 80;
    expect(daysBetween(today, shippedHorizons.holidaysEndOn)).toBeGreaterThanOrEqual(wanted);
  });

  it('keeps an eye on the rates that the shipped laws float with', () => {
    expect(shippedHorizons.rates.map(({ reference }) => reference)).toEqual([
      'boe-bank-rate',
      'ecb-main-refinancing',
      'de-base-rate',
      'nl-consumer-rate',
    ]);
  });
});
