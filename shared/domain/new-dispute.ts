import type { Temporal } from 'temporal-polyfill';
import type { Policy } from '../policy/policy.ts';
import { openDisputesOf } from './amounts.ts';
import { businessDayAfter } from './business-day.ts';
import type { Debt } from './debt.ts';
import { answerDays } from './dispute-deadline.ts';
import { groundsOf, withSaying } from './dispute-sayings.ts';
import { groundOf, stageOf } from './dispute-stage.ts';
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
  /** The line of the invoice it is about, as the customer names it. */
  line?: string | undefined;
  openedBy: Dispute['openedBy'];
  /** Where it was said, if a person noted it. */
  source?: string | undefined;
};

export type NewDispute =
  | { kind: 'new'; dispute: Dispute; task: Task; debt: Debt }
  /** It joins what is open; the resolver's task, if it still stands on a list, says so. */
  | { kind: 'added'; dispute: Dispute; task: Task | undefined; debt: Debt }
  | { kind: 'alreadyOpen'; dispute: Dispute }
  | { kind: 'alreadySettled' };

/**
 * What an objection opens: the dispute that suspends, and the resolver's task to answer it in time. One open dispute
 * per debt, which further objections join; its number follows from the debt and the count of its disputes, so parallel
 * clicks meet in one record.
 */
export function newDispute(
  objection: Objection,
  facts: Facts,
  creditor: NewTask['creditor'],
  policy: Policy,
  now: Temporal.Instant,
): NewDispute {
  const debt = facts.debts.find((one) => one.debtKey === objection.debtKey);
  if (debt === undefined || debt.state === 'closed' || debt.amountOutstanding === 0)
    return { kind: 'alreadySettled' };
  const [open] = openDisputesOf(debt.debtKey, facts);
  if (open !== undefined) return addition(objection, open, debt, { facts, creditor, now });
  const { debtKey, reason, text, openedBy: by, source } = objection;
  const count = facts.disputes.filter((one) => one.debtKey === debtKey).length + 1;
  const disputeId = caseNumber('D', `${facts.profile.debtorKey}#${debtKey}`, count);
  const dispute: Dispute = {
    ...{ disputeId, debtKey, reason, text, ...partOf(objection, debt) },
    ...{ openedAt: instantText(now), openedBy: by, state: 'open' },
    answerBy: addDays(localDateAt(now, creditor.timeZone), answerDays(reason, policy)),
    ...(source === undefined ? {} : { source }),
    ...repeated(objection, facts),
  };
  return { kind: 'new', dispute, task: taskFor(dispute, debt, { creditor, policy, now }), debt };
}

function addition(
  objection: Objection,
  open: Dispute,
  debt: Debt,
  { facts, creditor, now }: Pick<NewTask, 'creditor' | 'now'> & { facts: Facts },
): NewDispute {
  const { reason, text, openedBy: by } = objection;
  const said = { reason, text, by, ...partOf(objection, debt) };
  const wider = withSaying(open, said, debt.amountOutstanding, now);
  if (wider === undefined) return { kind: 'alreadyOpen', dispute: open };
  const dispute = { ...repeated(objection, facts), ...wider };
  const task = facts.tasks.find(({ about, state }) => about === open.disputeId && state === 'open');
  const grown = task && {
    ...task,
    ...{ needs: needsOf(dispute), lines: [lineOf(dispute, debt)], dispute: howFar(dispute) },
    owner: dispute.repeats === undefined ? task.owner : creditor.owners.decisions,
  };
  return { kind: 'added', dispute, task: grown, debt };
}

/** The part and the line that an objection names; all of the invoice is no part. */
function partOf({ amountDisputed, line }: Objection, { amountOutstanding }: Debt) {
  return {
    ...(amountDisputed === undefined || amountDisputed >= amountOutstanding ? {} : { amountDisputed }),
    ...(line === undefined ? {} : { line }),
  };
}

/** The newest answered dispute of the invoice on the same ground, if there is one. */
function repeated({ debtKey, reason }: Objection, { disputes }: Facts): Pick<Dispute, 'repeats'> {
  const before = disputes
    .filter((one) => one.debtKey === debtKey && one.state === 'answered' && groundsOf(one).includes(reason))
    .sort((a, b) => a.openedAt.localeCompare(b.openedAt))
    .at(-1);
  return before === undefined ? {} : { repeats: before.disputeId };
}

type Asking = Pick<NewTask, 'creditor' | 'policy' | 'now'>;

/** Who answers: the resolver, or whoever decides where an answer of the resolver was not accepted. */
function taskFor(dispute: Dispute, debt: Debt, asking: Asking): Task {
  const { disputeId, answerBy, repeats } = dispute;
  const { owners, timeZone, country } = asking.creditor;
  // Within a business day it is settled who looks into it.
  const triageBy = businessDayAfter(localDateAt(asking.now, timeZone), country);
  const [dueOn = answerBy] = [triageBy, answerBy].sort();
  const task = newTask({
    ...{ kind: 'dispute', matter: disputeId, about: disputeId, dueOn, ...asking },
    ...{ lines: [lineOf(dispute, debt)], needs: needsOf(dispute) },
  });
  return { ...task, dispute: howFar(dispute), ...(repeats === undefined ? {} : { owner: owners.decisions }) };
}

function howFar(dispute: Dispute): NonNullable<Task['dispute']> {
  return { reason: groundOf(dispute), stage: stageOf(dispute) };
}

function lineOf({ amountDisputed }: Dispute, { debtKey, currency, amountOutstanding }: Debt) {
  return { debtKey, amountCollectible: amountDisputed ?? amountOutstanding, currency };
}

function needsOf({ answerBy, reason, repeats, sayings }: Dispute): string {
  const grounds = [...new Set(sayings?.map((one) => one.reason) ?? [reason])].join(', ');
  const more = sayings === undefined ? '' : ` The customer has objected ${sayings.length} times.`;
  const second =
    repeats === undefined
      ? ''
      : ` Our answer to ${repeats} was not accepted: somebody else than gave it decides.`;
  return `Answer the customer by ${answerBy}: find out whether the objection (${grounds}) is right, with the papers.${more}${second} Reminders rest until then.`;
}

/** A short number to speak of a case by, such as `D-1K7QX2-1`. */
export function caseNumber(letter: 'D' | 'P' | 'PL' | 'H' | 'N', matter: string, count: number): string {
  return `${letter}-${spreadHash(matter).toString(36).toUpperCase()}-${count}`;
}
