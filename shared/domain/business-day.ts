import { isHolidayWithin } from '../policy/holidays/holidays.ts';
import { dayNumber } from './local-time.ts';
import { addDays } from './time.ts';

/** The next day on which people work: no weekend, and no holiday of the country where its calendar is known. */
export function businessDayAfter(localDate: string, country: string | undefined): string {
  const next = addDays(localDate, 1);
  // Day 0 was a Thursday.
  const weekday = (((dayNumber(next) + 3) % 7) + 7) % 7;
  const isClosed = weekday > 4 || isHolidayWithin(country, next) === true;
  return isClosed ? businessDayAfter(next, country) : next;
}
