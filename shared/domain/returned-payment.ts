import { Temporal } from 'temporal-polyfill';
import type { Policy, Step } from '../policy/policy.ts';
import type { Debt } from './debt.ts';
import type { Facts } from './facts.ts';
import type { Taken } from './ladder.ts';
import type { Payment } from './records.ts';
import { addDays, instantOf, localDateAt, startOfDay } from './time.ts';

/** The step that tells kindly that a payment went back. */
export const returnedStepId = 'payment-returned';

/** A note about money that went back, as a step: it is no rung and raises no level. */
export const returnedNote: Step = {
  ...{ id: returnedStepId, kind: 'remind', template: 'payment-returned', alone: true },
  at: { from: 'previousStep', days: 0 },
  ...{ lapsesOnDueDate: false, answerDays: 0 },
  ...{ needsEvidence: [], needsApproval: false, needsUndisputed: false },
};

/** Money of an invoice that went back, in the order it was known. */
export function returnsOf(
  { debtKey }: Pick<Debt, 'debtKey'>,
  { payments }: Pick<Facts, 'payments'>,
): Payment[] {
  if (payments.length === 0) return [];
  return payments
    .filter((one) => one.debtKey === debtKey && one.amount < 0)
    .sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
}

/** The end of the quiet days after money of an invoice went back; undefined when none did. */
export function quietAfterReturn(
  debt: Pick<Debt, 'debtKey'>,
  facts: Pick<Facts, 'payments'>,
  { graceDays }: Policy,
  zone: string,
): { knownOn: string; until: Temporal.Instant } | undefined {
  const latest = returnsOf(debt, facts).at(-1);
  if (latest === undefined) return undefined;
  const knownOn = localDateAt(instantOf(latest.receivedAt), zone);
  return { knownOn, until: startOfDay(addDays(knownOn, graceDays), zone) };
}

/** What went back since the last note about that; the customer has not been told of it. */
export function untoldReturns(
  debt: Pick<Debt, 'debtKey'>,
  facts: Pick<Facts, 'payments'>,
  taken: readonly Taken[],
): Payment[] {
  const told = taken.findLast(({ stepId }) => stepId === returnedStepId)?.at;
  return returnsOf(debt, facts).filter(
    ({ receivedAt }) => told === undefined || Temporal.Instant.compare(instantOf(receivedAt), told) > 0,
  );
}

/**
 * The earliest instant of a rung after money went back and its customer was told: from then on rungs keep the ladder's own
 * distances. By the due date alone all of them would be long past, and follow one upon the other.
 */
export function spacedAfterReturn(
  step: Step,
  taken: readonly Taken[],
  { ladder }: Policy,
  zone: string,
): Temporal.Instant | undefined {
  const note = taken.findLastIndex(({ stepId }) => stepId === returnedStepId);
  if (note < 0) return undefined;
  const days = daysOnLadder(ladder);
  const last = taken.slice(note).findLast(({ stepId }) => days.has(stepId));
  if (last === undefined) return undefined;
  const apart = (days.get(step.id) ?? 0) - (days.get(last.stepId) ?? 0);
  return startOfDay(addDays(localDateAt(last.at, zone), Math.max(0, apart)), zone);
}

/** The days after the due date on which each rung would be taken if nothing came between. */
function daysOnLadder(ladder: Policy['ladder']): Map<string, number> {
  const days = new Map<string, number>();
  let last = 0;
  for (const { id, at } of ladder) {
    last = at.from === 'dueDate' ? at.days : last + at.days;
    days.set(id, last);
  }
  return days;
}
