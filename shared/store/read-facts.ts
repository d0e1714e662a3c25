import * as z from 'zod';
import type { Facts } from '../domain/facts.ts';
import { type Cases, debtorPartition } from './cases.ts';
import { parseOnce } from './parse-once.ts';
import { readPartition } from './query.ts';
import { storedRecords } from './stored-records.ts';

/** What a stored item is, by the beginning of its sort key. */
const kindOf = parseOnce(z.object({ sk: z.string() }).transform(({ sk }) => sk.split('#', 1)[0]));

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
  const byKind = Map.groupBy(items, kindOf);
  const all = <T>(kind: string, parse: (item: unknown) => T): T[] =>
    (byKind.get(kind) ?? []).map((item) => parse(item));
  const [profile] = all('PROFILE', storedRecords.PROFILE);
  if (profile === undefined) return undefined;
  return {
    profile,
    debts: all('DEBT', storedRecords.DEBT),
    contacts: all('CONTACT', storedRecords.CONTACT),
    disputes: all('DISPUTE', storedRecords.DISPUTE),
    promises: all('PROMISE', storedRecords.PROMISE),
    plans: all('PLAN', storedRecords.PLAN),
    holds: all('HOLD', storedRecords.HOLD),
    tasks: all('TASK', storedRecords.TASK),
    payments: all('PAYMENT', storedRecords.PAYMENT),
    evidence: all('EVIDENCE', storedRecords.EVIDENCE),
    notices: all('NOTICE', storedRecords.NOTICE),
  };
}
