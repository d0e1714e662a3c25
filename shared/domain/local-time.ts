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

const quarterHour = 15 * 60_000;
const day = 24 * 60 * 60_000;
const mostKept = 50_000;
const offsets = new Map<string, Map<number, number>>();

/** The local time of a zone at an instant. Offsets change on quarter hours only, so each quarter is looked up once. */
export function localTimeAt(instant: Temporal.Instant, zone: string): LocalTime {
  const millis = instant.epochMilliseconds;
  const local = millis + offsetAt(millis, zone);
  const days = Math.floor(local / day);
  const sinceMidnight = local - days * day;
  return {
    date: dateOfDay(days),
    weekday: weekdayOf(days),
    minute: Math.floor(sinceMidnight / 60_000),
  };
}

function offsetAt(millis: number, zone: string): number {
  const known = recall(offsets, mostKept, zone, () => new Map<number, number>());
  const quarter = Math.floor(millis / quarterHour);
  return recall(known, mostKept, quarter, () => {
    const at = Temporal.Instant.fromEpochMilliseconds(quarter * quarterHour);
    return at.toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
  });
}

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
