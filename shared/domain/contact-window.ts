import { Temporal } from 'temporal-polyfill';
import type { ContactWindow } from '../policy/policy.ts';
import { spreadHash } from './hash.ts';
import { isBefore } from './time.ts';

/** Whether a day is a holiday where the debtor is; undefined when nobody knows. */
export type HolidayTest = (localDate: string) => boolean | undefined;

const searchDays = 60;

/**
 * The first instant, not before `from`, that lies inside the window in every one of the zones at once;
 * undefined when there is none within 60 days, a zone is missing, or a holiday calendar is.
 */
export function nextOpening(
  window: ContactWindow,
  zones: readonly string[],
  isHoliday: HolidayTest,
  from: Temporal.Instant,
): Temporal.Instant | undefined {
  if (zones.length === 0) return undefined;
  const limit = from.add({ hours: searchDays * 24 });
  let candidate = from;
  while (isBefore(candidate, limit)) {
    let moved = candidate;
    for (const zone of zones) {
      const open = nextOpeningInZone(window, zone, isHoliday, moved);
      if (open === undefined) return undefined;
      moved = open;
    }
    if (Temporal.Instant.compare(moved, candidate) === 0) return candidate;
    candidate = moved;
  }
  return undefined;
}

/**
 * An instant inside the next opening, moved by a share of the window that depends on the debtor alone, so that
 * many debtors spread out while all debts of one debtor wake together.
 */
export function spreadOpening(
  window: ContactWindow,
  zones: readonly string[],
  isHoliday: HolidayTest,
  from: Temporal.Instant,
  debtorKey: string,
): Temporal.Instant | undefined {
  const opening = nextOpening(window, zones, isHoliday, from);
  if (opening === undefined) return undefined;
  const start = Temporal.PlainTime.from(window.from);
  const minutes = start.until(Temporal.PlainTime.from(window.until), { largestUnit: 'minutes' }).minutes;
  const share = Math.max(1, Math.floor(minutes / 4));
  const spread = opening.add({ minutes: spreadHash(debtorKey) % share });
  const stillOpen = nextOpening(window, zones, isHoliday, spread);
  return stillOpen?.equals(spread) ? spread : opening;
}

function nextOpeningInZone(
  window: ContactWindow,
  zone: string,
  isHoliday: HolidayTest,
  from: Temporal.Instant,
): Temporal.Instant | undefined {
  const start = Temporal.PlainTime.from(window.from);
  const end = Temporal.PlainTime.from(window.until);
  let local = from.toZonedDateTimeISO(zone);
  for (let day = 0; day <= searchDays; day += 1) {
    const closed = isClosedDay(window, local.toPlainDate(), isHoliday);
    if (closed === undefined) return undefined;
    const time = local.toPlainTime();
    if (!closed && Temporal.PlainTime.compare(time, end) < 0) {
      const early = Temporal.PlainTime.compare(time, start) < 0;
      return early ? local.withPlainTime(start).toInstant() : local.toInstant();
    }
    local = local.toPlainDate().add({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime: start });
  }
  return undefined;
}

function isClosedDay(
  window: ContactWindow,
  date: Temporal.PlainDate,
  isHoliday: HolidayTest,
): boolean | undefined {
  if (!window.days.includes(date.dayOfWeek)) return true;
  return window.holidays === 'open' ? false : isHoliday(date.toString());
}
