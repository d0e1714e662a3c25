import type { Debt } from './debt.ts';
import type { Facts } from './facts.ts';

/**
 * Minor units that went back on this day or later, of money for an invoice that was not known to have come: a statement
 * may be told after the one that takes its money back. The payment they belong to leaves the balance as it is.
 */
export function returnedBefore(
  { payments }: Pick<Facts, 'payments'>,
  { debtKey }: Pick<Debt, 'debtKey'>,
  bookedOn: string,
): number {
  const own = payments.filter((one) => one.debtKey === debtKey);
  const uncounted = (counts: (one: (typeof own)[number]) => boolean) =>
    own.filter(counts).reduce((sum, one) => sum + (one.uncounted ?? 0), 0);
  const since = uncounted((one) => one.amount < 0 && one.bookedOn >= bookedOn);
  return Math.max(0, Math.min(-since, -uncounted(() => true)));
}
