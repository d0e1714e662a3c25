import type { Temporal } from 'temporal-polyfill';
import type { Policy } from '../policy/policy.ts';
import { openDisputesOf } from './amounts.ts';
import type { Debt } from './debt.ts';
import type { Facts } from './facts.ts';
import { spreadHash } from './hash.ts';
import { type NewTask, newTask } from './new-task.ts';
import type { Dispute, DisputeReason, Task } from './records.ts';
import { addDays, instantText, localDateAt } from './time.ts';

export type Objection = {
  debtKey: string;
  reason: DisputeReason;
  text: string;
  /** Minor units; absent: the whole invoice. */
  amountDisputed?: number | undefined;
  openedBy: Dispute['openedBy'];
  /** Where it was said, if a person noted it. */
  source?: string | undefined;
};

export type NewDispute =
  | { kind: 'new'; dispute: Dispute; task: Task; debt: Debt }
  | { kind: 'alreadyOpen'; dispute: Dispute }
  | { kind: 'alreadySettled' };

/**
 * What an objection opens: the dispute that suspends, and the resolver's task to answer it in time. One open dispute
 * per debt; its number follows from the debt and the count of its disputes, so parallel clicks meet in one record.
 */
export function newDispute(
  objection: Objection,
  facts: Facts,
  creditor: NewTask['creditor'],
  policy: Policy,
  now: Temporal.Instant,
): NewDispute {
  const { debtKey, reason, text, amountDisputed, openedBy, source } = objection;
  const debt = facts.debts.find((one) => one.debtKey === debtKey);
  if (debt === undefined || debt.state === 'closed' || debt.amountOutstanding === 0)
    return { kind: 'alreadySettled' };
  const [open] = openDisputesOf(debtKey, facts);
  if (open !== undefined) return { kind: 'alreadyOpen', dispute: open };
  const count = facts.disputes.filter((one) => one.debtKey === debtKey).length + 1;
  const disputeId = caseNumber('D', `${facts.profile.debtorKey}#${debtKey}`, count);
  const answerBy = addDays(localDateAt(now, creditor.timeZone), policy.disputeAnswerDays);
  const part =
    amountDisputed === undefined || amountDisputed >= debt.amountOutstanding ? {} : { amountDisputed };
  const dispute: Dispute = {
    disputeId,
    debtKey,
    reason,
    text,
    ...part,
    openedAt: instantText(now),
    openedBy,
    answerBy,
    state: 'open',
    ...(source === undefined ? {} : { source }),
  };
  const line = {
    debtKey,
    amountCollectible: part.amountDisputed ?? debt.amountOutstanding,
    currency: debt.currency,
  };
  const needs = `Answer the customer by ${answerBy}: find out whether the objection (${reason}) is right, with the papers. Reminders rest until then.`;
  const task = newTask({
    kind: 'dispute',
    matter: disputeId,
    creditor,
    policy,
    lines: [line],
    needs,
    now,
    about: disputeId,
    dueOn: answerBy,
  });
  return { kind: 'new', dispute, task, debt };
}

/** A short number to speak of a case by, such as `D-1K7QX2-1`. */
export function caseNumber(letter: 'D' | 'P' | 'H' | 'N', matter: string, count: number): string {
  return `${letter}-${spreadHash(matter).toString(36).toUpperCase()}-${count}`;
}
