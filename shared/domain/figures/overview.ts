import { addDays, daysBetween } from '../time.ts';
import { type Ageing, ageingOf } from './ageing.ts';
import { collectionEffectiveness } from './collection-effectiveness.ts';
import { allTogether, of, type Tallies } from './mark.ts';
import type { Ratio } from './ratio.ts';
import { averageDaysDelinquent, countedBack, daysSalesOutstanding, type Sales } from './sales-outstanding.ts';
import { lastDayOf, monthOf, monthsBefore, monthsBetween } from './scope.ts';

/** The tallies of months and of days, by their names. */
export type Periods = ReadonlyMap<string, Tallies>;

/** Which month is looked at, in which currency, of figures that are complete through a day. */
export type Asked = { month: string; currency: string; through: string };

/** Months of sales over which days sales outstanding are reckoned. */
export const salesMonths = 3;
/** Months that are counted back through at the most, and that a course over time shows. */
const mostMonths = 13;
export const courseMonths = 12;

/** The last day of the month of which figures are known. */
export function closeOf({ month, through }: Pick<Asked, 'month' | 'through'>): string {
  const last = lastDayOf(month);
  return last < through ? last : through;
}

/** How things stood as a month ended, or on its last day so far. Undefined where that day was not looked at. */
export type Standing = {
  day: string;
  ageing: Ageing;
  sales: Sales;
  outstanding: Ratio;
  bestPossible: Ratio;
  delinquent: Ratio;
  countedBack: Ratio;
  effectiveness: Ratio;
};

export function standingOf(periods: Periods, asked: Asked): Standing | undefined {
  const { currency, month } = asked;
  const day = closeOf(asked);
  const closing = periods.get(day);
  if (closing === undefined) return undefined;
  const ageing = ageingOf(closing, currency);
  const months = soldBy(periods, asked);
  const sales = months
    .slice(0, salesMonths)
    .reduce((sum, one) => ({ amount: sum.amount + one.amount, days: sum.days + one.days }));
  const before = periods.get(addDays(`${month}-01`, -1));
  return {
    ...{ day, ageing, sales },
    outstanding: daysSalesOutstanding(ageing.total, sales),
    bestPossible: daysSalesOutstanding(ageing.notDue, sales),
    delinquent: averageDaysDelinquent(ageing, sales),
    countedBack: countedBack(ageing.total, months),
    effectiveness:
      before === undefined
        ? undefined
        : collectionEffectiveness({
            beginning: ageingOf(before, currency).total,
            ...{ sales: months[0]?.amount ?? 0n, months: 1 },
            ...{ ending: ageing.total, endingCurrent: ageing.notDue },
          }),
  };
}

/** What was sold in each month up to the one asked for, the newest first. */
function soldBy(periods: Periods, asked: Asked): [Sales, ...Sales[]] {
  const day = closeOf(asked);
  const sold = (month: string, last: string): Sales => ({
    amount: of(periods.get(month) ?? new Map(), `sales/${asked.currency}`).amount,
    days: daysBetween(`${month}-01`, last) + 1,
  });
  const before = monthsBetween(monthsBefore(day, mostMonths - 1), day)
    .slice(0, -1)
    .reverse();
  return [sold(asked.month, day), ...before.map((month) => sold(month, lastDayOf(month)))];
}

/** How things stood month by month, oldest first; months at whose end nobody looked are left out. */
export function courseOf(periods: Periods, asked: Asked): Standing[] {
  const day = closeOf(asked);
  return monthsBetween(monthsBefore(day, courseMonths - 1), day).flatMap(
    (month) => standingOf(periods, { ...asked, month }) ?? [],
  );
}

/** What happened in a month: of its facts, and what was decided on each of its days. */
export function happenedIn(periods: Periods, month: string): Tallies {
  const days = [...periods].filter(([name]) => name.startsWith(`${month}-`));
  const decided = days.map(
    ([, tallies]) => new Map([...tallies].filter(([figure]) => /^(refused|decision)(\/|$)/.test(figure))),
  );
  return allTogether([periods.get(month) ?? new Map(), ...decided]);
}

/** The currencies of which anything is known, in the order of their codes. */
export function currenciesIn(periods: Periods): string[] {
  const named = [...periods.values()].flatMap((tallies) =>
    [...tallies.keys()].flatMap(
      (figure) => /^(?:ageing|sales|paid|collected)\/([A-Z]{3})/.exec(figure)?.[1] ?? [],
    ),
  );
  return [...new Set(named)].sort();
}

/** The months of which anything happened or stood, newest first. */
export function monthsIn(periods: Periods, through: string): string[] {
  const latest = monthOf(through);
  return [...new Set([...periods.keys(), latest].map(monthOf))]
    .filter((month) => month <= latest)
    .sort()
    .reverse();
}
