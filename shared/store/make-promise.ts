import { newPromise, type PromiseOffer } from '../domain/new-promise.ts';
import type { PromiseToPay } from '../domain/records.ts';
import type { Write } from './commit.ts';
import { decideAndCommit } from './decide-and-commit.ts';
import { promiseItem } from './items.ts';
import { outboxItem } from './outbox.ts';
import { type CaseDeps, caseOf } from './situation.ts';

export type PromiseMade =
  | { kind: 'made'; promisedOn: string; until: string }
  | {
      kind: 'refused';
      why: 'dateInPast' | 'dateTooFar' | 'alreadySettled' | 'disputed' | 'tooMuch';
      latest?: string;
    };

/** Takes a promise to pay: the debts rest until its date and the policy's tolerance have passed. */
export async function makePromise(
  deps: CaseDeps,
  debtorKey: string,
  offer: PromiseOffer,
): Promise<PromiseMade> {
  return decideAndCommit<PromiseMade>(deps.cases, debtorKey, (facts) => {
    const debt = facts.debts.find(({ debtKey }) => offer.debtKeys.includes(debtKey));
    if (debt === undefined) return { answer: { kind: 'refused', why: 'alreadySettled' } };
    const { policy, zone, now } = caseOf(deps, facts, debt);
    const made = newPromise(offer, facts, policy, zone, now);
    if (made.kind === 'refused') return { answer: made };
    const { promise, until } = made;
    const answer: PromiseMade = { kind: 'made', promisedOn: promise.promisedOn, until };
    if (made.kind === 'alreadyMade') return { answer };
    return { answer, change: { seen: facts.profile.version, writes: promiseWrites(debtorKey, promise) } };
  });
}

/** What a new promise writes: itself and the owed confirmation. */
export function promiseWrites(debtorKey: string, promise: PromiseToPay): Write[] {
  const { promiseId, creditorId, debtKeys, madeAt: at } = promise;
  const confirmation = outboxItem({
    kind: 'mail',
    outboxId: `promise-confirmation#${promiseId}`,
    owner: debtorKey,
    creditorId,
    template: 'promise-confirmation',
    debtKeys,
    about: promiseId,
    at,
  });
  return [
    { kind: 'put', item: promiseItem(debtorKey, promise), ifAbsent: true },
    { kind: 'put', item: confirmation },
  ];
}
