import { newPromise, type PromiseOffer, type PromiseRefusal } from '../domain/new-promise.ts';
import type { Effect } from '../domain/outcomes/effect.ts';
import type { PromiseToPay } from '../domain/records.ts';
import { eventWrite } from '../events/event-item.ts';
import type { Write } from './commit.ts';
import { decideAndCommit } from './decide-and-commit.ts';
import { promiseItem, taskItem } from './items.ts';
import { type OwedMail, outboxItem } from './outbox.ts';
import { recordKey } from './record-key.ts';
import { type CaseDeps, caseOf } from './situation.ts';

export type PromiseMade =
  | { kind: 'made'; promisedOn: string; until: string }
  /** A person answers by that day; nothing is asked meanwhile. */
  | { kind: 'proposed'; promisedOn: string; answerBy: string }
  | ({ kind: 'refused' } & PromiseRefusal);

/** Takes a promise to pay: the debts rest until its date and the policy's tolerance have passed. */
export async function makePromise(
  deps: CaseDeps,
  debtorKey: string,
  offer: PromiseOffer,
): Promise<PromiseMade> {
  return decideAndCommit<PromiseMade>(deps.cases, debtorKey, (facts) => {
    const debt = facts.debts.find(({ debtKey }) => offer.debtKeys.includes(debtKey));
    if (debt === undefined) return { answer: { kind: 'refused', why: 'alreadySettled' } };
    const { policy, creditor, now } = caseOf(deps, facts, debt);
    const made = newPromise(offer, { facts, creditor, policy, now });
    const seen = facts.profile.version;
    switch (made.kind) {
      case 'refused':
        return { answer: made };
      case 'alreadyMade':
        return { answer: { kind: 'made', promisedOn: made.promise.promisedOn, until: made.until } };
      case 'proposed': {
        const { promise, task } = made;
        const answer = { kind: 'proposed', promisedOn: promise.promisedOn, answerBy: task.dueOn } as const;
        const writes = [promiseItem(debtorKey, promise), taskItem(debtorKey, task)].map(
          (item): Write => ({ kind: 'put', item, ifAbsent: true }),
        );
        const told = owedMail(debtorKey, promise, { template: 'proposal-received', at: promise.madeAt });
        return { answer, change: { seen, writes: [...writes, told] } };
      }
      case 'new': {
        const { promise, until, replaces } = made;
        const moved = replaces.map(({ promiseId }) => movedWrite(debtorKey, promiseId));
        const writes = [...promiseWrites(debtorKey, promise), ...moved];
        return { answer: { kind: 'made', promisedOn: promise.promisedOn, until }, change: { seen, writes } };
      }
    }
  });
}

/** What a new promise writes: itself and the owed confirmation. */
export function promiseWrites(debtorKey: string, promise: PromiseToPay): Write[] {
  return [
    { kind: 'put', item: promiseItem(debtorKey, promise), ifAbsent: true },
    owedMail(debtorKey, promise, { template: 'promise-confirmation', at: promise.madeAt }),
    promised(debtorKey, promise, promise.madeAt),
  ];
}

function promised(owner: string, promise: PromiseToPay, at: string): Write {
  const { promiseId, creditorId, debtKeys, promisedOn, amount, currency } = promise;
  const detail = { creditorId, debtorKey: owner, promiseId, debtKeys, promisedOn, amount, currency };
  return eventWrite({ owner, outboxId: `promised#${promiseId}`, at }, { type: 'PromiseMade', detail });
}

function owedMail(
  debtorKey: string,
  { promiseId, creditorId, debtKeys }: PromiseToPay,
  mail: Pick<OwedMail, 'template' | 'at' | 'text'>,
): Write {
  const outboxId = `${mail.template}#${promiseId}`;
  const about = { owner: debtorKey, creditorId, debtKeys, about: promiseId };
  return { kind: 'put', item: outboxItem({ kind: 'mail', outboxId, ...about, ...mail }) };
}

/** Another promise has taken the place of this one. */
export function movedWrite(debtorKey: string, promiseId: string): Write {
  const key = recordKey(debtorKey, 'PROMISE', promiseId);
  return { kind: 'update', key, set: { state: 'moved' }, onlyIf: { state: 'open' } };
}

/** The answer to a customer who would put a promise off. */
export function promiseAnswer(
  debtorKey: string,
  { promise, state, text, at }: Extract<Effect, { kind: 'promiseAnswered' }>,
): Write[] {
  const key = recordKey(debtorKey, 'PROMISE', promise.promiseId);
  const answered: Write = { kind: 'update', key, set: { state }, onlyIf: { state: 'proposed' } };
  if (state === 'open')
    return [
      answered,
      owedMail(debtorKey, promise, { template: 'promise-confirmation', at }),
      promised(debtorKey, promise, at),
    ];
  if (text === undefined) return [answered];
  return [answered, owedMail(debtorKey, promise, { template: 'proposal-declined', text, at })];
}
