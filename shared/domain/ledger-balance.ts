import type { Debt } from './debt.ts';

type Balance = Pick<Debt, 'ledgerOutstanding' | 'paidSinceLedger' | 'amountOutstanding'>;

/**
 * What is owed when the ledger states a new figure while we hold payments it had not contained: a figure that fell
 * contains as much of them as it fell by (and one that rose, of returned payments). Minor units, never below zero.
 */
export function restated(known: Balance, ledgerOutstanding: number): Balance {
  const fell = known.ledgerOutstanding - ledgerOutstanding;
  const paid = known.paidSinceLedger;
  const kept = paid > 0 ? Math.max(0, paid - Math.max(0, fell)) : Math.min(0, paid - Math.min(0, fell));
  return balance(ledgerOutstanding, kept);
}

/**
 * What is owed after a payment (or, negative, its return) that the ledger does not know yet. A return never makes more
 * owed than the invoice asked for.
 */
export function paid(known: Balance, amount: number, invoiceTotal: number): Balance {
  const most = known.ledgerOutstanding - invoiceTotal;
  const sum = known.paidSinceLedger + amount;
  return balance(known.ledgerOutstanding, amount < 0 ? Math.max(sum, most) : sum);
}

function balance(ledgerOutstanding: number, paidSinceLedger: number): Balance {
  return {
    ledgerOutstanding,
    paidSinceLedger,
    amountOutstanding: Math.max(0, ledgerOutstanding - paidSinceLedger),
  };
}
