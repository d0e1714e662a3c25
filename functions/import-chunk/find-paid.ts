import * as z from 'zod';
import { candidateNumbers } from '../../shared/domain/apply-payment.ts';
import { debtKeyOf } from '../../shared/domain/debt.ts';
import type { PaidSet } from '../../shared/domain/paid-set.ts';
import { bodiesIn } from '../../shared/domain/structured-reference.ts';
import type { Cases } from '../../shared/store/cases.ts';
import { findPaidSet } from '../../shared/store/payers.ts';
import { debtRows } from '../../shared/store/query.ts';

const foundSchema = z.object({ debtorKey: z.string(), debtKey: z.string(), currency: z.string() });
type PaidDebt = z.infer<typeof foundSchema>;

/** Whose money it is and which invoices it pays. */
export type Paid = { debtorKey: string; set: PaidSet };

/**
 * What a payment's reference names: a structured reference of ours, else the one invoice of the creditor in the
 * payment's currency. Undefined when there is none, or more than one: a payment is never booked by guess.
 */
export async function findPaid(
  cases: Cases,
  creditorId: string,
  reference: string,
  currency: string,
): Promise<Paid | undefined> {
  const bodies = bodiesIn(reference);
  const structured: Paid[] = [];
  for (const body of bodies) {
    const found = await findPaidSet(cases, creditorId, body);
    if (found !== undefined) structured.push(found);
  }
  if (structured.length > 0) return structured.length === 1 ? structured[0] : undefined;
  const debt = await findPaidDebt(
    cases,
    creditorId,
    [...new Set([...candidateNumbers(reference), ...bodies])],
    currency,
  );
  return debt && { debtorKey: debt.debtorKey, set: { kind: 'invoices', debtKeys: [debt.debtKey] } };
}

async function findPaidDebt(
  cases: Cases,
  creditorId: string,
  [whole = '', ...words]: readonly string[],
  currency: string,
): Promise<PaidDebt | undefined> {
  const exact = await debtsOf(cases, debtKeyOf(creditorId, whole), currency);
  if (exact.length > 0) return exact.length === 1 ? exact[0] : undefined;
  const named: PaidDebt[] = [];
  for (const word of words) named.push(...(await debtsOf(cases, debtKeyOf(creditorId, word), currency)));
  return named.length === 1 ? named[0] : undefined;
}

async function debtsOf(cases: Cases, debtKey: string, currency: string): Promise<PaidDebt[]> {
  const rows = await debtRows(cases, debtKey);
  return rows.map((row) => foundSchema.parse(row)).filter((debt) => debt.currency === currency);
}
