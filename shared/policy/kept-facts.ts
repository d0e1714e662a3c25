import type { Debt } from '../domain/debt.ts';
import type { Facts } from '../domain/facts.ts';
import type { Contact } from '../domain/records.ts';
import { onceSettled } from '../domain/settled.ts';
import { type Kept, keep } from './kept.ts';

/**
 * The facts of a decision as they are kept. Left out is what steers executions and is no fact about the debtor: no rule
 * reads it, it changes without a new version, and a task token is a secret. Lists stand in the order of their sort
 * keys, in which DynamoDB gives them too, so that the same facts have the same hash.
 */
export function keptFacts(facts: Facts): Kept {
  return keep({
    ...facts,
    debts: sorted(facts.debts.map(keptDebt), ({ debtKey }) => debtKey),
    contacts: sorted(facts.contacts.map(keptContact), ({ contactId }) => contactId),
    disputes: sorted(facts.disputes, ({ disputeId }) => disputeId),
    promises: sorted(facts.promises, ({ promiseId }) => promiseId),
    plans: sorted(facts.plans, ({ planId }) => planId),
    holds: sorted(facts.holds, ({ holdId }) => holdId),
    tasks: sorted(facts.tasks, ({ taskId }) => taskId),
    payments: sorted(facts.payments, ({ paymentId }) => paymentId),
    evidence: sorted(facts.evidence, ({ debtKey, kind }) => `${debtKey}#${kind}`),
    notices: sorted(facts.notices, ({ noticeId }) => noticeId),
  });
}

const keptDebt = onceSettled(({ lookAt: _lookAt, token: _token, tokenSeen: _seen, ...debt }: Debt) => debt);
const keptContact = onceSettled(({ lookAt: _lookAt, ...contact }: Contact) => contact);

/** In the order of their keys' bytes, as DynamoDB sorts and mostly gives them. */
function sorted<T>(records: readonly T[], keyOf: (record: T) => string): readonly T[] {
  const isInOrder = records.every((record, index) => {
    const before = records[index - 1];
    return before === undefined || isBelow(keyOf(before), keyOf(record));
  });
  if (isInOrder) return records;
  return records
    .map((record) => ({ record, key: Buffer.from(keyOf(record)) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ record }) => record);
}

/** Surely below: characters in pairs sort elsewhere as bytes, so keys that differ in one are looked at more closely. */
function isBelow(a: string, b: string): boolean {
  let place = 0;
  while (place < a.length && a.charCodeAt(place) === b.charCodeAt(place)) place += 1;
  return a < b && !isOfPair(a.charCodeAt(place)) && !isOfPair(b.charCodeAt(place));
}

function isOfPair(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}
