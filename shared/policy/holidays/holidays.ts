import * as z from 'zod';
import { recall } from '../../domain/recall.ts';
import { dayCode } from './day-code.ts';
import data from './holidays.json' with { type: 'json' };

const calendarSchema = z.object({
  /** First year it knows; absent: that of most calendars. */
  from: z.int().optional(),
  /** Days closed in each of its years, two characters each (see `dayCode`). */
  every: z.string(),
  /** Days closed in single years: a word for each year from the first on. */
  single: z.string(),
});

const calendarsSchema = z.object({
  firstYear: z.int(),
  /** The last year, to its end, that every calendar knows. */
  lastYear: z.int(),
  /** Per place; a subdivision lists only what it adds to its country. */
  calendars: z.record(z.string(), calendarSchema),
});

const { calendars, firstYear, lastYear } = calendarsSchema.parse(data);
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

/**
 * Whether a day is a holiday in a place or in any part of it whose calendar ships: who is somewhere in a country may
 * keep each of them. Undefined as for `isHoliday`.
 */
export function isHolidayWithin(place: string | undefined, localDate: string): boolean | undefined {
  if (place === undefined) return undefined;
  const ofPlace = recall(asked, mostPlaces, place, () => new Map<string, { isClosed: boolean | undefined }>());
  return recall(ofPlace, mostDays, localDate, () => ({ isClosed: findWithin(place, localDate) })).isClosed;
}

/** What was found for a place and a day: every window asks for the same few again and again. */
const asked = new Map<string, Map<string, { isClosed: boolean | undefined }>>();
const mostPlaces = 500;
const mostDays = 5_000;

function findWithin(place: string, localDate: string): boolean | undefined {
  const nationwide = isHoliday(place, localDate);
  if (nationwide !== false || place.length > 2) return nationwide;
  return daysOfParts(place, localDate.slice(0, 4)).has(dayCode(localDate));
}

const ofParts = new Map<string, ReadonlySet<string>>();

function daysOfParts(country: string, year: string): ReadonlySet<string> {
  const known = ofParts.get(country + year);
  if (known !== undefined) return known;
  const parts = Object.keys(calendars).filter((key) => key.startsWith(`${country}-`));
  const days = new Set(parts.flatMap((part) => [...(daysOff(part, year) ?? [])]));
  ofParts.set(country + year, days);
  return days;
}

function isListed(place: string, localDate: string): boolean | undefined {
  return daysOff(place, localDate.slice(0, 4))?.has(dayCode(localDate));
}

function daysOff(place: string, year: string): ReadonlySet<string> | undefined {
  const key = place + year;
  if (!cache.has(key)) cache.set(key, readDays(place, year));
  return cache.get(key);
}

function readDays(place: string, year: string): ReadonlySet<string> | undefined {
  const calendar = calendars[place];
  if (calendar === undefined) return undefined;
  const { from = firstYear, every, single } = calendar;
  const days = single.split(' ')[Number(year) - from];
  return days === undefined ? undefined : new Set(`${every}${days}`.match(/../g));
}
