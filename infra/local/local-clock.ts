import { Temporal } from 'temporal-polyfill';
import { addDays } from '../../shared/domain/time.ts';

const secondsPerDay = 86_400;

/** Virtual seconds per real second when a day lasts that many real seconds. */
export function speedOf(daySeconds: number): number {
  return Math.max(1, Math.round(secondsPerDay / daySeconds));
}

/**
 * The anchor that makes it `virtual` at the real instant `real`, at that speed
 * (from `virtual = anchor + (real - anchor) × speed`).
 */
export function anchorFor(virtual: Temporal.Instant, real: Temporal.Instant, speed: number): string {
  if (speed === 1) return instant(real.epochMilliseconds);
  const anchor = (real.epochMilliseconds * speed - virtual.epochMilliseconds) / (speed - 1);
  return instant(Math.round(anchor));
}

/** The next working morning: people watch something happen at once, not a weekend going by. */
export function nextWorkingMorning(after: Temporal.Instant, time = '07:00'): Temporal.Instant {
  let day = after.toZonedDateTimeISO('UTC').toPlainDate().toString();
  do day = addDays(day, 1);
  while (Temporal.PlainDate.from(day).dayOfWeek > 5);
  return Temporal.Instant.from(`${day}T${time}:00Z`);
}

function instant(epochMilliseconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toString({
    smallestUnit: 'millisecond',
  });
}
