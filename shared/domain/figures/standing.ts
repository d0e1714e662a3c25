import type { Debt } from '../debt.ts';
import type { Facts } from '../facts.ts';
import { endOf, type Scope } from './scope.ts';

/**
 * What was unpaid of a debt just before an instant, in minor units: what is unpaid now and what came since. A ledger that
 * was corrected since without a payment leaves no trace, so this is exact for a day just over, and good for one that is
 * not long ago.
 */
export function outstandingBefore(
  instant: string,
  debt: Debt,
  { payments }: Pick<Facts, 'payments'>,
): number {
  const isGone = debt.withdrawnAt !== undefined && debt.withdrawnAt < instant;
  if (isGone || debt.openedAt >= instant) return 0;
  const since = payments
    .filter(({ debtKey, receivedAt }) => debtKey === debt.debtKey && receivedAt >= instant)
    .reduce((sum, { amount }) => sum + amount, 0);
  return Math.max(0, Math.min(debt.invoiceTotal, debt.amountOutstanding + since));
}

/** What was unpaid of a debt at the end of a day. */
export function outstandingAt(
  day: string,
  debt: Debt,
  facts: Pick<Facts, 'payments'>,
  scope: Pick<Scope, 'timeZone'>,
): number {
  return outstandingBefore(endOf(day, scope), debt, facts);
}

/** The facts as far as money goes, as they were at the end of a day. */
export function moneyAt(
  day: string,
  facts: Facts,
  scope: Scope,
): Pick<Facts, 'debts' | 'payments' | 'disputes' | 'profile'> {
  const end = endOf(day, scope);
  return {
    profile: facts.profile,
    debts: facts.debts.map((debt) => ({
      ...debt,
      amountOutstanding: outstandingAt(day, debt, facts, scope),
    })),
    payments: facts.payments.filter(({ receivedAt }) => receivedAt < end),
    disputes: facts.disputes
      .filter(({ openedAt }) => openedAt < end)
      .map((dispute) => {
        const closed = dispute.answeredAt ?? dispute.withdrawnAt;
        return closed !== undefined && closed >= end ? { ...dispute, state: 'open' as const } : dispute;
      }),
  };
}
