import { Temporal } from 'temporal-polyfill';

/** What the clock on the wall and the calendar show somewhere. */
export type LocalTime = {
  /** `2026-11-22`. */
  date: string;
  /** ISO weekday, 1 Monday … 7 Sunday. */
  weekday: number;
  /** Whole minutes since midnight. */
  minute: number;
  /** Whether this minute has begun more than a moment ago. */
  pastMinute: boolean;
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
    date: dateOf(days),
    weekday: ((((days + 3) % 7) + 7) % 7) + 1,
    minute: Math.floor(sinceMidnight / 60_000),
    pastMinute: sinceMidnight % 60_000 > 0,
  };
}

function offsetAt(millis: number, zone: string): number {
  let known = offsets.get(zone);
  if (known === undefined) {
    known = new Map();
    offsets.set(zone, known);
  }
  const quarter = Math.floor(millis / quarterHour);
  const found = known.get(quarter);
  if (found !== undefined) return found;
  if (known.size > mostKept) known.clear();
  const at = Temporal.Instant.fromEpochMilliseconds(quarter * quarterHour);
  const offset = at.toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
  known.set(quarter, offset);
  return offset;
}

const dates = new Map<number, string>();

function dateOf(days: number): string {
  const found = dates.get(days);
  if (found !== undefined) return found;
  if (dates.size > mostKept) dates.clear();
  const text = Temporal.Instant.fromEpochMilliseconds(days * day)
    .toString()
    .slice(0, 10);
  dates.set(days, text);
  return text;
}
