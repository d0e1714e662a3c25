import {
  type Debt,
  debtKeyOf,
  debtSchema,
  debtsCalled,
  nameInKey,
  numberInKey,
} from '../../shared/domain/debt.ts';
import { areOneInvoice } from '../../shared/domain/matching/instalments-paid.ts';
import { debtRows } from '../../shared/store/query.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';

/**
 * The one invoice of that number, or instalment of that name. Throws a sentence when there is none, or when several
 * creditors or customers have it, or it has several instalments.
 */
export async function findInvoice(
  { cases, stage }: CaseDeps,
  number: string,
  creditorId: string | undefined,
): Promise<Debt> {
  const ids = stage.creditors
    .map(({ id }) => id)
    .filter((id) => creditorId === undefined || id === creditorId);
  const rows = await Promise.all(ids.map((id) => debtRows(cases, debtKeyOf(id, numberInKey(number)))));
  const debts = rows.flat().map((row) => debtSchema.parse(row));
  const found = debtsCalled(debts, number);
  const [debt, other] = found;
  if (debt === undefined) throw new Error(`There is no invoice ${number}.`);
  if (other !== undefined && areOneInvoice(found))
    throw new Error(
      `Invoice ${number} has ${found.length} instalments: name one of ${found.map(({ debtKey }) => nameInKey(debtKey)).join(', ')}.`,
    );
  if (other !== undefined)
    throw new Error(
      `${found.length} customers have an invoice ${number}; name the creditor with --creditor.`,
    );
  return debt;
}
