import type { Temporal } from 'temporal-polyfill';
import type { Policy } from '../policy/policy.ts';
import { amountsOf } from './amounts.ts';
import type { Facts } from './facts.ts';
import { caseNumber } from './new-dispute.ts';
import { brokenAfter } from './promise.ts';
import type { PromiseToPay } from './records.ts';
import { addDays, instantText, localDateAt } from './time.ts';

export type PromiseOffer = {
  creditorId: string;
  debtKeys: readonly string[];
  /** Local date. */
  promisedOn: string;
  /** Minor units; absent: all that is open on these debts. */
  amount?: number | undefined;
  madeBy: PromiseToPay['madeBy'];
};

export type NewPromise =
  | { kind: 'new' | 'alreadyMade'; promise: PromiseToPay; until: string }
  | {
      kind: 'refused';
      why: 'dateInPast' | 'dateTooFar' | 'alreadySettled' | 'disputed' | 'tooMuch';
      latest?: string;
    };

/** What a promise to pay becomes, or why it cannot be taken. The same promise twice is one. */
export function newPromise(
  offer: PromiseOffer,
  facts: Facts,
  policy: Policy,
  zone: string,
  now: Temporal.Instant,
): NewPromise {
  const today = localDateAt(now, zone);
  const latest = addDays(today, policy.promise.maxDaysAhead);
  const debts = facts.debts.filter(
    ({ debtKey, creditorId, state, amountOutstanding }) =>
      offer.debtKeys.includes(debtKey) &&
      creditorId === offer.creditorId &&
      state === 'open' &&
      amountOutstanding > 0,
  );
  const [first] = debts;
  if (first === undefined) return { kind: 'refused', why: 'alreadySettled' };
  const collectible = debts.reduce((sum, debt) => sum + amountsOf(debt, facts).amountCollectible, 0);
  if (collectible === 0) return { kind: 'refused', why: 'disputed' };
  if (offer.promisedOn < today) return { kind: 'refused', why: 'dateInPast' };
  if (offer.promisedOn > latest) return { kind: 'refused', why: 'dateTooFar', latest };
  const currencies = new Set(debts.map(({ currency }) => currency));
  if (offer.amount !== undefined && (offer.amount > collectible || currencies.size > 1))
    return { kind: 'refused', why: 'tooMuch' };

  const promise: PromiseToPay = {
    promiseId: caseNumber('P', facts.profile.debtorKey, facts.promises.length + 1),
    creditorId: offer.creditorId,
    debtKeys: debts.map(({ debtKey }) => debtKey),
    promisedOn: offer.promisedOn,
    ...(offer.amount === undefined ? {} : { amount: offer.amount, currency: first.currency }),
    madeAt: instantText(now),
    madeBy: offer.madeBy,
    state: 'open',
  };
  const until = localDateAt(brokenAfter(promise, policy, zone), zone);
  const same = facts.promises.find((made) => made.state === 'open' && isSame(made, promise));
  return same === undefined ? { kind: 'new', promise, until } : { kind: 'alreadyMade', promise: same, until };
}

function isSame(a: PromiseToPay, b: PromiseToPay): boolean {
  const keys = (promise: PromiseToPay) => [...promise.debtKeys].sort().join('\n');
  return a.promisedOn === b.promisedOn && a.amount === b.amount && keys(a) === keys(b);
}
