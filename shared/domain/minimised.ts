import type { Temporal } from 'temporal-polyfill';
import type { Facts } from './facts.ts';
import { termsOf } from './hold-kinds.ts';
import { isRunning } from './hold-time.ts';

/**
 * Why what is personal about a customer is neither listed nor sent for now, in the words of the hold: a restriction, an
 * insolvency, a death. Undefined when nothing asks for it. The records stay as they are: they are kept, not used.
 */
export function whyMinimised(
  { holds }: Pick<Facts, 'holds'>,
  zone: string,
  now: Temporal.Instant,
): string | undefined {
  return holds.find((hold) => termsOf(hold).minimises === true && isRunning(hold, zone, now))?.reason;
}

/** What a customer is called in a list: by name, or by number alone while the data are minimised. */
export function listedName(
  { profile: { name, customerNumber }, holds }: Pick<Facts, 'profile' | 'holds'>,
  zone: string,
  now: Temporal.Instant,
): string {
  return whyMinimised({ holds }, zone, now) === undefined ? name : `customer ${customerNumber}`;
}
