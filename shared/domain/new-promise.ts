import type { Temporal } from 'temporal-polyfill';
import type { Policy } from '../policy/policy.ts';
import { amountsOf } from './amounts.ts';
import type { Debt } from './debt.ts';
import type { Facts } from './facts.ts';
import { caseNumber } from './new-dispute.ts';
import { type NewTask, newTask } from './new-task.ts';
import { planStanding } from './plan-standing.ts';
import { brokenAfter, putOffFrom, runningPromise } from './promise.ts';
import type { PaymentMethod, PromiseToPay, Task } from './records.ts';
import { addDays, instantText, localDateAt } from './time.ts';

export type PromiseOffer = {
  creditorId: string;
  debtKeys: readonly string[];
  /** Local date. */
  promisedOn: string;
  /** Minor units; absent: all that is open on these debts. */
  amount?: number | undefined;
  method?: PaymentMethod | undefined;
  madeBy: PromiseToPay['madeBy'];
};

export type PromiseRefusal = {
  why: 'dateInPast' | 'dateTooFar' | 'alreadySettled' | 'disputed' | 'tooMuch' | 'planned' | 'waiting';
  latest?: string;
};

export type NewPromise =
  /** `replaces`: the promises that it puts off as a whole. */
  | { kind: 'new'; promise: PromiseToPay; until: string; replaces: PromiseToPay[] }
  | { kind: 'alreadyMade'; promise: PromiseToPay; until: string }
  /** It was put off before, or promised too often: a person decides; the debts rest meanwhile. */
  | { kind: 'proposed'; promise: PromiseToPay; task: Task }
  | ({ kind: 'refused' } & PromiseRefusal);

export type PromiseContext = {
  facts: Facts;
  creditor: NewTask['creditor'];
  policy: Policy;
  now: Temporal.Instant;
};

/**
 * What a promise to pay becomes, or why it cannot be taken. The same promise twice is one; another about a debt with a
 * running promise puts that off, which the debtor may do once, or as often as the policy says, without anybody's leave.
 */
export function newPromise(offer: PromiseOffer, context: PromiseContext): NewPromise {
  const { facts, creditor, policy, now } = context;
  const zone = creditor.timeZone;
  const debts = facts.debts.filter(
    ({ debtKey, creditorId, state, amountOutstanding }) =>
      offer.debtKeys.includes(debtKey) &&
      creditorId === offer.creditorId &&
      state === 'open' &&
      amountOutstanding > 0,
  );
  const against = refusal(offer, debts, context);
  const [first] = debts;
  if (against !== undefined || first === undefined)
    return { kind: 'refused', ...(against ?? { why: 'alreadySettled' }) };
  const before = runningOn(debts, context);
  const [putOff] = before;
  const promise: PromiseToPay = {
    promiseId: caseNumber('P', facts.profile.debtorKey, facts.promises.length + 1),
    creditorId: offer.creditorId,
    debtKeys: debts.map(({ debtKey }) => debtKey),
    promisedOn: offer.promisedOn,
    ...(offer.amount === undefined ? {} : { amount: offer.amount, currency: first.currency }),
    ...(offer.method === undefined ? {} : { method: offer.method }),
    ...{ madeAt: instantText(now), madeBy: offer.madeBy, state: 'open' },
    ...(putOff === undefined ? {} : { movedFrom: putOff.promiseId }),
  };
  const same = facts.promises.find(
    (made) => (made.state === 'open' || made.state === 'proposed') && isSame(made, promise),
  );
  if (same?.state === 'open')
    return { kind: 'alreadyMade', promise: same, until: localDateAt(brokenAfter(same, policy, zone), zone) };
  if (same !== undefined) return { kind: 'refused', why: 'waiting' };
  if (offer.madeBy === 'debtor') {
    if (isWaiting(debts, facts)) return { kind: 'refused', why: 'waiting' };
    const because = againstAlone(before, debts, context);
    if (because !== undefined) return toPerson(promise, debts, because, context);
  }
  const replaces = before.filter(({ debtKeys }) => debtKeys.every((key) => promise.debtKeys.includes(key)));
  const until = localDateAt(brokenAfter(promise, policy, zone), zone);
  return { kind: 'new', promise, until, replaces };
}

function refusal(
  offer: PromiseOffer,
  debts: readonly Debt[],
  { facts, creditor, policy, now }: PromiseContext,
): PromiseRefusal | undefined {
  const zone = creditor.timeZone;
  const today = localDateAt(now, zone);
  const latest = addDays(today, policy.promise.maxDaysAhead);
  if (debts.length === 0) return { why: 'alreadySettled' };
  const collectible = debts.reduce((sum, debt) => sum + amountsOf(debt, facts).amountCollectible, 0);
  if (collectible === 0) return { why: 'disputed' };
  if (debts.some(({ debtKey }) => isPlanned(debtKey, { facts, policy, zone, now })))
    return { why: 'planned' };
  if (offer.promisedOn < today) return { why: 'dateInPast' };
  if (offer.promisedOn > latest) return { why: 'dateTooFar', latest };
  const currencies = new Set(debts.map(({ currency }) => currency));
  if (offer.amount !== undefined && (offer.amount > collectible || currencies.size > 1))
    return { why: 'tooMuch' };
  return undefined;
}

/** Whether its own schedule rests a debt: then a part of that is put off, and nothing is promised beside it. */
function isPlanned(debtKey: string, asked: Parameters<typeof planStanding>[1]): boolean {
  return planStanding(debtKey, asked)?.kind === 'running';
}

function runningOn(debts: readonly Debt[], { facts, creditor, policy, now }: PromiseContext): PromiseToPay[] {
  const found = debts.flatMap(
    ({ debtKey }) => runningPromise(debtKey, facts, policy, creditor.timeZone, now) ?? [],
  );
  return [...new Set(found)];
}

function isWaiting(debts: readonly Debt[], { promises }: Facts): boolean {
  return promises.some(
    ({ state, debtKeys }) => state === 'proposed' && debts.some(({ debtKey }) => debtKeys.includes(debtKey)),
  );
}

/** Why a debtor does not do it alone, as the end of "because"; undefined when they may. */
function againstAlone(
  before: readonly PromiseToPay[],
  debts: readonly Debt[],
  { facts, policy: { promise: limits } }: PromiseContext,
): string | undefined {
  const { mostMoves = 1, mostPromises } = limits;
  if (before.some((one) => putOffFrom(one, facts).length >= mostMoves)) return 'it was put off before';
  if (before.length > 0 || mostPromises === undefined) return undefined;
  const own = facts.promises.filter(
    ({ state, movedFrom, debtKeys }) =>
      state !== 'declined' &&
      movedFrom === undefined &&
      debts.some(({ debtKey }) => debtKeys.includes(debtKey)),
  );
  return own.length >= mostPromises ? `it was promised ${own.length} times before` : undefined;
}

function toPerson(
  promise: PromiseToPay,
  debts: readonly Debt[],
  because: string,
  { facts, creditor, policy, now }: PromiseContext,
): NewPromise {
  const { promiseId, promisedOn } = promise;
  const lines = debts.map((debt) => ({
    ...{ debtKey: debt.debtKey, currency: debt.currency },
    amountCollectible: amountsOf(debt, facts).amountCollectible,
  }));
  const needs = `Answer the customer, who would pay on ${promisedOn} (${promiseId}). A person decides because ${because}. Ask what stands in the way; a plan in parts may suit better. Nothing is sent meanwhile.`;
  const task = newTask({
    ...{ kind: 'proposal', matter: promiseId, about: promiseId },
    ...{ creditor, policy, lines, needs, now },
  });
  return { kind: 'proposed', promise: { ...promise, state: 'proposed' }, task };
}

function isSame(a: PromiseToPay, b: PromiseToPay): boolean {
  const keys = (promise: PromiseToPay) => [...promise.debtKeys].sort().join('\n');
  return a.promisedOn === b.promisedOn && a.amount === b.amount && keys(a) === keys(b);
}
