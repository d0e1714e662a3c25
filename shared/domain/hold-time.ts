import type { Temporal } from 'temporal-polyfill';
import type { Hold } from './hold.ts';
import { termsOf } from './hold-kinds.ts';
import { addDays, instantOf, isBefore, laterOf, localDateAt, startOfDay } from './time.ts';

/** The first instant after a hold's least time; undefined when it has none, or when it was cancelled. */
export function leastEndOf(
  { since, cancelled }: Pick<Hold, 'since' | 'cancelled'>,
  leastDays: number | undefined,
  zone: string,
): Temporal.Instant | undefined {
  if (leastDays === undefined || cancelled !== undefined) return undefined;
  return startOfDay(addDays(localDateAt(instantOf(since), zone), leastDays), zone);
}

/**
 * When a hold is over: at its day, or when it was released, but never before the least time of its kind. Undefined
 * while a person must end it.
 */
export function endOfHold(hold: Hold, zone: string): Temporal.Instant | undefined {
  const { until, releasedAt } = hold;
  const least = leastEndOf(hold, termsOf(hold).leastDays, zone);
  const own =
    releasedAt !== undefined
      ? instantOf(releasedAt)
      : until === undefined
        ? undefined
        : startOfDay(until, zone);
  return own === undefined || least === undefined ? own : laterOf(own, least);
}

/** Whether a hold still rests its debts. */
export function isRunning(hold: Hold, zone: string, now: Temporal.Instant): boolean {
  const end = endOfHold(hold, zone);
  return end === undefined || isBefore(now, end);
}
