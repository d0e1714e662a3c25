import { halfYearOf, halfYearsBetween } from './half-year.ts';
import type { InterestTerms } from './interest-terms.ts';
import type { Grade, RateTable, Reference } from './rate-table.ts';

/** A rate of one half-year, in hundredths of a percent, never below zero. */
export type YearlyRate = { kind: 'rate'; rate: number; source: string; grade: Grade };
/** The table lacks a half-year: nobody may be charged, and a person must find the rate. */
export type UnknownRate = { kind: 'unknown-rate'; reference: Reference; halfYear: string };
/** The agreed rate is outside what the law lets be agreed. */
export type UnlawfulRate = {
  kind: 'rate-below-floor' | 'rate-above-ceiling';
  rate: number;
  bound: number;
  halfYear: string;
};

/** The rate that counts on a day of a span over which interest runs, both ends included. */
export function rateOn(
  terms: InterestTerms,
  rates: RateTable,
  span: { from: string; until: string },
  localDate: string,
): YearlyRate | UnknownRate {
  if (terms.kind === 'contract') return { kind: 'rate', rate: terms.rate, source: 'contract', grade: 'A' };
  const days = { 'fixed-at-start': span.from, floating: localDate, 'at-payment': span.until };
  return referenceRate(rates, terms.reference, halfYearOf(days[terms.mode]), terms.margin);
}

/** What forbids an agreed rate in one of the half-years it would run in; undefined when nothing does. */
export function objectionToRate(
  terms: InterestTerms,
  rates: RateTable,
  span: { from: string; until: string },
): UnknownRate | UnlawfulRate | undefined {
  if (terms.kind !== 'contract') return undefined;
  for (const halfYear of halfYearsBetween(span.from, span.until)) {
    const objection = belowFloor(terms, rates, halfYear) ?? aboveCeiling(terms, rates, halfYear);
    if (objection !== undefined) return objection;
  }
  return undefined;
}

type Contract = Extract<InterestTerms, { kind: 'contract' }>;

function belowFloor({ rate, floor }: Contract, rates: RateTable, halfYear: string) {
  if (floor === undefined) return undefined;
  const legal = referenceRate(rates, floor.reference, halfYear, 0);
  if (legal.kind === 'unknown-rate') return legal;
  const bound = legal.rate * floor.times;
  return rate < bound ? { kind: 'rate-below-floor' as const, rate, bound, halfYear } : undefined;
}

function aboveCeiling({ rate, ceiling }: Contract, rates: RateTable, halfYear: string) {
  if (ceiling === undefined) return undefined;
  const most = referenceRate(rates, ceiling.reference, halfYear, ceiling.margin);
  if (most.kind === 'unknown-rate') return most;
  return rate > most.rate
    ? { kind: 'rate-above-ceiling' as const, rate, bound: most.rate, halfYear }
    : undefined;
}

function referenceRate(
  rates: RateTable,
  reference: Reference,
  halfYear: string,
  margin: number,
): YearlyRate | UnknownRate {
  const found = rates[reference][halfYear];
  if (found === undefined) return { kind: 'unknown-rate', reference, halfYear };
  const { rate, source, grade } = found;
  return { kind: 'rate', rate: Math.max(0, rate + margin), source, grade };
}
