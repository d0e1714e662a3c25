import { type Debt, debtKeyOf, debtSchema } from '../../shared/domain/debt.ts';
import { debtRows } from '../../shared/store/query.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';

/** The one invoice of that number. Throws a sentence when there is none, or when several creditors or customers have it. */
export async function findInvoice(
  { cases, stage }: CaseDeps,
  number: string,
  creditorId: string | undefined,
): Promise<Debt> {
  const ids = stage.creditors
    .map(({ id }) => id)
    .filter((id) => creditorId === undefined || id === creditorId);
  const rows = await Promise.all(ids.map((id) => debtRows(cases, debtKeyOf(id, number))));
  const found = rows.flat().map((row) => debtSchema.parse(row));
  const [debt, other] = found;
  if (debt === undefined) throw new Error(`There is no invoice ${number}.`);
  if (other !== undefined)
    throw new Error(
      `${found.length} customers have an invoice ${number}; name the creditor with --creditor.`,
    );
  return debt;
}
