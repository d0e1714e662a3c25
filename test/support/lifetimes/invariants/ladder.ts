import type { Facts } from '../../../../shared/domain/facts.ts';
import { addDays } from '../../../../shared/domain/time.ts';
import type { Policy } from '../../../../shared/policy/policy.ts';
import type { Finding, Written } from './shown.ts';
import { wallAt } from './wall.ts';

/**
 * A level never skips: a debt takes the first step it has not taken, lapsed notes apart, the call owed after a broken
 * promise, or the note about money that went back, once for each return.
 */
export function noLevelSkipped({ before, now, claims, lawOf }: Written): Finding {
  for (const claim of claims) {
    const { policy, creditor } = lawOf(claim.creditorId);
    const today = wallAt(now, creditor.timeZone).date;
    for (const { debtKey, stepId } of claim.lines) {
      if (stepId === undefined || stepId === policy.brokenPromise.stepId) continue;
      if (stepId === 'payment-returned') {
        if (isUntold(debtKey, before)) continue;
        return `${claim.id}: ${debtKey} is told of money that did not go back, or again`;
      }
      const index = policy.ladder.findIndex(({ id }) => id === stepId);
      const skipped = policy.ladder
        .slice(0, Math.max(0, index))
        .find((step) => !isTaken(debtKey, step.id, before) && !hasLapsed(step, debtKey, before, today));
      if (index < 0 || skipped !== undefined)
        return `${claim.id}: ${debtKey} takes ${stepId} before ${skipped?.id}`;
      if (isTaken(debtKey, stepId, before)) return `${claim.id}: ${debtKey} takes ${stepId} again`;
    }
  }
  return undefined;
}

function isTaken(debtKey: string, stepId: string, { contacts, tasks }: Facts): boolean {
  const names = ({ lines }: { lines: Facts['contacts'][number]['lines'] }) =>
    lines.some((line) => line.debtKey === debtKey && line.stepId === stepId);
  return (
    contacts.some(
      (one) =>
        one.purpose !== 'answer' && one.status !== 'FAILED' && one.status !== 'CANCELLED' && names(one),
    ) || tasks.some((one) => (one.outcome === 'continue' || one.outcome === 'declined') && names(one))
  );
}

/** Whether money of a debt went back since it was last told. */
function isUntold(debtKey: string, { contacts, payments }: Facts): boolean {
  const told = contacts
    .filter(({ status }) => status !== 'FAILED' && status !== 'CANCELLED')
    .filter(({ lines }) =>
      lines.some((line) => line.debtKey === debtKey && line.stepId === 'payment-returned'),
    )
    .map(({ reservedAt }) => reservedAt);
  return payments.some(
    (one) => one.debtKey === debtKey && one.amount < 0 && told.every((at) => at < one.receivedAt),
  );
}

/** A note before the due date has no place after it; on that very day it is neither owed nor missed. */
function hasLapsed(
  step: Policy['ladder'][number],
  debtKey: string,
  { debts }: Facts,
  today: string,
): boolean {
  const debt = debts.find((one) => one.debtKey === debtKey);
  return (
    step.kind === 'remind' && step.lapsesOnDueDate && debt !== undefined && today > addDays(debt.dueOn, -1)
  );
}
