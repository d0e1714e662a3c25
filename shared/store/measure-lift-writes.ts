import type { Temporal } from 'temporal-polyfill';
import type { Facts } from '../domain/facts.ts';
import { type LiftReason, type MeasureLift, measureLifts } from '../domain/measure-lift.ts';
import { eventWrite } from '../events/event-item.ts';
import type { Write } from './commit.ts';
import { contactItem } from './items.ts';

/**
 * What a payment, dispute or withdrawal adds to its own writes where business was withheld or an agency was asked because
 * of the debt: the end of it in the debtor's history and the event on the bus. Empty where no such measure is in force.
 */
export function measureLiftWrites(
  debtKey: string,
  facts: Facts,
  why: LiftReason,
  now: Temporal.Instant,
): Write[] {
  const { debtorKey } = facts.profile;
  return measureLifts(debtKey, facts, why, now).flatMap((lift) => liftWrites(debtorKey, lift));
}

/** What the end of a measure writes. */
export function liftWrites(debtorKey: string, { contact, event, eventId, at }: MeasureLift): Write[] {
  return [
    { kind: 'put', item: contactItem(debtorKey, contact) },
    eventWrite({ owner: debtorKey, outboxId: eventId, at }, event),
  ];
}
