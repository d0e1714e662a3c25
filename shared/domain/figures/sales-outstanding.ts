import type { Facts } from '../facts.ts';
import { type Fraction, nothing, plus, whole } from '../interest/fraction.ts';
import type { Mark } from './mark.ts';
import { less, type Ratio, ratio } from './ratio.ts';
import { isWithin, monthOf, type Scope } from './scope.ts';

/** Every invoice handed over, in the month in which it was issued, at its total with tax. */
export function salesMarks({ debts }: Pick<Facts, 'debts'>, scope: Scope): Mark[] {
  return debts
    .filter(({ issuedOn }) => isWithin(scope, issuedOn))
    .map(({ issuedOn, currency, debtorKey, debtKey, invoiceTotal }) => ({
      period: monthOf(issuedOn),
      figure: `sales/${currency}`,
      ...{ debtorKey, about: debtKey, on: issuedOn, amount: BigInt(invoiceTotal) },
    }));
}

/** Sales of a period with tax, and its days. */
export type Sales = { amount: bigint; days: number };

/** Days sales outstanding, simple: what is unpaid at the end over the sales of the period, times its days. */
export function daysSalesOutstanding(unpaid: bigint, { amount, days }: Sales): Ratio {
  return ratio(unpaid * BigInt(days), amount);
}

/**
 * Days sales outstanding by count-back: each month's sales, newest first, are taken from what is unpaid until it is used
 * up; a month that is used up whole counts its days, the last one its part. Undefined where all the sales that are known
 * do not use it up.
 */
export function countedBack(unpaid: bigint, newestFirst: readonly Sales[]): Ratio {
  let left = unpaid;
  let days: Fraction = nothing;
  for (const month of newestFirst) {
    if (left <= 0n) return days;
    const isLast = left < month.amount;
    const part = { over: left * BigInt(month.days), under: month.amount };
    days = plus(days, isLast ? part : whole(month.days));
    left = isLast ? 0n : left - month.amount;
  }
  return left <= 0n ? days : undefined;
}

/** Average days delinquent: days sales outstanding less the best possible, of what is not due yet. */
export function averageDaysDelinquent(
  { total, notDue }: { total: bigint; notDue: bigint },
  sales: Sales,
): Ratio {
  return less(daysSalesOutstanding(total, sales), daysSalesOutstanding(notDue, sales));
}
