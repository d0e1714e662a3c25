import type { Temporal } from 'temporal-polyfill';
import type { Debt } from './debt.ts';
import { type Next, nextStep, type Situation } from './next-step.ts';
import { hoursAfter, instantOf, isBefore, laterOf } from './time.ts';

/** Hours after its expected next look at which the sweep takes up a debt nobody looked at. */
export const lookSlackHours = 24;

/** What comes of a debt if nothing changes: what the machine will decide, and when it will look. */
export type Ahead = { at: Temporal.Instant; next: Next };

/** More looks than that without a decision are told as a wait. */
const mostLooks = 5;

/**
 * What comes next for a debt, and when, if nothing changes: the machine's own decision at each of the looks to come,
 * until one is more than to wait. A sleep that has begun is slept to its end.
 */
export function aheadOf(situation: Situation, debt: Debt): Ahead {
  let at = laterOf(situation.now, wakesAt(debt) ?? situation.now);
  for (let look = 1; ; look += 1) {
    // An execution's age changes nothing: a fresh one goes on where an old one stops.
    const next = nextStep({ ...situation, now: at, startedAt: at });
    if (next.kind !== 'pace' || look === mostLooks) return { at, next };
    at = isBefore(at, next.until) ? next.until : hoursAfter(at, 1);
  }
}

/** When a debt that sleeps is looked at next; undefined while it waits for people, who wake it at once. */
export function wakesAt({ lookAt, token, generation }: Debt): Temporal.Instant | undefined {
  if (lookAt === undefined || token !== undefined) return undefined;
  // Before its first look nothing was expected yet: it is looked at then.
  return hoursAfter(instantOf(lookAt), generation === 0 ? 0 : -lookSlackHours);
}
