import fc from 'fast-check';
import type { InterestQuestion } from '../../../../shared/domain/interest/interest-of.ts';
import type { RateTable } from '../../../../shared/domain/interest/rate-table.ts';
import { addDays, daysBetween } from '../../../../shared/domain/time.ts';
import { rates } from '../../../../shared/policy/rates/rates.ts';
import { nationalTerms } from './national-terms.ts';

const firstDay = '2017-01-01';
/** The last day for which rates are known. */
export const lastDay = '2026-12-31';
/** A day for which rates are known. */
export const day = fc
  .integer({ min: 0, max: daysBetween(firstDay, lastDay) })
  .map((days) => addDays(firstDay, days));
/** Two different days, the earlier first. */
export const someDays = fc
  .tuple(day, day)
  .map(([a, b]) => [a, b].sort())
  .filter(([a, b]) => a !== b);
export const principal = fc.integer({ min: 0, max: 5_000_000_00 });
// All modes; the Dutch consumer rate and the French floor have gaps, which the examples show.
const { nlConsumer: _, ...complete } = nationalTerms;
const terms = fc.constantFrom(...Object.values(complete));
const payments = fc.array(fc.record({ on: day, minorUnits: fc.integer({ min: 1, max: 1_000_000 }) }), {
  maxLength: 4,
});
const pauses = fc.array(
  fc
    .tuple(someDays, fc.constantFrom('dispute' as const, 'breathing-space' as const, 'hold' as const))
    .map(([[from = '', until = ''], by]) => ({ by, from, until })),
  { maxLength: 3 },
);

/** A debt with any terms, payments and pauses. */
export const asked = fc
  .record({ principal, days: someDays, terms, payments, pauses })
  .map(({ days, ...rest }): InterestQuestion => {
    const [dueOn = '', until = ''] = days;
    return { ...rest, debtor: rest.terms.debtors[0] ?? 'consumer', dueOn, until, rates };
  });

/** The shipped rates with another value, or none, for one half-year. */
export function withRate(halfYear: string, rate: number | undefined): RateTable {
  const changed = Object.entries(rates).map(([reference, values]) => {
    const { [halfYear]: _dropped, ...others } = values;
    return [
      reference,
      rate === undefined ? others : { ...others, [halfYear]: { rate, source: 'test', grade: 'U' } },
    ] as const;
  });
  return { ...rates, ...Object.fromEntries(changed) };
}
