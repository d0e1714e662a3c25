import type { Temporal } from 'temporal-polyfill';
import { type Change, changed } from '../domain/changes.ts';
import { type Debt, isOfOneInvoice } from '../domain/debt.ts';
import type { Facts } from '../domain/facts.ts';
import type { LiftReason } from '../domain/measure-lift.ts';
import { instantText } from '../domain/time.ts';
import { booked, disputed, opened, reopened, settled } from '../events/change-events.ts';
import { debtItemKey, lookShardOf } from './cases.ts';
import type { Write } from './commit.ts';
import { debtItem, disputeItem, evidenceItem, holdItem, paymentItem, taskItem } from './items.ts';
import { measureLiftWrites } from './measure-lift-writes.ts';
import { numberItem } from './number-owner.ts';
import { outboxItem } from './outbox.ts';
import { referenceWrites } from './search-items.ts';

/** What changes write beside the profile; measures taken because of a debt that settles or is disputed end with it. */
export function writesOfAll(facts: Facts, changes: readonly Change[], now: Temporal.Instant): Write[] {
  const after = changes.reduce(changed, facts);
  const ended = new Map(changes.flatMap(endOfMeasures));
  return [
    ...changes.flatMap((change) => writesOf(after, change, instantText(now))),
    ...changes.flatMap((change) => foundBy(facts, change)),
    ...[...ended].flatMap(([debtKey, why]) => measureLiftWrites(debtKey, after, why, now)),
  ];
}

function endOfMeasures(change: Change): [string, LiftReason][] {
  if (change.kind === 'settled') return [[change.debt.debtKey, 'settled']];
  return change.kind === 'dispute' ? [[change.dispute.debtKey, 'disputed']] : [];
}

/** Where an invoice is found by the customer's reference, and whose its number is from its first debt on. */
function foundBy({ debts }: Facts, change: Change): Write[] {
  if (change.kind !== 'debtOpened' && change.kind !== 'debtChanged') return [];
  const { debt } = change;
  const isFirst = change.kind === 'debtOpened' && !debts.some((known) => isOfOneInvoice(known, debt));
  return [
    ...(isFirst ? [{ kind: 'put' as const, item: numberItem(debt), ifAbsent: true }] : []),
    ...referenceWrites(
      debts.find(({ debtKey }) => debtKey === debt.debtKey),
      debt,
    ),
  ];
}

/** What a change writes beside the profile. A known debt is updated, never put: its token may be newer than our facts. */
function writesOf(after: Facts, change: Change, at: string): Write[] {
  const { debtorKey } = after.profile;
  switch (change.kind) {
    case 'profile':
      return [];
    case 'debtOpened':
      return [{ kind: 'put', item: debtItem(change.debt), ifAbsent: true }, opened(change.debt, at)];
    case 'debtChanged':
      return [updated(change.debt, change.set)];
    case 'evidence':
      return [{ kind: 'put', item: evidenceItem(debtorKey, change.evidence) }];
    case 'hold':
      return [{ kind: 'put', item: holdItem(debtorKey, change.hold) }];
    case 'task':
      return [{ kind: 'put', item: taskItem(debtorKey, change.task) }];
    case 'dispute':
      return [
        { kind: 'put', item: disputeItem(debtorKey, change.dispute), ifAbsent: true },
        ...disputed(after, change.dispute, at),
      ];
    case 'payment':
      return [
        { kind: 'put', item: paymentItem(debtorKey, change.payment), ifAbsent: true },
        ...booked(after, change.payment, at),
      ];
    case 'settled':
      return settled(change.debt, at);
    case 'reopened':
      return [reopened(change.debt, at)];
    case 'thanks':
      return thanks(debtorKey, change, at);
  }
}

function updated(debt: Debt, set: Partial<Debt>): Write {
  const look = set.lookAt === undefined ? {} : { lookShard: lookShardOf(debt.debtKey) };
  return { kind: 'update', key: debtItemKey(debt.debtorKey, debt.debtKey), set: { ...set, ...look } };
}

/** One word of thanks for each payment that settles something; nothing is owed for one that settles nothing. */
function thanks(
  owner: string,
  { debts, paymentId }: Extract<Change, { kind: 'thanks' }>,
  at: string,
): Write[] {
  const [first] = debts;
  if (first === undefined) return [];
  const item = outboxItem({
    kind: 'mail',
    outboxId: `payment-thanks#${paymentId}`,
    owner,
    creditorId: first.creditorId,
    template: 'payment-thanks',
    debtKeys: debts.map(({ debtKey }) => debtKey),
    about: paymentId,
    at,
  });
  return [{ kind: 'put', item }];
}
