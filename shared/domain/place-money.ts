import { type Booked, type Booking, bookMoney, type Money } from './book-money.ts';
import type { Debt } from './debt.ts';
import type { Facts } from './facts.ts';
import { writtenAmount } from './money.ts';
import { paidOn } from './take-back.ts';

export type MoneyPlaced = { kind: 'placed'; booked: Booked } | { kind: 'refused'; why: string };

/**
 * A person says which invoices of one customer money pays: oldest due first, each at most what is open; what is left is
 * a task for a person in the same write, so that not one unit is lost. Money that went back is taken off what it had paid.
 */
export function placeMoney(
  facts: Facts,
  debtKeys: readonly string[],
  money: Money,
  booking: Booking,
): MoneyPlaced {
  const debts = facts.debts.filter(({ debtKey }) => debtKeys.includes(debtKey));
  const foreign = debts.find(({ currency }) => currency !== money.currency);
  if (debts.length === 0) return refused('None of these invoices is known any more.');
  if (foreign !== undefined)
    return refused(
      `${foreign.invoiceNumber} is in ${foreign.currency}, and this money in ${money.currency}.`,
    );
  if (money.amount < 0 && debts.length > 1 && paidOn(keysOf(debts), facts) !== -money.amount)
    return refused(
      'Money that went back is taken off the one invoice it had paid, or off several that had been paid exactly as much.',
    );
  const why = money.amount > 0 ? nothingOpen(debts) : nothingPaid(debts, facts, money);
  if (why !== undefined) return refused(why);
  const booked = bookMoney(facts, { kind: 'invoices', debtKeys }, money, booking);
  return booked.isNew ? { kind: 'placed', booked } : refused('This money is booked already.');
}

function nothingOpen(debts: readonly Debt[]): string | undefined {
  const isOpen = debts.some(({ amountOutstanding, withdrawnBy }) => {
    return amountOutstanding > 0 && withdrawnBy === undefined;
  });
  return isOpen
    ? undefined
    : 'Nothing is open on what you named: send the money back, or name another invoice.';
}

/** More cannot go back than came in: else it is another invoice's. */
function nothingPaid(debts: readonly Debt[], facts: Facts, money: Money): string | undefined {
  const paid = paidOn(keysOf(debts), facts);
  return -money.amount > paid
    ? `Only ${writtenAmount(Math.max(0, paid), money.currency, 'en')} had come in for it: less than went back.`
    : undefined;
}

function keysOf(debts: readonly Debt[]): string[] {
  return debts.map(({ debtKey }) => debtKey);
}

function refused(why: string): MoneyPlaced {
  return { kind: 'refused', why };
}
