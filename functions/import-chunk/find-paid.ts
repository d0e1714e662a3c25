import type * as z from 'zod';
import { candidateNumbers } from '../../shared/domain/apply-payment.ts';
import { debtKeyOf, debtSchema } from '../../shared/domain/debt.ts';
import { areOneInvoice, instalmentsPaid } from '../../shared/domain/matching/instalments-paid.ts';
import type { PaidSet } from '../../shared/domain/paid-set.ts';
import { bodiesIn } from '../../shared/domain/structured-reference.ts';
import { paidOn } from '../../shared/domain/take-back.ts';
import type { PaymentRow } from '../../shared/intake/row.ts';
import type { Cases } from '../../shared/store/cases.ts';
import { findPaidSet } from '../../shared/store/payers.ts';
import { debtRows } from '../../shared/store/query.ts';
import { readFacts } from '../../shared/store/read-facts.ts';

const foundSchema = debtSchema.pick({
  ...{ debtorKey: true, debtKey: true, invoiceNumber: true, currency: true },
  ...{ dueOn: true, amountOutstanding: true },
});
type PaidDebt = z.infer<typeof foundSchema>;

/** Whose money it is and which invoices it pays. */
export type Paid = { debtorKey: string; set: PaidSet };

/**
 * What a payment's reference names: a structured reference of ours, else the one invoice of the creditor in the
 * payment's currency, of which it pays the instalments whose exact amount it is, else those due first. Undefined when
 * there is none, or more than one: a payment is never booked by guess.
 */
export async function findPaid(
  cases: Cases,
  creditorId: string,
  { reference, currency, amount }: Pick<PaymentRow, 'reference' | 'currency' | 'amount'>,
): Promise<Paid | undefined> {
  const bodies = bodiesIn(reference);
  const structured: Paid[] = [];
  for (const body of bodies) {
    const found = await findPaidSet(cases, creditorId, body);
    if (found !== undefined) structured.push(found);
  }
  if (structured.length > 0) return structured.length === 1 ? structured[0] : undefined;
  const debts = await findPaidDebts(
    cases,
    creditorId,
    [...new Set([...candidateNumbers(reference), ...bodies])],
    currency,
  );
  const [first] = debts;
  if (first === undefined || !areOneInvoice(debts)) return undefined;
  const paid = instalmentsPaid(debts, (some) => sumOf(some) === amount) ?? debts;
  const debtKeys = paid.map(({ debtKey }) => debtKey);
  return { debtorKey: first.debtorKey, set: { kind: 'invoices', debtKeys } };
}

/**
 * The invoices of one customer whose money went back as one sum, named in its reference: all that had been paid on them, and
 * nothing else. Undefined where that is not certain.
 */
export async function findPaidTogether(
  cases: Cases,
  creditorId: string,
  { reference, currency, amount }: Pick<PaymentRow, 'reference' | 'currency' | 'amount'>,
): Promise<Paid | undefined> {
  const debts = await findPaidDebts(cases, creditorId, candidateNumbers(reference), currency);
  const [debtorKey, ...others] = new Set(debts.map((debt) => debt.debtorKey));
  if (debtorKey === undefined || others.length > 0) return undefined;
  const debtKeys = [...new Set(debts.map(({ debtKey }) => debtKey))];
  const facts = await readFacts(cases, debtorKey);
  if (facts === undefined || paidOn(debtKeys, facts) !== -amount) return undefined;
  return { debtorKey, set: { kind: 'invoices', debtKeys } };
}

async function findPaidDebts(
  cases: Cases,
  creditorId: string,
  [whole = '', ...words]: readonly string[],
  currency: string,
): Promise<PaidDebt[]> {
  const exact = await debtsOf(cases, debtKeyOf(creditorId, whole), currency);
  if (exact.length > 0) return exact;
  const named: PaidDebt[] = [];
  for (const word of words) named.push(...(await debtsOf(cases, debtKeyOf(creditorId, word), currency)));
  return named;
}

async function debtsOf(cases: Cases, invoice: string, currency: string): Promise<PaidDebt[]> {
  const rows = await debtRows(cases, invoice);
  return rows.map((row) => foundSchema.parse(row)).filter((debt) => debt.currency === currency);
}

function sumOf(debts: readonly PaidDebt[]): number {
  return debts.reduce((sum, { amountOutstanding }) => sum + amountOutstanding, 0);
}
