import type { InvoiceRow, UncertainRow } from '../intake/row.ts';

type Row = InvoiceRow | UncertainRow;

const credits = new Set(['credit-note', 'overpayment', 'in-credit']);

/**
 * Where a customer's credits come to more than the same batch asks for, what is left of them is for invoices from before:
 * nothing is asked for those until somebody has set it off. One without a number is named by its day.
 */
export function creditsLeft(rows: readonly Row[], dayOf: (line: number) => string): Row[] {
  const owed = new Map<string, number>();
  for (const row of rows) owed.set(accountOf(row), (owed.get(accountOf(row)) ?? 0) + owedOn(row));
  return rows.map((row) => {
    if (row.kind !== 'uncertain' || !isCredit(row) || (owed.get(accountOf(row)) ?? 0) >= 0) return row;
    const invoices = row.invoiceNumber === undefined ? [] : [row.invoiceNumber];
    const number = row.invoiceNumber ?? `of ${dayOf(row.line)}`;
    return { ...row, amends: { how: 'credits', number, invoices, amount: Math.abs(row.amount ?? 0) } };
  });
}

function owedOn(row: Row): number {
  if (row.kind === 'invoice') return row.amountOutstanding;
  return isCredit(row) ? (row.amount ?? 0) : 0;
}

function isCredit({ problems }: UncertainRow): boolean {
  return problems.every(({ reason }) => credits.has(reason));
}

function accountOf({ customerNumber, currency }: Row): string {
  return JSON.stringify([customerNumber ?? '', currency ?? '']);
}
