import type { Debt } from '../../../shared/domain/debt.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { storedRecords } from '../../../shared/store/stored-records.ts';

type Stored = { readonly sk: string };
/** How the record of an item is read, by its kind. */
export type Readers<Of extends Stored> = {
  [Kind in keyof typeof storedRecords]: (item: Of) => ReturnType<(typeof storedRecords)[Kind]>;
};

/** The facts with one stored item of the debtor's partition in its place; throws for a kind that is not known. */
export function withRecord<Of extends Stored>(
  facts: Facts,
  item: Of,
  read: Readers<Of> = storedRecords,
): Facts {
  switch (item.sk.split('#', 1)[0]) {
    case 'PROFILE':
      return { ...facts, profile: read.PROFILE(item) };
    case 'DEBT':
      return withDebt(facts, read.DEBT(item));
    case 'CONTACT':
      return {
        ...facts,
        contacts: placed(facts.contacts, read.CONTACT(item), ({ contactId }) => contactId),
      };
    case 'DISPUTE':
      return {
        ...facts,
        disputes: placed(facts.disputes, read.DISPUTE(item), ({ disputeId }) => disputeId),
      };
    case 'PROMISE':
      return {
        ...facts,
        promises: placed(facts.promises, read.PROMISE(item), ({ promiseId }) => promiseId),
      };
    case 'PLAN':
      return { ...facts, plans: placed(facts.plans, read.PLAN(item), ({ planId }) => planId) };
    case 'HOLD':
      return { ...facts, holds: placed(facts.holds, read.HOLD(item), ({ holdId }) => holdId) };
    case 'TASK':
      return { ...facts, tasks: placed(facts.tasks, read.TASK(item), ({ taskId }) => taskId) };
    case 'PAYMENT':
      return {
        ...facts,
        payments: placed(facts.payments, read.PAYMENT(item), ({ paymentId }) => paymentId),
      };
    case 'NOTICE':
      return {
        ...facts,
        notices: placed(facts.notices, read.NOTICE(item), ({ noticeId }) => noticeId),
      };
    case 'EVIDENCE':
      return {
        ...facts,
        evidence: placed(facts.evidence, read.EVIDENCE(item), ({ debtKey, kind }) => `${debtKey}#${kind}`),
      };
    default:
      throw new Error(`A lifetime does not know ${item.sk}`);
  }
}

/** The facts at another version, of which nothing else is told. */
export function withVersion(facts: Facts, version: number): Facts {
  return { ...facts, profile: { ...facts.profile, version } };
}

/** The facts with a debt in its place. */
export function withDebt(facts: Facts, debt: Debt): Facts {
  return { ...facts, debts: placed(facts.debts, debt, ({ debtKey }) => debtKey) };
}

function placed<T>(records: readonly T[], record: T, keyOf: (record: T) => string): T[] {
  const key = keyOf(record);
  const at = records.findIndex((one) => keyOf(one) === key);
  return at < 0 ? [...records, record] : records.with(at, record);
}
