import * as z from 'zod';
import { type Debt, debtSchema } from '../domain/debt.ts';
import type { Facts } from '../domain/facts.ts';
import { holdSchema } from '../domain/hold.ts';
import { noticeSchema } from '../domain/notice.ts';
import { planSchema } from '../domain/plan.ts';
import { type Profile, profileSchema } from '../domain/profile.ts';
import {
  contactSchema,
  disputeSchema,
  evidenceSchema,
  paymentSchema,
  promiseSchema,
  taskSchema,
} from '../domain/records.ts';
import { type Cases, debtorPartition } from './cases.ts';
import { readPartition } from './query.ts';

const storedSchema = z.looseObject({ sk: z.string() });

/**
 * All facts of a debtor in one strongly consistent read; undefined when the debtor is not known.
 * Items of one partition are read in one query, so the profile's version covers them all.
 */
export async function readFacts(cases: Cases, debtorKey: string): Promise<Facts | undefined> {
  const items = await readPartition(cases, debtorPartition(debtorKey));
  return items.length === 0 ? undefined : factsOf(items);
}

/** The facts a list of stored items of one debtor makes; undefined without its profile. */
export function factsOf(items: readonly unknown[]): Facts | undefined {
  const byKind = new Map<string, unknown[]>();
  for (const item of items) {
    const kind = storedSchema.parse(item).sk.split('#', 1)[0] ?? '';
    byKind.set(kind, [...(byKind.get(kind) ?? []), item]);
  }
  const all = <T>(kind: string, schema: z.ZodType<T>): T[] =>
    (byKind.get(kind) ?? []).map((item) => schema.parse(item));
  const [profile]: Profile[] = all('PROFILE', profileSchema);
  if (profile === undefined) return undefined;
  const debts: Debt[] = all('DEBT', debtSchema);
  return {
    profile,
    debts,
    contacts: all('CONTACT', contactSchema),
    disputes: all('DISPUTE', disputeSchema),
    promises: all('PROMISE', promiseSchema),
    plans: all('PLAN', planSchema),
    holds: all('HOLD', holdSchema),
    tasks: all('TASK', taskSchema),
    payments: all('PAYMENT', paymentSchema),
    evidence: all('EVIDENCE', evidenceSchema),
    notices: all('NOTICE', noticeSchema),
  };
}
