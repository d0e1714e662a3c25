import { Temporal } from 'temporal-polyfill';
import { daysGiven } from '../policy/charging.ts';
import type { Policy, Step } from '../policy/policy.ts';
import type { Debt } from './debt.ts';
import type { Facts } from './facts.ts';
import { instalmentStepId, partToAskFor } from './plan-standing.ts';
import { promiseToAnswerFor } from './promise.ts';
import type { Contact, Line, Task } from './records.ts';
import {
  quietAfterReturn,
  returnedNote,
  returnedStepId,
  spacedAfterReturn,
  untoldReturns,
} from './returned-payment.ts';
import { addDays, instantOf, laterOf, localDateAt, startOfDay } from './time.ts';

/** A step a debt has taken, and when. */
export type Taken = { stepId: string; at: Temporal.Instant };

/** The step a debt would take next, and the earliest instant the ladder allows for it. */
export type Upcoming = { step: Step; dueAt: Temporal.Instant };

/** Whether an attempt reached, or may have reached, the debtor. An uncertain one counts as sent. */
export function mayHaveArrived(contact: Contact): boolean {
  return contact.status === 'SENT' || contact.status === 'UNCERTAIN' || contact.status === 'RESERVED';
}

/** Collection contacts with the debtor that count for gaps and caps, whatever debt or creditor they were about. */
export function collectionContacts(facts: Pick<Facts, 'contacts'>): readonly Contact[] {
  return facts.contacts.filter((contact) => contact.purpose === 'collection' && mayHaveArrived(contact));
}

/**
 * The steps a debt has taken, oldest first, derived from the contacts that list it and from what people decided:
 * a finished review, or a step that a named person declined.
 */
export function stepsTaken(debtKey: string, facts: Pick<Facts, 'contacts' | 'tasks'>): Taken[] {
  const taken: Taken[] = [];
  const take = (lines: readonly Line[], at: string) => {
    for (const { debtKey: named, stepId } of lines)
      if (named === debtKey && stepId !== undefined) taken.push({ stepId, at: instantOf(at) });
  };
  for (const contact of facts.contacts)
    if (contact.purpose !== 'answer' && mayHaveArrived(contact)) take(contact.lines, contact.reservedAt);
  for (const task of facts.tasks)
    if (task.doneAt !== undefined && (isReviewed(task) || isDeclined(task))) take(task.lines, task.doneAt);
  return taken.sort((a, b) => Temporal.Instant.compare(a.at, b.at));
}

/** Whether a person has looked at a case and let it go on; a review that lost its reason was no look. */
export function isReviewed({ kind, outcome }: Task): boolean {
  return kind === 'review' && outcome === 'continue';
}

/** Whether a named person decided that a step is not taken. */
function isDeclined({ kind, outcome }: Task): boolean {
  return (kind === 'approval' || kind === 'unreachable') && outcome === 'declined';
}

/** The dunning level: how many written reminders have named this debt. Calls, questions about a plan and notes do not raise it. */
export function levelOf(debtKey: string, facts: Pick<Facts, 'contacts'>): number {
  return facts.contacts.filter(
    (contact) =>
      contact.purpose === 'collection' &&
      contact.channel === 'email' &&
      contact.stepId !== instalmentStepId &&
      contact.stepId !== returnedStepId &&
      mayHaveArrived(contact) &&
      contact.lines.some((line) => line.debtKey === debtKey && line.stepId !== undefined),
  ).length;
}

/**
 * The next step of a debt: what is owed after a missed part of a plan, a broken promise or a returned payment, else the first
 * rung not yet taken.
 * Undefined when the ladder has ended. No rung is skipped but one that lapsed before it could be taken.
 */
export function upcomingStep(
  debt: Debt,
  facts: Facts,
  policy: Policy,
  zone: string,
  now: Temporal.Instant,
): Upcoming | undefined {
  const taken = stepsTaken(debt.debtKey, facts);
  const missed = partToAskFor(debt.debtKey, { facts, policy, zone, now });
  if (missed !== undefined) return { step: instalmentQuestion, dueAt: missed };
  const broken = promiseToAnswerFor(debt, facts, policy, zone, now);
  if (broken !== undefined) return { step: promiseCall(policy), dueAt: broken };
  const back = untoldReturns(debt, facts, taken).length > 0;
  const quiet = back ? quietAfterReturn(debt, facts, policy, zone) : undefined;
  if (quiet !== undefined) return { step: returnedNote, dueAt: quiet.until };
  const isTaken = new Set(taken.map(({ stepId }) => stepId));
  const today = localDateAt(now, zone);
  const lapsed = (step: Step) => step.kind === 'remind' && step.lapsesOnDueDate && today >= debt.dueOn;
  const step = policy.ladder.find((rung) => !isTaken.has(rung.id) && !lapsed(rung));
  return step === undefined ? undefined : { step, dueAt: dueAt(step, debt, taken, policy, zone) };
}

/** The kind question about a missed part of a plan, as a step: it is no rung and raises no level. */
const instalmentQuestion: Step = {
  ...{ id: instalmentStepId, kind: 'remind', template: 'instalment-missed', alone: true },
  at: { from: 'previousStep', days: 0 },
  ...{ lapsesOnDueDate: false, answerDays: 0 },
  ...{ needsEvidence: [], needsApproval: false, needsUndisputed: false },
};

/** The friendly call after a broken promise, as a step. */
export function promiseCall(policy: Policy): Step {
  const known = promiseCalls.get(policy);
  if (known !== undefined) return known;
  const id = policy.brokenPromise.stepId;
  const at = { from: 'previousStep' as const, days: 0 };
  const call: Step = {
    ...{ id, kind: 'call', at },
    ...{ needsEvidence: [], needsApproval: false, needsUndisputed: false },
  };
  promiseCalls.set(policy, call);
  return call;
}

/** The same one for the same policy, so that the rules about it are found once. */
const promiseCalls = new WeakMap<Policy, Step>();

function dueAt(
  step: Step,
  debt: Debt,
  taken: readonly Taken[],
  policy: Policy,
  zone: string,
): Temporal.Instant {
  const last = taken.at(-1);
  const fromDueDate = startOfDay(addDays(debt.dueOn, step.at.days), zone);
  if (last === undefined) return fromDueDate;
  const lastDay = localDateAt(last.at, zone);
  const own =
    step.at.from === 'previousStep' ? startOfDay(addDays(lastDay, step.at.days), zone) : fromDueDate;
  const spaced = spacedAfterReturn(step, taken, policy, zone) ?? own;
  return [spaced, ...taken.map((one) => answeredBy(one, policy, zone))].reduce(laterOf, own);
}

/** The end of the last day the debtor was told to have; a call in between takes nothing of it away. */
function answeredBy({ stepId, at }: Taken, policy: Policy, zone: string): Temporal.Instant {
  // Nothing follows at once on the news that a payment went back, be it for a person to decide.
  if (stepId === returnedStepId)
    return startOfDay(addDays(localDateAt(at, zone), policy.minimumGapDays), zone);
  const rung = policy.ladder.find(({ id }) => id === stepId);
  const given = rung === undefined ? 0 : daysGiven(policy, rung);
  const days = given === 0 ? 0 : given + 1;
  return startOfDay(addDays(localDateAt(at, zone), days), zone);
}
