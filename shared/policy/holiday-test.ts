import type { HolidayTest } from '../domain/contact-window.ts';
import type { Profile } from '../domain/profile.ts';
import { isHolidayWithin } from './holidays/holidays.ts';

/**
 * Whether a day is closed in any place where the debtor may be; undefined when one of the places has no calendar,
 * which the gate treats as a question for a person. Where only a country is known, it may be any part of it.
 */
export function holidayTest({ country, places }: Pick<Profile, 'country' | 'places'>): HolidayTest {
  const asked = places === undefined || places.length === 0 ? [country] : places.map(withoutTown);
  const [first] = asked;
  // Stryker disable next-line ConditionalExpression: the same answer, only sooner
  if (asked.length === 1) return (localDate) => isHolidayWithin(first, localDate);
  return (localDate) => {
    const answers = asked.map((place) => isHolidayWithin(place, localDate));
    if (answers.includes(true)) return true;
    return answers.includes(undefined) ? undefined : false;
  };
}

/** `US-NY-NYC` → `US-NY`: towns keep the calendar of their region. */
function withoutTown(place: string): string {
  return place.split('-').slice(0, 2).join('-');
}
