import type { Allowance } from './allowance.ts';
import type { Share } from './book-money.ts';
import type { Debt } from './debt.ts';
import type { Facts } from './facts.ts';

/**
 * What money that went back, a negative sum, takes off invoices. One invoice's return is that invoice's, up to what it
 * asked for, and so it is where just one was paid exactly that; of several, the newest gives back first what it was paid.
 */
export function takeBack(debts: readonly Debt[], facts: Facts, amount: number): Share[] {
  const [only] = debts;
  const most = (debt: Debt) =>
    debt === only && debts.length === 1 ? debt.invoiceTotal : paidOn([debt.debtKey], facts);
  const exact = debts.filter((debt) => timesPaid(debt, facts, -amount) > timesPaid(debt, facts, amount));
  let left = -amount;
  return (exact.length === 1 ? exact : debts).toReversed().flatMap((debt) => {
    const share = Math.min(left, Math.max(0, most(debt)));
    left -= share;
    return share > 0 ? [{ debt, amount: -share, allowance: allowanceBack(debt, facts, share) }] : [];
  });
}

function timesPaid({ debtKey }: Debt, { payments }: Facts, sum: number): number {
  return payments.filter((one) => one.debtKey === debtKey && one.amount === sum).length;
}

/** Minor units of money that came in on these invoices and stayed. */
export function paidOn(debtKeys: readonly string[], { payments }: Pick<Facts, 'payments'>): number {
  return payments.filter((one) => debtKeys.includes(one.debtKey)).reduce((sum, one) => sum + one.amount, 0);
}

/**
 * What was let off stands as long as the money does that the invoice was settled with: once any of it goes back, all of
 * the allowance is owed again. Another payment of exactly that sum is the one that went back.
 */
function allowanceBack({ debtKey }: Debt, { payments }: Facts, share: number): Allowance | undefined {
  const own = payments.filter((one) => one.debtKey === debtKey);
  const times = (of: typeof own, sum: number) => of.filter((one) => one.amount === sum).length;
  const plain = own.filter(({ allowance }) => allowance === undefined);
  if (times(plain, share) > times(plain, -share)) return undefined;
  const given = own.findLast(({ allowance }) => allowance !== undefined && allowance.amount > 0)?.allowance;
  const standing = own.reduce((sum, { allowance }) => sum + (allowance?.amount ?? 0), 0);
  return given === undefined || standing <= 0 ? undefined : { ...given, amount: -standing };
}
