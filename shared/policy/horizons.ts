import { firstDayOf, halfYearOf, nextHalfYear } from '../domain/interest/half-year.ts';
import type { Reference } from '../domain/interest/rate-table.ts';
import { addDays, daysBetween } from '../domain/time.ts';
import { holidaysEndOn } from './holidays/holidays.ts';
import { type RateHorizon, rateHorizons } from './rates/rates.ts';

/** Data that ends: until when holidays are known, and for which half-years each rate is. */
export type Horizons = { holidaysEndOn: string; rates: readonly RateHorizon[] };

/** The horizons of the data that ships. */
export const shippedHorizons: Horizons = { holidaysEndOn, rates: rateHorizons };

/** Data that has ended or soon will. */
export type HorizonGap =
  | { kind: 'holidays-end'; on: string; daysLeft: number }
  | { kind: 'rate-missing'; reference: Reference; halfYear: string };

/** Days of holidays that must be left; contacts are planned at most 60 days ahead. */
export const holidayDaysWanted = 120;

/**
 * What of the data has run out by a day, or will before somebody can reasonably renew it: holidays that end within
 * 120 days, a rate of the present half-year, and one of the next as soon as it can be known.
 */
export function horizonGaps(horizons: Horizons, today: string): HorizonGap[] {
  const daysLeft = daysBetween(today, horizons.holidaysEndOn);
  const holidays: HorizonGap[] =
    daysLeft < holidayDaysWanted ? [{ kind: 'holidays-end', on: horizons.holidaysEndOn, daysLeft }] : [];
  return [...holidays, ...horizons.rates.flatMap((rate) => missingRates(rate, today))];
}

function missingRates({ reference, halfYears, knownDaysBefore }: RateHorizon, today: string): HorizonGap[] {
  const present = halfYearOf(today);
  const next = nextHalfYear(present);
  const wanted = today >= addDays(firstDayOf(next), -knownDaysBefore) ? [present, next] : [present];
  return wanted
    .filter((halfYear) => !halfYears.includes(halfYear))
    .map((halfYear) => ({ kind: 'rate-missing', reference, halfYear }));
}
