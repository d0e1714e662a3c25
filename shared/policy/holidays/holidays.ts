import * as z from 'zod';
import data from './holidays.json' with { type: 'json' };

const calendarsSchema = z.object({
  lastYear: z.int(),
  calendars: z.record(z.string(), z.record(z.string(), z.string())),
});

const { calendars } = calendarsSchema.parse(data);
const cache = new Map<string, ReadonlySet<string>>();

/**
 * Whether a day is a public or bank holiday of a country; undefined when no calendar ships for that country
 * or year, which the gate treats as a question for a person.
 */
export function isHoliday(country: string | undefined, localDate: string): boolean | undefined {
  if (country === undefined) return undefined;
  const year = localDate.slice(0, 4);
  const key = country + year;
  const known = cache.get(key);
  if (known !== undefined) return known.has(localDate.slice(5));
  const listed = calendars[country]?.[year];
  if (listed === undefined) return undefined;
  const days = new Set(listed.split(' ').map((day) => `${day.slice(0, 2)}-${day.slice(2)}`));
  cache.set(key, days);
  return days.has(localDate.slice(5));
}
