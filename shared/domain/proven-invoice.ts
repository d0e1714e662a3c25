import type { Change } from './changes.ts';
import type { Debt } from './debt.ts';
import type { Facts } from './facts.ts';
import { evidenceOf } from './invoice-papers.ts';

type AsIssued = Parameters<typeof evidenceOf>[2] &
  Pick<Debt, 'issuedOn' | 'invoiceTotal' | 'amountOutstanding'>;

type Proven =
  | { outcome: 'updated'; changes: Change[]; contradicts: [] }
  | { outcome: 'unchanged' }
  | { outcome: 'held'; reason: 'differs-from-ledger' | 'settled-in-part' };

/** The invoice as it was issued proves its known debts; what is still owed on them, the ledger knows better. */
export function proven(facts: Facts, known: readonly Debt[], stated: AsIssued): Proven {
  if (known.some((debt) => debt.issuedOn !== stated.issuedOn) || !isTotalOf(stated.invoiceTotal, known))
    return { outcome: 'held', reason: 'differs-from-ledger' };
  const open = known.reduce((sum, { amountOutstanding }) => sum + amountOutstanding, 0);
  if (stated.amountOutstanding < Math.min(open, stated.invoiceTotal))
    return { outcome: 'held', reason: 'settled-in-part' };
  const changes = known.flatMap(({ debtKey }) => evidenceOf(facts, debtKey, stated));
  return changes.length === 0 ? { outcome: 'unchanged' } : { outcome: 'updated', changes, contradicts: [] };
}

/** Instalments whose ledger says no total of the whole may have been part of it that is paid by now. */
function isTotalOf(invoiceTotal: number, known: readonly Debt[]): boolean {
  const wholes = known.flatMap((debt) =>
    debt.instalment ? (debt.instalment.wholeTotal ?? []) : debt.invoiceTotal,
  );
  const stated = known.reduce((sum, debt) => sum + debt.invoiceTotal, 0);
  return wholes.length === 0 ? stated <= invoiceTotal : wholes.every((whole) => whole === invoiceTotal);
}
