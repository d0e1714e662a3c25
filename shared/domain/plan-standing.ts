import type { Temporal } from 'temporal-polyfill';
import type { Policy } from '../policy/policy.ts';
import type { Facts } from './facts.ts';
import { missedAfter, nextPart, type Plan, plansOn, type ScheduledPart } from './plan.ts';
import { addDays, hoursAfter, instantOf, isBefore, laterOf, localDateAt, startOfDay } from './time.ts';

/** How plans bear on a debt at an instant, each with the instant until which they do. */
export type PlanStanding = { plan: Plan; until: Temporal.Instant } & (
  | { kind: 'running'; next: ScheduledPart }
  /** A person proposed another plan and the customer has not answered yet. */
  | { kind: 'offered' }
  /** Quiet days after a plan was missed, declined or given up. */
  | { kind: 'quiet'; why: 'missed' | 'ended' }
);

/** The step that asks kindly about a part that did not come. */
export const instalmentStepId = 'instalment-missed';

type Asked = { facts: Facts; policy: Policy; zone: string; now: Temporal.Instant };

/** What a plan means for a debt now; undefined when none does. A plan whose missed part came later runs again. */
export function planStanding(debtKey: string, asked: Asked): PlanStanding | undefined {
  const { facts, policy, zone, now } = asked;
  if (facts.plans.length === 0) return undefined;
  const plans = plansOn(debtKey, facts);
  const accepted = plans.findLast(({ state }) => state === 'accepted');
  const next = accepted && nextPart(accepted, facts);
  if (accepted !== undefined && next !== undefined) {
    const until = missedAfter(next, policy, zone);
    if (isBefore(now, until)) return { kind: 'running', plan: accepted, next, until };
  }
  const offered = plans.findLast(({ state }) => state === 'offered');
  const answerEnd = offered && endOf(offered, asked);
  if (offered !== undefined && answerEnd !== undefined && isBefore(now, answerEnd))
    return { kind: 'offered', plan: offered, until: answerEnd };
  const newest = plans.findLast(({ state }) => state !== 'replaced' && state !== 'proposed');
  const end = newest && endOf(newest, asked);
  if (newest === undefined || end === undefined) return undefined;
  const until = startOfDay(addDays(localDateAt(end, zone), policy.graceDays), zone);
  const why = newest.state === 'accepted' ? 'missed' : 'ended';
  return isBefore(now, until) ? { kind: 'quiet', plan: newest, until, why } : undefined;
}

/** When a plan stopped to hold: missed and asked about, or ended by somebody; undefined when all of it was paid. */
function endOf(plan: Plan, { facts, policy, zone }: Asked): Temporal.Instant | undefined {
  const { state, endedAt, answerBy } = plan;
  if (state === 'offered') return answerBy === undefined ? undefined : startOfDay(addDays(answerBy, 1), zone);
  if (state !== 'accepted') return endedAt === undefined ? undefined : instantOf(endedAt);
  const next = nextPart(plan, facts);
  if (next === undefined) return undefined;
  const missed = missedAfter(next, policy, zone);
  return askedSince(plan, missed, facts).reduce(laterOf, missed);
}

/** When it was asked about, or a named person declined to ask. */
function askedSince({ debtKeys }: Plan, missed: Temporal.Instant, { contacts, tasks }: Facts) {
  const asked = contacts
    .filter(
      ({ stepId, status }) => stepId === instalmentStepId && status !== 'FAILED' && status !== 'CANCELLED',
    )
    .map(({ reservedAt: at, lines }) => ({ at, lines }));
  const declined = tasks
    .filter(({ kind }) => kind === 'approval' || kind === 'unreachable')
    .filter(({ stepId, outcome }) => stepId === instalmentStepId && outcome === 'declined')
    .flatMap(({ doneAt, lines }) => (doneAt === undefined ? [] : [{ at: doneAt, lines }]));
  return [...asked, ...declined]
    .filter(({ lines }) => lines.some(({ debtKey }) => debtKeys.includes(debtKey)))
    .map(({ at }) => instantOf(at))
    .filter((at) => !isBefore(at, missed));
}

/**
 * When the kind question about the missed part of a debt's plan is due; undefined when there is none to ask: nothing
 * missed, another plan proposed, or it was asked.
 */
export function partToAskFor(debtKey: string, asked: Asked): Temporal.Instant | undefined {
  const { facts, policy, zone, now } = asked;
  if (facts.plans.length === 0) return undefined;
  const newest = plansOn(debtKey, facts).findLast(({ state }) => state !== 'replaced');
  const next = newest?.state === 'accepted' ? nextPart(newest, facts) : undefined;
  if (newest === undefined || next === undefined) return undefined;
  const missed = missedAfter(next, policy, zone);
  if (isBefore(now, missed) || askedSince(newest, missed, facts).length > 0) return undefined;
  return hoursAfter(missed, 24 * policy.brokenPromise.daysAfter);
}
