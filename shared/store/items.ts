import { type Debt, debtKeyOf } from '../domain/debt.ts';
import type { Facts } from '../domain/facts.ts';
import type { Hold } from '../domain/hold.ts';
import type { Notice } from '../domain/notice.ts';
import type { Plan } from '../domain/plan.ts';
import type { Profile } from '../domain/profile.ts';
import type { Contact, Dispute, Evidence, Payment, PromiseToPay, Task, TaskKind } from '../domain/records.ts';
import { debtItemKey, debtorPartition, lookShardOf, profileKey, registerShardOf } from './cases.ts';

/** A stored item: its keys and its record, index attributes included. */
export type Item = { pk: string; sk: string } & Record<string, unknown>;

export function profileItem(profile: Profile): Item {
  return { ...profileKey(profile.debtorKey), ...profile, ...registered(profile.debtorKey) };
}

/** By what a debtor is found in the register; written with its first record and never again. */
export function registered(debtorKey: string): { lookShard: string; lookAt: string } {
  return { lookShard: registerShardOf(debtorKey), lookAt: debtorKey };
}

export function debtItem(debt: Debt): Item {
  const look =
    debt.state === 'open' && debt.lookAt !== undefined ? { lookShard: lookShardOf(debt.debtKey) } : {};
  const invoiceId = debtKeyOf(debt.creditorId, debt.invoiceNumber);
  return { ...debtItemKey(debt.debtorKey, debt.debtKey), ...debt, ...look, invoiceId };
}

export function contactItem(debtorKey: string, contact: Contact): Item {
  const look = contact.lookAt === undefined ? {} : { lookShard: lookShardOf(contact.contactId) };
  return {
    pk: debtorPartition(debtorKey),
    sk: `CONTACT#${contact.contactId}`,
    debtorKey,
    ...contact,
    ...look,
  };
}

export function disputeItem(debtorKey: string, dispute: Dispute): Item {
  return { pk: debtorPartition(debtorKey), sk: `DISPUTE#${dispute.disputeId}`, debtorKey, ...dispute };
}

export function promiseItem(debtorKey: string, promise: PromiseToPay): Item {
  return { pk: debtorPartition(debtorKey), sk: `PROMISE#${promise.promiseId}`, debtorKey, ...promise };
}

export function planItem(debtorKey: string, plan: Plan): Item {
  return { pk: debtorPartition(debtorKey), sk: `PLAN#${plan.planId}`, debtorKey, ...plan };
}

export function holdItem(debtorKey: string, hold: Hold): Item {
  return { pk: debtorPartition(debtorKey), sk: `HOLD#${hold.holdId}`, debtorKey, ...hold };
}

export function taskItem(debtorKey: string, task: Task): Item {
  const list = task.state === 'open' ? listing(task) : {};
  return { pk: debtorPartition(debtorKey), sk: `TASK#${task.taskId}`, debtorKey, ...task, ...list };
}

export function paymentItem(debtorKey: string, payment: Payment): Item {
  return { pk: debtorPartition(debtorKey), sk: `PAYMENT#${payment.paymentId}`, debtorKey, ...payment };
}

export function evidenceItem(debtorKey: string, evidence: Evidence): Item {
  return {
    pk: debtorPartition(debtorKey),
    sk: `EVIDENCE#${evidence.debtKey}#${evidence.kind}`,
    debtorKey,
    ...evidence,
  };
}

export function noticeItem(debtorKey: string, notice: Notice): Item {
  return { pk: debtorPartition(debtorKey), sk: `NOTICE#${notice.noticeId}`, debtorKey, ...notice };
}

/** All stored items of a debtor, as one query of its partition gives them. */
export function factItems({ profile, ...facts }: Facts): Item[] {
  const { debtorKey } = profile;
  return [
    profileItem(profile),
    ...facts.debts.map(debtItem),
    ...facts.contacts.map((one) => contactItem(debtorKey, one)),
    ...facts.disputes.map((one) => disputeItem(debtorKey, one)),
    ...facts.evidence.map((one) => evidenceItem(debtorKey, one)),
    ...facts.holds.map((one) => holdItem(debtorKey, one)),
    ...facts.notices.map((one) => noticeItem(debtorKey, one)),
    ...facts.payments.map((one) => paymentItem(debtorKey, one)),
    ...facts.plans.map((one) => planItem(debtorKey, one)),
    ...facts.promises.map((one) => promiseItem(debtorKey, one)),
    ...facts.tasks.map((one) => taskItem(debtorKey, one)),
  ];
}

/** The work lists of a desk, in the order they are shown. */
export const queues = [
  'calls',
  'disputes',
  'decisions',
  'replies',
  'payments',
  'sends',
  'exceptions',
] as const;
export type Queue = (typeof queues)[number];

/** The work list on which a kind of task stands. */
export function queueOf(kind: TaskKind): Queue {
  switch (kind) {
    case 'call':
      return 'calls';
    case 'dispute':
      return 'disputes';
    case 'review':
    case 'approval':
    case 'proposal':
      return 'decisions';
    case 'reply':
      return 'replies';
    case 'payment':
      return 'payments';
    case 'uncertain-send':
    case 'unreachable':
      return 'sends';
    case 'hold':
    case 'fault':
      return 'exceptions';
  }
}

/**
 * Where an open task is listed: with its queue, and with what waits for its owner. Whoever changes its owner or its day
 * writes these too.
 */
export function listing({ creditorId, kind, owner, dueOn }: Task): Record<string, string> {
  return {
    workList: `${creditorId}#${queueOf(kind)}`,
    lookShard: ownerList(creditorId, owner),
    lookAt: dueOn,
  };
}

/** What no list has room for any more, once the task is done. */
export const listedBy = ['workList', 'lookShard', 'lookAt'] as const;

/** The list of what waits for one person, in an index of its own shape beside what machines look at. */
export function ownerList(creditorId: string, owner: string): string {
  return `OWNER#${creditorId}#${owner}`;
}
