import { addDays, daysBetween } from '../time.ts';
import { accrue, type PartPayment, type Pause, type Stretch } from './accrual.ts';
import { isSame, nothing, plus, rounded } from './fraction.ts';
import type { InterestTerms, OwingKind } from './interest-terms.ts';
import type { Grade, RateTable } from './rate-table.ts';
import { objectionToRate, type UnknownRate, type UnlawfulRate } from './yearly-rate.ts';

/** A debt whose interest is asked for. */
export type InterestQuestion = {
  /** Sum on which interest runs, in minor units, as invoiced and less what is disputed; never negative. */
  principal: number;
  debtor: OwingKind;
  /** Interest runs from the day after it. */
  dueOn: string;
  /** First day on which the law lets interest run, where that is later: default by notice, a free period (DE-01, BE-02). */
  notBefore?: string;
  /** Last day that bears interest: the day of payment, or the day of the statement. */
  until: string;
  payments?: readonly PartPayment[];
  pauses?: readonly Pause[];
  terms: InterestTerms;
  rates: RateTable;
};

/** Days with one rate and one base, as the debtor is told them. */
export type InterestSegment = {
  from: string;
  /** Last day, included. */
  until: string;
  days: number;
  /** Hundredths of a percent a year. */
  rate: number;
  /** What bore interest, in minor units; rounded here only, never in the sum. */
  base: number;
  source: string;
  grade: Grade;
};

/** Interest to the day, rounded once, halves up; or why none may be asked for. */
export type InterestResult =
  | { kind: 'interest'; minorUnits: number; segments: InterestSegment[] }
  | { kind: 'not-for-debtor'; debtor: OwingKind }
  | UnknownRate
  | UnlawfulRate;

/**
 * The interest of one debt up to and including a day. Payments lower the principal first, from the day after they came
 * in; days that are paused add nothing. A half-year whose rate is missing is never filled with another one's.
 */
export function interestOf(question: InterestQuestion): InterestResult {
  const { principal, debtor, dueOn, notBefore, until, payments = [], pauses = [], terms, rates } = question;
  if (!Number.isSafeInteger(principal) || principal < 0) {
    throw new RangeError(`interest runs on whole minor units from 0 on, not on ${principal}`);
  }
  if (!terms.debtors.includes(debtor)) return { kind: 'not-for-debtor', debtor };
  const dayAfter = addDays(dueOn, 1);
  const from = notBefore !== undefined && notBefore > dayAfter ? notBefore : dayAfter;
  if (until < from) return { kind: 'interest', minorUnits: 0, segments: [] };
  const span = { from, until };
  const objection = objectionToRate(terms, rates, span);
  if (objection !== undefined) return objection;
  const stretches = accrue({ principal, span, payments, pauses, terms, rates });
  if (!Array.isArray(stretches)) return stretches;
  const total = stretches.reduce((sum, { interest }) => plus(sum, interest), nothing);
  return { kind: 'interest', minorUnits: rounded(total), segments: toldSegments(stretches) };
}

function toldSegments(stretches: readonly Stretch[]): InterestSegment[] {
  const runs: Stretch[] = [];
  for (const stretch of stretches) {
    const before = runs.at(-1);
    if (before !== undefined && continues(before, stretch)) {
      runs[runs.length - 1] = { ...before, days: before.days + stretch.days };
    } else if (stretch.base.over > 0n) {
      runs.push(stretch);
    }
  }
  return runs.map(({ from, days, rate: { rate, source, grade }, base }) => ({
    from,
    until: addDays(from, days - 1),
    days,
    rate,
    base: rounded(base),
    source,
    grade,
  }));
}

function continues(before: Stretch, next: Stretch): boolean {
  return (
    daysBetween(before.from, next.from) === before.days &&
    before.rate.rate === next.rate.rate &&
    before.rate.source === next.rate.source &&
    isSame(before.base, next.base)
  );
}
