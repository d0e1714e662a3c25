import { amountsOf } from '../amounts.ts';
import type { Facts } from '../facts.ts';
import { daysBetween } from '../time.ts';
import { type Mark, of, type Tallies } from './mark.ts';
import { type Ratio, ratio } from './ratio.ts';
import type { Scope } from './scope.ts';
import { moneyAt } from './standing.ts';

/** Bands of days past the due day, as they are named on lists. */
export const buckets = ['not-due', '1-30', '31-60', '61-90', 'over-90'] as const;
export type Bucket = (typeof buckets)[number];

/** The band of an invoice on a day. */
function bucketOf(dueOn: string, day: string): Bucket {
  const late = daysBetween(dueOn, day);
  if (late <= 0) return 'not-due';
  if (late <= 30) return '1-30';
  if (late <= 60) return '31-60';
  return late <= 90 ? '61-90' : 'over-90';
}

/** Every open invoice in its band, and again what of it is disputed. */
export function ageingMarks(facts: Facts, scope: Scope): Mark[] {
  return scope.closes.flatMap((day) => {
    const then = moneyAt(day, facts, scope);
    return then.debts
      .filter(({ amountOutstanding }) => amountOutstanding > 0)
      .flatMap((debt): Mark[] => {
        const { currency, dueOn, debtKey: about, debtorKey, amountOutstanding } = debt;
        const bucket = bucketOf(dueOn, day);
        const mark = { period: day, debtorKey, about, on: dueOn };
        const { amountDisputed } = amountsOf(debt, then);
        const whole = { ...mark, figure: `ageing/${currency}/${bucket}`, amount: BigInt(amountOutstanding) };
        if (amountDisputed === 0) return [whole];
        return [whole, { ...mark, figure: `disputed/${currency}/${bucket}`, amount: BigInt(amountDisputed) }];
      });
  });
}

export type AgedBucket = { bucket: Bucket; invoices: number; amount: bigint; disputed: bigint };

export type Ageing = {
  buckets: readonly AgedBucket[];
  /** All that was unpaid, disputed parts included. */
  total: bigint;
  notDue: bigint;
  overdue: bigint;
  disputed: bigint;
  overdueShare: Ratio;
  over90Share: Ratio;
};

/** How old what is unpaid in one currency was at the end of a day. */
export function ageingOf(tallies: Tallies, currency: string): Ageing {
  const aged = buckets.map((bucket): AgedBucket => {
    const { count, amount } = of(tallies, `ageing/${currency}/${bucket}`);
    return {
      bucket,
      invoices: count,
      amount,
      disputed: of(tallies, `disputed/${currency}/${bucket}`).amount,
    };
  });
  const sum = (some: readonly AgedBucket[]) => some.reduce((all, { amount }) => all + amount, 0n);
  const total = sum(aged);
  const notDue = sum(aged.filter(({ bucket }) => bucket === 'not-due'));
  return {
    buckets: aged,
    ...{ total, notDue, overdue: total - notDue },
    disputed: aged.reduce((all, { disputed }) => all + disputed, 0n),
    overdueShare: ratio(total - notDue, total),
    over90Share: ratio(sum(aged.filter(({ bucket }) => bucket === 'over-90')), total),
  };
}
