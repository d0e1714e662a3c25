import { Temporal } from 'temporal-polyfill';
import { addDays, daysBetween } from '../time.ts';
import { type Fraction, nothing, orNothing, plus, times, whole } from './fraction.ts';
import { firstDayOf, halfYearsBetween } from './half-year.ts';
import type { InterestTerms, PauseReason } from './interest-terms.ts';
import type { RateTable } from './rate-table.ts';
import { rateOn, type UnknownRate, type YearlyRate } from './yearly-rate.ts';

/** Money that came in for the debt: from the day after it, so much less bears interest. */
export type PartPayment = { on: string; minorUnits: number };
/** Days, both ends included, in which something stopped interest; without an end it still does. */
export type Pause = { by: PauseReason; from: string; until?: string };

/** What interest is computed from. */
export type Accrual = {
  /** Sum on which interest runs, in minor units. */
  principal: number;
  /** First and last day that bear interest. */
  span: { from: string; until: string };
  payments: readonly PartPayment[];
  pauses: readonly Pause[];
  terms: InterestTerms;
  rates: RateTable;
};

/** Days with the same rate and base, and their exact interest in minor units. */
export type Stretch = { from: string; days: number; rate: YearlyRate; base: Fraction; interest: Fraction };

/** Cuts the span where the rate, the base or a pause changes, and gives the exact interest of each stretch. */
export function accrue(accrual: Accrual): Stretch[] | UnknownRate {
  const { principal, span, payments, terms, rates } = accrual;
  const birthdays = terms.compounding === 'yearly' ? anniversaries(span) : [];
  const stretches: Stretch[] = [];
  let accrued = nothing;
  let capitalised = nothing;
  for (const { from, until } of cut(accrual, birthdays)) {
    if (birthdays.includes(from)) capitalised = accrued;
    if (isPaused(accrual, from)) continue;
    const rate = rateOn(terms, rates, span, from);
    if (rate.kind === 'unknown-rate') return rate;
    const paid = payments.reduce((sum, { on, minorUnits }) => sum + (on < from ? minorUnits : 0), 0);
    const base = orNothing(plus(whole(principal - Math.max(0, paid)), capitalised));
    const days = daysBetween(from, until) + 1;
    const interest = times(base, BigInt(rate.rate) * BigInt(days), 10_000n * daysOfYear(terms, from));
    accrued = plus(accrued, interest);
    stretches.push({ from, days, rate, base, interest });
  }
  return stretches;
}

function cut({ span, payments, pauses }: Accrual, birthdays: readonly string[]) {
  const starts = [
    ...halfYearsBetween(span.from, span.until).map(firstDayOf),
    ...payments.map(({ on }) => addDays(on, 1)),
    ...pauses.flatMap(({ from, until }) => (until === undefined ? [from] : [from, addDays(until, 1)])),
    ...birthdays,
  ].filter((day) => day > span.from && day <= span.until);
  const inOrder = [...new Set([span.from, ...starts])].sort();
  return inOrder.map((from, index) => {
    const next = inOrder[index + 1];
    return { from, until: next === undefined ? span.until : addDays(next, -1) };
  });
}

/** Counted from the first day each time, so that one born on 29 February does not drift. */
function anniversaries({ from, until }: Accrual['span']): string[] {
  const start = Temporal.PlainDate.from(from);
  const years = Number(until.slice(0, 4)) - start.year;
  return Array.from({ length: Math.max(0, years) }, (_, index) => start.add({ years: index + 1 }).toString());
}

function isPaused({ pauses, terms }: Accrual, day: string): boolean {
  return pauses.some(
    ({ by, from, until }) =>
      terms.pausedBy.includes(by) && from <= day && (until === undefined || day <= until),
  );
}

function daysOfYear({ dayCount }: InterestTerms, day: string): bigint {
  return dayCount === '365' ? 365n : BigInt(Temporal.PlainDate.from(day).daysInYear);
}
