import { Temporal } from 'temporal-polyfill';
import { recall } from './recall.ts';

/** What the clock on the wall and the calendar show somewhere. */
export type LocalTime = {
  /** `2026-11-22`. */
  date: string;
  /** ISO weekday, 1 Monday … 7 Sunday. */
  weekday: number;
  /** Whole minutes since midnight. */
  minute: number;
};

const day = 24 * 60 * 60_000;

/** The local time of a zone at an instant, given in milliseconds since 1970. */
export function localTimeAt(millis: number, zone: string): LocalTime {
  const local = millis + offsetAt(millis, zone);
  const days = Math.floor(local / day);
  const sinceMidnight = local - days * day;
  return {
    date: dateOfDay(days),
    weekday: weekdayOf(days),
    minute: Math.floor(sinceMidnight / 60_000),
  };
}

/** The calendar day of a zone at an instant, both as numbers: milliseconds and days since 1970. */
export function localDayAt(millis: number, zone: string): number {
  return Math.floor((millis + offsetAt(millis, zone)) / day);
}

/** From one change of a zone's clocks to the next its offset stays; all in milliseconds. */
type Span = { from: number; until: number; offset: number };
const spans = new Map<string, Span[]>();

function offsetAt(millis: number, zone: string): number {
  const known = recall(spans, mostKept, zone, () => []);
  for (const span of known) if (span.from <= millis && millis < span.until) return span.offset;
  const found = spanAt(millis, zone);
  known.unshift(found);
  return found.offset;
}

function spanAt(millis: number, zone: string): Span {
  const at = Temporal.Instant.fromEpochMilliseconds(millis).toZonedDateTimeISO(zone);
  // The change before an instant is looked for strictly before it: one at that very instant counts, too.
  const before = at.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  const after = at.getTimeZoneTransition('next');
  return {
    from: before?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: after?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: at.offsetNanoseconds / 1e6,
  };
}

const mostKept = 50_000;
const dates = new Map<number, string>();
const numbers = new Map<string, number>();

/** The calendar day so many days after 1 January 1970. */
export function dateOfDay(number: number): string {
  return recall(dates, mostKept, number, () => epoch.add({ days: number }).toString());
}

/** How many days a calendar day lies after 1 January 1970. */
export function dayNumber(localDate: string): number {
  return recall(
    numbers,
    mostKept,
    localDate,
    () => epoch.until(Temporal.PlainDate.from(localDate), { largestUnit: 'days' }).days,
  );
}

/** The ISO weekday, 1 Monday … 7 Sunday, of the day so many days after 1 January 1970, a Thursday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

const epoch = /* @__PURE__ */ Temporal.PlainDate.from('1970-01-01');
