import type { Temporal } from 'temporal-polyfill';
import { type CreditHoldLift, creditHoldLift, type LiftReason } from '../domain/credit-hold.ts';
import type { Facts } from '../domain/facts.ts';
import type { Write } from './commit.ts';
import { contactItem } from './items.ts';
import { outboxItem } from './outbox.ts';

/**
 * What a payment, dispute or withdrawal adds to its own writes where business was withheld because of the debt:
 * the lift in the debtor's history and the event on the bus. Empty where nothing is withheld.
 */
export function creditHoldLiftWrites(
  debtKey: string,
  facts: Facts,
  why: LiftReason,
  now: Temporal.Instant,
): Write[] {
  const lift = creditHoldLift(debtKey, facts, why, now);
  return lift === undefined ? [] : liftWrites(facts.profile.debtorKey, lift);
}

/** What a lift of a hold on business writes. */
export function liftWrites(debtorKey: string, { contact, event }: CreditHoldLift): Write[] {
  const { eventId: outboxId, detail, at } = event;
  const published = outboxItem({
    kind: 'event',
    outboxId,
    owner: debtorKey,
    type: 'CreditHoldLifted',
    detail,
    at,
  });
  return [
    { kind: 'put', item: contactItem(debtorKey, contact) },
    { kind: 'put', item: published },
  ];
}
