import { Temporal } from 'temporal-polyfill';

/** What calendar and clock on a wall show. */
export type Wall = { date: string; time: string; weekday: number };

const dayMs = 86_400_000;

/** Date, time to the minute and ISO weekday in a zone; reckoned apart from the code that is watched. */
export function wallAt(millis: number, zone: string): Wall {
  const shown = new Date(millis + offsetAt(millis, zone));
  const text = shown.toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16), weekday: shown.getUTCDay() || 7 };
}

/** The calendar day in a zone, counted from 1970. */
export function dayAt(millis: number, zone: string): number {
  return Math.floor((millis + offsetAt(millis, zone)) / dayMs);
}

/** By zone, then by day of UTC; of a day on which clocks are changed there is none. */
const offsets = new Map<string, Map<number, number | 'changes'>>();

function offsetAt(millis: number, zone: string): number {
  const ofZone = offsets.get(zone) ?? new Map<number, number | 'changes'>();
  offsets.set(zone, ofZone);
  const day = Math.floor(millis / dayMs);
  const known = ofZone.get(day) ?? offsetOfDay(day, zone);
  ofZone.set(day, known);
  return known === 'changes' ? exactOffset(millis, zone) : known;
}

function offsetOfDay(day: number, zone: string): number | 'changes' {
  const first = exactOffset(day * dayMs, zone);
  return first === exactOffset((day + 1) * dayMs, zone) ? first : 'changes';
}

function exactOffset(millis: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(millis).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
}
