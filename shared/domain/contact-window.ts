import type { Temporal } from 'temporal-polyfill';
import { dateOfDay, dayNumber, localTimeAt, weekdayOf } from './local-time.ts';
import { instantAt, instantOn, minutesAfter } from './time.ts';

/** Whether a day is a holiday where the debtor is; undefined when nobody knows. */
export type HolidayTest = (localDate: string) => boolean | undefined;

/** Hours on weekdays (ISO, 1 Monday), from the first open minute to the first closed one. */
export type Hours = { days: readonly number[]; from: string; until: string };

/** When somebody may be contacted, in local time. */
export type Opening = { hours: readonly Hours[]; holidays: 'closed' | 'open' };

const searchDays = 60;

/** Whether it is open in every one of the zones at once; false too where a zone or a holiday calendar is missing. */
export function isOpen(
  opening: Opening,
  zones: readonly string[],
  isHoliday: HolidayTest,
  at: Temporal.Instant,
): boolean {
  const millis = at.epochMilliseconds;
  return zones.length > 0 && zones.every((zone) => isOpenIn(opening, zone, isHoliday, millis));
}

function isOpenIn({ hours, holidays }: Opening, zone: string, isHoliday: HolidayTest, at: number): boolean {
  const { weekday, minute, date } = localTimeAt(at, zone);
  const isHour = hours.some(
    ({ days, from, until }) => days.includes(weekday) && minuteOf(from) <= minute && minute < minuteOf(until),
  );
  return isHour && (holidays === 'open' || isHoliday(date) === false);
}

/** `08:30` as minutes since midnight. */
export function minuteOf(clockTime: string): number {
  const known = minutes.get(clockTime);
  if (known !== undefined) return known;
  const minute = Number(clockTime.slice(0, 2)) * 60 + Number(clockTime.slice(3));
  minutes.set(clockTime, minute);
  return minute;
}

/** At most as many as a day has minutes. */
const minutes = new Map<string, number>();

/**
 * The first instant, not before `from`, that lies inside the opening in every one of the zones at once, `from` itself
 * where it does; undefined when there is none within 60 days, a zone is missing, or a holiday calendar is.
 */
export function nextOpening(
  opening: Opening,
  zones: readonly string[],
  isHoliday: HolidayTest,
  from: Temporal.Instant,
): Temporal.Instant | undefined {
  if (zones.length === 0) return undefined;
  const first = from.epochMilliseconds;
  const limit = first + searchDays * 24 * 3_600_000;
  let candidate = first;
  while (candidate < limit) {
    let moved = candidate;
    for (const zone of zones) {
      const open = nextOpeningIn(opening, zone, isHoliday, moved);
      if (open === undefined) return undefined;
      moved = open;
    }
    if (moved === candidate) return candidate === first ? from : instantAt(candidate);
    candidate = moved;
  }
  return undefined;
}

/**
 * An instant inside the next opening, moved by a share of that day's hours that depends on the debtor alone, so that
 * many debtors spread out while all debts of one debtor wake together.
 */
export function spreadOpening(
  opening: Opening,
  zones: readonly string[],
  isHoliday: HolidayTest,
  from: Temporal.Instant,
  share: number,
): Temporal.Instant | undefined {
  const first = nextOpening(opening, zones, isHoliday, from);
  if (first === undefined) return undefined;
  const longest = Math.max(...opening.hours.map((hours) => minuteOf(hours.until) - minuteOf(hours.from)));
  const spread = minutesAfter(first, share % Math.max(1, Math.floor(longest / 4)));
  return isOpen(opening, zones, isHoliday, spread) ? spread : first;
}

/** The earliest hours of a weekday that are not over by a minute. */
function firstHours(hours: readonly Hours[], weekday: number, minute: number): Hours | undefined {
  let first: Hours | undefined;
  for (const one of hours) {
    if (!one.days.includes(weekday) || minuteOf(one.until) <= minute) continue;
    if (first === undefined || one.from < first.from) first = one;
  }
  return first;
}

/** In milliseconds since 1970, as `from` is. */
function nextOpeningIn(
  { hours, holidays }: Opening,
  zone: string,
  isHoliday: HolidayTest,
  from: number,
): number | undefined {
  const { date, minute } = localTimeAt(from, zone);
  const today = dayNumber(date);
  for (let count = 0; count <= searchDays; count += 1) {
    const day = today + count;
    const weekday = weekdayOf(day);
    const isWorked = hours.some(({ days }) => days.includes(weekday));
    const closed = isWorked && holidays === 'closed' ? isHoliday(dateOfDay(day)) : false;
    if (closed === undefined) return undefined;
    const first = closed ? undefined : firstHours(hours, weekday, count === 0 ? minute : 0);
    if (first !== undefined) {
      const runs = count === 0 && minuteOf(first.from) <= minute;
      return runs ? from : instantOn(dateOfDay(day), first.from, zone).epochMilliseconds;
    }
  }
  return undefined;
}
