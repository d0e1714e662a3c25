import type { Temporal } from 'temporal-polyfill';
import { type ChargedVerdict, gateCharged } from '../policy/charged-gate.ts';
import { holidayTest } from '../policy/holiday-test.ts';
import { openingOf } from '../policy/house-rules.ts';
import type { Step } from '../policy/policy.ts';
import { channelOf, type Hit, type Setting } from '../policy/question.ts';
import { disputeWithoutAnswer } from '../policy/rules/dispute.ts';
import { spreadOpening } from './contact-window.ts';
import type { Debt } from './debt.ts';
import { disputeAnswerId } from './dispute-answer.ts';
import { spreadHash } from './hash.ts';
import { isReviewed, type Upcoming, upcomingStep } from './ladder.ts';
import type { TaskKind } from './records.ts';
import { taskFor } from './task-for.ts';
import { hoursAfter, instantOf, isBefore, laterOf } from './time.ts';
import { plausibleZones } from './zones.ts';

/** What happens with a debt now, and why, in words for finance. */
export type Next = {
  why: string;
  verdict?: ChargedVerdict;
  /** The step that the verdict is about; given with it. */
  judged?: Step;
} & (
  | { kind: 'remind' | 'call' | 'escalate'; step: Step }
  /** A person must decide: a task of this kind is opened, about a message that is owed where one is. */
  | { kind: 'review'; task: TaskKind; step: Step | undefined; about?: string }
  /** On a named person's list; nothing happens until they act. */
  | { kind: 'await'; owner: string }
  /** Asleep until an instant. */
  | { kind: 'pace'; until: Temporal.Instant }
  | { kind: 'close' }
  /** The execution is old and hands over to a new one. */
  | { kind: 'succeed' }
);

export type Situation = Setting & {
  debtKey: string;
  /** When the execution that asks was started. */
  startedAt: Temporal.Instant;
};

/**
 * The one decision: what is the next step of a debt, from all facts about its debtor, a policy and an instant.
 * Pure; the same facts always give the same answer.
 */
export function nextStep(situation: Situation): Next {
  const next = decide(situation);
  if (next.kind !== 'pace') return next;
  const end = endOfExecution(situation);
  return isBefore(next.until, end) ? next : { ...next, until: end };
}

/** When an execution hands over to a new one; no sleep lasts longer, or it would die asleep. */
function endOfExecution({ startedAt, policy }: Situation): Temporal.Instant {
  return hoursAfter(startedAt, 24 * policy.successorAfterDays);
}

function decide(situation: Situation): Next {
  const { facts, debtKey, policy, zone, now } = situation;
  const debt = facts.debts.find((one) => one.debtKey === debtKey);
  if (debt === undefined || debt.state === 'closed' || debt.amountOutstanding === 0) {
    return { kind: 'close', why: 'Nothing is open on this invoice.' };
  }
  if (!isBefore(now, endOfExecution(situation))) {
    return { kind: 'succeed', why: 'This execution is old; a fresh one takes over.' };
  }
  const upcoming = upcomingStep(debt, facts, policy, zone, now);
  if (upcoming === undefined) return afterLadder(situation, debt);
  const { step, dueAt } = upcoming;
  if (!isBefore(now, dueAt)) return judge(situation, debt, step);
  const why = `The next step (${step.id}) is not due yet.`;
  return rest(situation, step, allowedFrom(situation, debt, upcoming), why);
}

/** When a step that is not due yet could be taken, as far as is known today: one sleep instead of two. */
function allowedFrom(situation: Situation, debt: Debt, { step, dueAt }: Upcoming): Temporal.Instant {
  const verdict = gateCharged({ ...situation, debt, step, channel: channelOf(step), now: dueAt });
  return verdict.decision === 'DEFER' ? (verdict.until ?? dueAt) : dueAt;
}

function judge(situation: Situation, debt: Debt, step: Step): Next {
  const { now } = situation;
  const verdict = gateCharged({ ...situation, debt, step, channel: channelOf(step) });
  const why =
    verdict.hits.map(({ reason }) => reason).join(' ') ||
    `The step ${step.id} is due and nothing speaks against it.`;
  const judged = { verdict, judged: step };
  switch (verdict.decision) {
    case 'ALLOW':
      return step.kind === 'review'
        ? { kind: 'review', task: 'review', step, why, ...judged }
        : { kind: step.kind, step, why, ...judged };
    case 'DEFER':
      return { ...rest(situation, step, verdict.until ?? now, why), ...judged };
    case 'NEEDS_HUMAN':
      return { kind: 'review', task: taskFor(verdict.hits), step, why, ...judged };
    case 'HOLD':
      return { ...held(situation, step, verdict.hits, why), ...judged };
    case 'BLOCK':
      return { ...blocked(situation, step, verdict.hits, why), ...judged };
  }
}

/** Sleeps until an instant that suits the step's channel, spread by debtor. */
function rest({ facts, policy, now }: Situation, step: Step, until: Temporal.Instant, why: string): Next {
  const channel = channelOf(step);
  const from = laterOf(until, now);
  if (channel === 'none') return { kind: 'pace', until: from, why };
  const opening = spreadOpening(
    openingOf(policy.window[channel]),
    plausibleZones(facts.profile),
    holidayTest(facts.profile),
    from,
    spreadHash(facts.profile.debtorKey),
  );
  return { kind: 'pace', until: opening ?? from, why };
}

/**
 * Refused for a time: sleep until it is over. Refused for good: a person must know, once; while somebody has the debt on
 * the list, or it is held anyway, nobody else is asked.
 */
function blocked(situation: Situation, step: Step, hits: readonly Hit[], why: string): Next {
  const blocks = hits.filter(({ decision }) => decision === 'BLOCK');
  const ends = blocks.flatMap(({ until }) => until ?? []);
  if (ends.length === blocks.length) return rest(situation, step, ends.reduce(laterOf), why);
  if (hits.some(({ decision }) => decision === 'HOLD')) return held(situation, step, hits, why);
  return { kind: 'review', task: taskFor(hits), step, why };
}

/** Held by something that ends by itself: sleep until then. Held by people: stay on their list, or be put on one. */
function held(situation: Situation, step: Step, hits: readonly Hit[], why: string): Next {
  const holds = hits.filter(({ decision }) => decision === 'HOLD');
  const ends = holds.flatMap(({ until }) => until ?? []);
  if (ends.length === holds.length) return rest(situation, step, ends.reduce(laterOf), why);
  const byPeople = holds.filter(({ until }) => until === undefined);
  const tasks = situation.facts.tasks.filter(({ taskId }) => byPeople.some((hit) => hit.taskId === taskId));
  const [task] = tasks;
  if (task !== undefined) return { kind: 'await', owner: task.owner, why };
  return { ...unlisted(situation), kind: 'review', step, why };
}

/** What nobody has on a list yet: an answer that never reached the customer, or something that should not be. */
function unlisted({ facts, debtKey }: Situation): { task: TaskKind; about?: string } {
  const debt = facts.debts.find((one) => one.debtKey === debtKey);
  const unsent = debt && disputeWithoutAnswer(debt, facts);
  return unsent === undefined
    ? { task: 'fault' }
    : { task: 'uncertain-send', about: disputeAnswerId(unsent.disputeId) };
}

/** Days between two looks at a debt whose ladder has ended. */
const lastLookDays = 90;

/** After the last rung a person looks at the debt, and again every quarter, until it is paid or given up. */
function afterLadder(situation: Situation, debt: Debt): Next {
  const { facts, now } = situation;
  const why = 'Every step of the ladder has been taken.';
  const looks = facts.tasks.filter(
    ({ kind, stepId, lines }) =>
      kind === 'review' && stepId === undefined && lines.some(({ debtKey }) => debtKey === debt.debtKey),
  );
  const open = looks.find(({ state }) => state === 'open');
  if (open !== undefined) return { kind: 'await', owner: open.owner, why };
  const last = looks
    .filter(isReviewed)
    .flatMap(({ doneAt }) => doneAt ?? [])
    .sort()
    .at(-1);
  const again = last === undefined ? now : hoursAfter(instantOf(last), 24 * lastLookDays);
  if (isBefore(now, again)) return { kind: 'pace', until: again, why };
  return { kind: 'review', task: 'review', step: undefined, why };
}
