import * as z from 'zod';
import data from './holidays.json' with { type: 'json' };

const calendarsSchema = z.object({
  /** The last year, to its end, for which calendars ship. */
  lastYear: z.int(),
  /** Per place: the days closed in every year, and those of single years; a subdivision lists only what it adds. */
  calendars: z.record(z.string(), z.record(z.string(), z.string())),
});

const { calendars, lastYear } = calendarsSchema.parse(data);
const cache = new Map<string, ReadonlySet<string> | undefined>();

/** The last day that is known to be a holiday or not, everywhere. */
export const holidaysEndOn = `${lastYear}-12-31`;

/**
 * Whether a day is a public or bank holiday of a country (`AU`) or one of its subdivisions (`AU-NSW`, ISO 3166-2);
 * undefined when no calendar ships for that country or year, which the gate treats as a question for a person.
 * A subdivision keeps its country's holidays too, and one without a calendar of its own has only these.
 */
export function isHoliday(place: string | undefined, localDate: string): boolean | undefined {
  if (place === undefined) return undefined;
  if (!/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(place)) return undefined;
  const country = place.slice(0, 2);
  const nationwide = isListed(country, localDate);
  if (nationwide !== false || calendars[place] === undefined) return nationwide;
  return isListed(place, localDate);
}

function isListed(place: string, localDate: string): boolean | undefined {
  return daysOff(place, localDate.slice(0, 4))?.has(localDate.slice(5));
}

function daysOff(place: string, year: string): ReadonlySet<string> | undefined {
  const key = place + year;
  if (!cache.has(key)) cache.set(key, readDays(place, year));
  return cache.get(key);
}

function readDays(place: string, year: string): ReadonlySet<string> | undefined {
  const calendar = calendars[place];
  const moving = calendar?.[year];
  if (calendar === undefined || moving === undefined) return undefined;
  const listed = `${calendar['every'] ?? ''} ${moving}`.split(' ').filter((day) => day !== '');
  return new Set(listed.map((day) => `${day.slice(0, 2)}-${day.slice(2)}`));
}
