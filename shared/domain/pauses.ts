import type { Temporal } from 'temporal-polyfill';
import type { Debt } from './debt.ts';
import { siblingDisputes } from './dispute-spread.ts';
import type { Facts } from './facts.ts';
import type { Hold } from './hold.ts';
import { coversDebt, termsOf } from './hold-kinds.ts';
import { endOfHold } from './hold-time.ts';
import type { Pause } from './interest/accrual.ts';
import { nextPart, type Plan, plansOn } from './plan.ts';
import type { Dispute } from './records.ts';
import { addDays, instantOf, localDateAt, startOfDay } from './time.ts';

/**
 * The days, both ends included, on which interest and fees of a debt stand still: while it, or what it rests with, is
 * disputed, while a hold covers it that freezes interest, and while it is paid by a plan that is kept. The day it began and the day it ended both count.
 */
export function pausesOf(debt: Debt, facts: Facts, zone: string): Pause[] {
  const own = facts.disputes.filter(({ debtKey }) => debtKey === debt.debtKey);
  const disputes = [...own, ...siblingDisputes(debt, facts)].map((one) => pauseByDispute(one, zone));
  const holds = facts.holds
    .filter(
      (one) =>
        coversDebt(one, debt.debtKey) && (one.freezesInterest === true || termsOf(one).freezesInterest),
    )
    .map((one) => pauseByHold(one, zone));
  const plans = plansOn(debt.debtKey, facts).map((one) => pauseByPlan(one, facts, zone));
  return [...disputes, ...holds, ...plans].sort((a, b) => a.from.localeCompare(b.from));
}

/** Whether nothing may be charged on a day because of a dispute or a hold. */
export function isPausedOn(localDate: string, pauses: readonly Pause[]): boolean {
  return pauses.some(({ from, until }) => from <= localDate && (until === undefined || localDate <= until));
}

/** One of which nobody wrote down when it ended has not ended. */
function pauseByDispute({ state, openedAt, answeredAt, withdrawnAt }: Dispute, zone: string): Pause {
  const end = state === 'answered' ? answeredAt : state === 'withdrawn' ? withdrawnAt : undefined;
  return pause('dispute', openedAt, end === undefined ? undefined : dayOf(end, zone), zone);
}

function pauseByHold(hold: Hold, zone: string): Pause {
  const end = endOfHold(hold, zone);
  const isScheme = hold.kind === 'breathing-space' || hold.kind === 'mental-health-crisis';
  return pause(isScheme ? 'breathing-space' : 'hold', hold.since, end && lastDayOf(end, zone), zone);
}

/** A plan freezes from the day it was proposed; once a part does not come, up to the day of that part. */
function pauseByPlan(plan: Plan, facts: Facts, zone: string): Pause {
  const { state, madeAt, endedAt, answerBy } = plan;
  const until =
    state === 'accepted'
      ? nextPart(plan, facts)?.dueOn
      : state === 'offered'
        ? answerBy
        : endedAt && dayOf(endedAt, zone);
  return pause('hold', madeAt, until, zone);
}

/** A hold that ends at the start of a day does not have that day any more. */
function lastDayOf(end: Temporal.Instant, zone: string): string {
  const day = localDateAt(end, zone);
  return end.equals(startOfDay(day, zone)) ? addDays(day, -1) : day;
}

function pause(by: Pause['by'], since: string, until: string | undefined, zone: string): Pause {
  const from = dayOf(since, zone);
  return { by, from, ...(until === undefined ? {} : { until: until < from ? from : until }) };
}

function dayOf(instant: string, zone: string): string {
  return localDateAt(instantOf(instant), zone);
}
