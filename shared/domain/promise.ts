import type { Temporal } from 'temporal-polyfill';
import type { Policy } from '../policy/policy.ts';
import type { Debt } from './debt.ts';
import type { Facts } from './facts.ts';
import { plansOn } from './plan.ts';
import type { PromiseToPay } from './records.ts';
import { addDays, hoursAfter, instantOf, isBefore, startOfDay } from './time.ts';

/** The promises about a debt that still count, oldest first: a plan made since has taken the place of older ones. */
export function promisesOn(debtKey: string, facts: Pick<Facts, 'promises' | 'plans'>): PromiseToPay[] {
  if (facts.promises.length === 0) return [];
  const planned = plansOn(debtKey, facts).flatMap(({ acceptedAt }) => acceptedAt ?? []);
  return facts.promises
    .filter((promise) => promise.state === 'open' && promise.debtKeys.includes(debtKey))
    .filter(({ madeAt }) => !planned.some((at) => at >= madeAt))
    .sort((a, b) => a.madeAt.localeCompare(b.madeAt));
}

/** The instant from which a promise counts as broken if it was not kept. */
export function brokenAfter(promise: PromiseToPay, policy: Policy, zone: string): Temporal.Instant {
  return startOfDay(addDays(promise.promisedOn, policy.promise.toleranceDays + 1), zone);
}

/** Whether the promised money has come: the promised amount, or all that was open. */
export function isKept(promise: PromiseToPay, facts: Pick<Facts, 'debts' | 'payments'>): boolean {
  const debts = facts.debts.filter(({ debtKey }) => promise.debtKeys.includes(debtKey));
  if (debts.every((debt) => debt.amountOutstanding === 0)) return true;
  if (promise.amount === undefined) return false;
  return receivedFor(promise, facts) >= promise.amount;
}

/** What came on its debts since it was made, less what was returned, in minor units. */
function receivedFor({ debtKeys, madeAt }: PromiseToPay, { payments }: Pick<Facts, 'payments'>): number {
  return payments
    .filter((payment) => debtKeys.includes(payment.debtKey) && payment.receivedAt >= madeAt)
    .reduce((sum, payment) => sum + payment.amount, 0);
}

/** Whether money for it came and was returned: a promise that was acted on is no broken one. */
function wentBack({ debtKeys, madeAt }: PromiseToPay, { payments }: Pick<Facts, 'payments'>): boolean {
  return payments.some(
    ({ debtKey, receivedAt, amount }) => amount < 0 && debtKeys.includes(debtKey) && receivedAt >= madeAt,
  );
}

/** How far the promised money has come; derived from the payments. */
export function keptSoFar(
  promise: PromiseToPay,
  facts: Pick<Facts, 'debts' | 'payments'>,
): 'not' | 'partly' | 'wholly' {
  if (isKept(promise, facts)) return 'wholly';
  return receivedFor(promise, facts) > 0 ? 'partly' : 'not';
}

/** The promises that a promise puts off, the latest first. */
export function putOffFrom(
  { movedFrom }: PromiseToPay,
  facts: Pick<Facts, 'promises'>,
): readonly PromiseToPay[] {
  const before = facts.promises.find(({ promiseId }) => promiseId === movedFrom);
  return before === undefined ? [] : [before, ...putOffFrom(before, facts)];
}

/** The promise that still rests a debt at an instant: not kept yet and not broken. */
export function runningPromise(
  debtKey: string,
  facts: Facts,
  policy: Policy,
  zone: string,
  now: Temporal.Instant,
): PromiseToPay | undefined {
  return promisesOn(debtKey, facts).findLast(
    (promise) => !isKept(promise, facts) && isBefore(now, brokenAfter(promise, policy, zone)),
  );
}

/**
 * When the friendly call about the newest broken promise of a debt is due; undefined when there is none to make:
 * no broken promise, a newer one running, its money went back by no doing that is known of the customer, or the call has
 * been made, or declined by a named person.
 */
export function promiseToAnswerFor(
  debt: Debt,
  facts: Facts,
  policy: Policy,
  zone: string,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const newest = promisesOn(debt.debtKey, facts).at(-1);
  if (newest === undefined || isKept(newest, facts) || wentBack(newest, facts)) return undefined;
  const broken = brokenAfter(newest, policy, zone);
  if (isBefore(now, broken)) return undefined;
  const called = facts.contacts.some(
    (contact) =>
      contact.channel === 'call' &&
      contact.lines.some(({ debtKey }) => debtKey === debt.debtKey) &&
      !isBefore(instantOf(contact.reservedAt), broken),
  );
  const declined = facts.tasks.some(
    ({ kind, outcome, stepId, lines, doneAt }) =>
      (kind === 'approval' || kind === 'unreachable') &&
      outcome === 'declined' &&
      stepId === policy.brokenPromise.stepId &&
      lines.some(({ debtKey }) => debtKey === debt.debtKey) &&
      doneAt !== undefined &&
      !isBefore(instantOf(doneAt), broken),
  );
  return called || declined ? undefined : hoursAfter(broken, 24 * policy.brokenPromise.daysAfter);
}
