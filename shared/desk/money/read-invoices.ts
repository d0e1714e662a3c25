import type { Debt } from '../../domain/debt.ts';
import { areOneInvoice } from '../../domain/matching/instalments-paid.ts';
import type { Unmatched } from '../../store/unmatched.ts';
import type { DeskDeps } from '../deps/desk-deps.ts';

/** More than anybody pays at once by hand. */
const mostInvoices = 15;

export type Named = { kind: 'named'; debtorKey: string; debts: Debt[] } | { kind: 'wrong'; message: string };

/** The invoices a person typed, all of one customer; or what to change about it. */
export async function readInvoices(
  { money }: Pick<DeskDeps, 'money'>,
  { creditorId }: Pick<Unmatched, 'creditorId'>,
  typed: string,
): Promise<Named> {
  const numbers = [...new Set(typed.split(/[\s,;]+/).filter((number) => number !== ''))];
  if (numbers.length === 0) return wrong('Say which invoices it pays.');
  if (numbers.length > mostInvoices) return wrong(`Name at most ${mostInvoices} invoices.`);
  const debts: Debt[] = [];
  for (const number of numbers) {
    const found = await money.invoice(creditorId, number);
    if (found.length === 0) return wrong(`There is no invoice ${number} of this creditor.`);
    if (!areOneInvoice(found)) return wrong(`Several customers have an invoice ${number}.`);
    debts.push(...found);
  }
  const [first] = debts;
  const owners = new Set(debts.map(({ debtorKey }) => debtorKey));
  if (first === undefined || owners.size > 1)
    return wrong('These invoices are of several customers; money is placed on one.');
  return { kind: 'named', debtorKey: first.debtorKey, debts };
}

function wrong(message: string): Named {
  return { kind: 'wrong', message };
}
