import * as z from 'zod';
import { candidateNumbers } from '../../shared/domain/apply-payment.ts';
import { debtKeyOf } from '../../shared/domain/debt.ts';
import type { Cases } from '../../shared/store/cases.ts';
import { debtRows } from '../../shared/store/query.ts';

const foundSchema = z.object({ debtorKey: z.string(), debtKey: z.string(), currency: z.string() });
export type PaidDebt = z.infer<typeof foundSchema>;

/**
 * The one invoice of a creditor that a payment's reference names, in the payment's currency. Undefined when there is
 * none, or more than one: a payment is never booked by guess.
 */
export async function findPaidDebt(
  cases: Cases,
  creditorId: string,
  reference: string,
  currency: string,
): Promise<PaidDebt | undefined> {
  const [whole = '', ...words] = candidateNumbers(reference);
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
