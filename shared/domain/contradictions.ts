import type { Debt } from './debt.ts';

type Contradiction = 'total-changed' | 'dates-changed' | 'open-amount-rose';
type Stated = Pick<Debt, 'invoiceTotal' | 'issuedOn' | 'dueOn' | 'amountOutstanding'>;

/** Where a ledger says something of a known invoice that what it said before does not explain. */
export function contradictions(known: Debt, stated: Stated): Contradiction[] {
  const isRedated = known.issuedOn !== stated.issuedOn || known.dueOn !== stated.dueOn;
  const wentBack = Math.max(0, -known.paidSinceLedger);
  const rose = stated.amountOutstanding > known.ledgerOutstanding + wentBack;
  return [
    ...(known.invoiceTotal === stated.invoiceTotal ? [] : ['total-changed' as const]),
    ...(isRedated ? ['dates-changed' as const] : []),
    ...(rose ? ['open-amount-rose' as const] : []),
  ];
}
