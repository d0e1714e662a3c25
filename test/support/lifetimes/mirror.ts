import { type Debt, debtSchema } from '../../../shared/domain/debt.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { holdSchema } from '../../../shared/domain/hold.ts';
import { noticeSchema } from '../../../shared/domain/notice.ts';
import { planSchema } from '../../../shared/domain/plan.ts';
import { profileSchema } from '../../../shared/domain/profile.ts';
import {
  contactSchema,
  disputeSchema,
  evidenceSchema,
  paymentSchema,
  promiseSchema,
  taskSchema,
} from '../../../shared/domain/records.ts';

/** The facts with one stored item of the debtor's partition in its place; throws for a kind that is not known. */
export function withRecord(facts: Facts, item: { readonly sk: string }): Facts {
  switch (item.sk.split('#', 1)[0]) {
    case 'PROFILE':
      return { ...facts, profile: profileSchema.parse(item) };
    case 'DEBT':
      return withDebt(facts, debtSchema.parse(item));
    case 'CONTACT':
      return {
        ...facts,
        contacts: placed(facts.contacts, contactSchema.parse(item), ({ contactId }) => contactId),
      };
    case 'DISPUTE':
      return {
        ...facts,
        disputes: placed(facts.disputes, disputeSchema.parse(item), ({ disputeId }) => disputeId),
      };
    case 'PROMISE':
      return {
        ...facts,
        promises: placed(facts.promises, promiseSchema.parse(item), ({ promiseId }) => promiseId),
      };
    case 'PLAN':
      return { ...facts, plans: placed(facts.plans, planSchema.parse(item), ({ planId }) => planId) };
    case 'HOLD':
      return { ...facts, holds: placed(facts.holds, holdSchema.parse(item), ({ holdId }) => holdId) };
    case 'TASK':
      return { ...facts, tasks: placed(facts.tasks, taskSchema.parse(item), ({ taskId }) => taskId) };
    case 'PAYMENT':
      return {
        ...facts,
        payments: placed(facts.payments, paymentSchema.parse(item), ({ paymentId }) => paymentId),
      };
    case 'NOTICE':
      return {
        ...facts,
        notices: placed(facts.notices, noticeSchema.parse(item), ({ noticeId }) => noticeId),
      };
    case 'EVIDENCE':
      return {
        ...facts,
        evidence: placed(
          facts.evidence,
          evidenceSchema.parse(item),
          ({ debtKey, kind }) => `${debtKey}#${kind}`,
        ),
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
