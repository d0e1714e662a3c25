import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { watchHorizons } from '../../../functions/watch-horizons/watch-horizons.ts';
import type { Horizons } from '../../../shared/policy/horizons.ts';

const horizons: Horizons = {
  holidaysEndOn: '2031-12-31',
  rates: [
    { reference: 'boe-bank-rate', halfYears: ['2026-H1', '2026-H2'], knownDaysBefore: 10 },
    { reference: 'de-base-rate', halfYears: ['2026-H1', '2026-H2'], knownDaysBefore: 0 },
  ],
};
const watchOn = (today: string, data = horizons) =>
  watchHorizons({ clock: { now: () => Temporal.Instant.from(`${today}T06:00:00Z`) }, horizons: data });

describe('the daily look at data that ends', () => {
  it('finds nothing while rates and holidays reach far enough', () => {
    expect(watchOn('2026-11-22')).toEqual({ holidaysEndOn: '2031-12-31' });
  });

  it('scenario 57: rings on 2 January 2027 for every rate that nobody entered', () => {
    expect(() => watchOn('2027-01-02')).toThrow(
      'Data runs out: boe-bank-rate of 2027-H1 is missing; de-base-rate of 2027-H1 is missing.',
    );
  });

  it('rings before the half-year ends for a rate that is settled by then', () => {
    expect(() => watchOn('2026-12-22')).toThrow('Data runs out: boe-bank-rate of 2027-H1 is missing.');
  });

  it('rings when the holidays end', () => {
    const ending = { ...horizons, holidaysEndOn: '2027-01-15' };
    expect(() => watchOn('2026-11-22', ending)).toThrow(
      'Data runs out: holidays are known until 2027-01-15 only.',
    );
  });
});
