import * as z from 'zod';
import {
  impliedSet,
  type PaidSet,
  type Payer,
  payerCode,
  payerCodeIn,
  referenceBody,
} from '../domain/paid-set.ts';
import type { Cases, Key } from './cases.ts';
import type { Item } from './items.ts';
import { accountKeyOf } from './payer-accounts.ts';
import { payerPartition } from './payer-partition.ts';
import { readPartition } from './query.ts';
import { readFacts } from './read-facts.ts';

const rowSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  debtorKey: z.string(),
  body: z.string().optional(),
  debtKeys: z.array(z.string()).optional(),
});

/** Makes a debtor's references findable; written with the first message that could show one. */
export function payerItem(payer: Payer): Item {
  return {
    pk: payerPartition(payer.creditorId, payerCode(payer)),
    sk: `PAYER#${payer.debtorKey}`,
    debtorKey: payer.debtorKey,
  };
}

/** Makes the reference of some chosen invoices findable; the same choice is the same item. */
export function chosenSetItem(payer: Payer, debtKeys: readonly string[]): Item {
  const body = referenceBody(payer, { kind: 'invoices', debtKeys });
  return {
    pk: payerPartition(payer.creditorId, payerCode(payer)),
    sk: `SET#${body}`,
    debtorKey: payer.debtorKey,
    ...{ body, debtKeys: [...debtKeys].sort() },
  };
}

/** Whose payment a reference's body stands for, and what it pays; undefined when that is not certain. */
export async function findPaidSet(
  cases: Cases,
  creditorId: string,
  body: string,
): Promise<{ debtorKey: string; set: PaidSet } | undefined> {
  const code = payerCodeIn(body);
  if (code === undefined) return undefined;
  const rows = z.array(rowSchema).parse(await readPartition(cases, payerPartition(creditorId, code)));
  const chosen = rows.find((row) => row.body === body);
  if (chosen?.debtKeys !== undefined) {
    return { debtorKey: chosen.debtorKey, set: { kind: 'invoices', debtKeys: chosen.debtKeys } };
  }
  for (const debtorKey of new Set(rows.map((row) => row.debtorKey))) {
    const facts = await readFacts(cases, debtorKey);
    const set = impliedSet(body, { creditorId, debtorKey }, facts?.debts ?? []);
    if (set !== undefined) return { debtorKey, set };
  }
  return undefined;
}

/** The keys under which a debtor's references can be found, for its erasure. */
export async function payerKeys(cases: Cases, payer: Payer): Promise<Key[]> {
  const rows = z
    .array(rowSchema)
    .parse(await readPartition(cases, payerPartition(payer.creditorId, payerCode(payer))));
  return rows
    .filter((row) => row.debtorKey === payer.debtorKey)
    .flatMap(({ pk, sk }) => [{ pk, sk }, accountKeyOf(payer, sk) ?? []].flat());
}
