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

/** The facts without ways to reach the customer and without words that were said; the name only where it is needed. */
export function minimised(facts: Facts, isNamed: boolean): Facts {
  const { contactName: _, phone: __, corrected: ___, ...profile } = facts.profile;
  const name = isNamed ? profile.name : 'customer';
  return {
    ...facts,
    profile: { ...profile, name, emails: [] },
    disputes: facts.disputes.map(({ line: _, sayings, ...dispute }) => ({
      ...{ ...dispute, text: '' },
      ...(sayings === undefined
        ? {}
        : { sayings: sayings.map(({ line: _, ...one }) => ({ ...one, text: '' })) }),
    })),
    holds: facts.holds.map(({ said: _, ...hold }) => hold),
    tasks: facts.tasks.map(({ note: _, ...task }) => task),
  };
}
