import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Accrual, accrue } from '../../../../shared/domain/interest/accrual.ts';
import { type Fraction, isSame, nothing, plus } from '../../../../shared/domain/interest/fraction.ts';
import { halfYearOf, nextHalfYear } from '../../../../shared/domain/interest/half-year.ts';
import { type InterestQuestion, interestOf } from '../../../../shared/domain/interest/interest-of.ts';
import {
  type InterestTerms,
  interestTermsSchema,
} from '../../../../shared/domain/interest/interest-terms.ts';
import { addDays, daysBetween } from '../../../../shared/domain/time.ts';
import { asked, day, lastDay, principal, someDays, withRate } from './any-interest.ts';

function minorUnits(question: InterestQuestion): number {
  const result = interestOf(question);
  if (result.kind !== 'interest') throw new Error(`no interest: ${JSON.stringify(result)}`);
  return result.minorUnits;
}

function exact({
  dueOn,
  until,
  payments: paid = [],
  pauses: paused = [],
  ...rest
}: InterestQuestion): Fraction {
  const span = { from: addDays(dueOn, 1), until };
  const accrual: Accrual = { ...rest, span, payments: paid, pauses: paused };
  const stretches = accrue(accrual);
  if (!Array.isArray(stretches)) throw new Error('no rate');
  return stretches.reduce((sum, { interest }) => plus(sum, interest), nothing);
}

describe('interest of any debt', () => {
  it('is a whole number of the smallest unit and never below zero', () => {
    fc.assert(
      fc.property(asked, (question) => {
        const interest = minorUnits(question);
        expect(Number.isSafeInteger(interest) && interest >= 0).toBe(true);
      }),
    );
  });

  it('never falls when a day is added, unless one rate of the payment day counts for the whole time', () => {
    const inModes = asked.filter(
      (question) =>
        question.terms.kind === 'statutory' &&
        question.terms.mode !== 'at-payment' &&
        question.until < lastDay,
    );
    fc.assert(
      fc.property(inModes, (question) => {
        const longer = { ...question, until: addDays(question.until, 1) };
        expect(minorUnits(longer)).toBeGreaterThanOrEqual(minorUnits(question));
      }),
    );
  });

  it('never falls with a larger principal or a higher margin', () => {
    fc.assert(
      fc.property(
        asked,
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 500 }),
        (question, more, points) => {
          const before = minorUnits(question);
          expect(minorUnits({ ...question, principal: question.principal + more })).toBeGreaterThanOrEqual(
            before,
          );
          expect(minorUnits({ ...question, terms: dearer(question.terms, points) })).toBeGreaterThanOrEqual(
            before,
          );
        },
      ),
    );
  });

  it('on two halves of a debt is exactly the interest on the whole', () => {
    fc.assert(
      fc.property(asked, principal, (question, second) => {
        const one = { ...question, payments: [] };
        const whole = exact({ ...one, principal: one.principal + second });
        expect(isSame(whole, plus(exact(one), exact({ ...one, principal: second })))).toBe(true);
      }),
    );
  });

  it('with a part payment is that of two debts, one of them paid on that day', () => {
    const simple = asked.filter((question) => question.terms.compounding === 'none');
    fc.assert(
      fc.property(simple, day, fc.integer({ min: 1, max: 1_000_000 }), (question, on, part) => {
        fc.pre(question.terms.kind === 'statutory' && question.terms.mode !== 'at-payment');
        fc.pre(question.dueOn < on && on <= question.until);
        const one = { ...question, payments: [], principal: question.principal + part };
        const paidThen = { ...one, principal: part, until: on };
        const rest = { ...one, principal: question.principal };
        const together = exact({ ...one, payments: [{ on, minorUnits: part }] });
        expect(isSame(together, plus(exact(paidThen), exact(rest)))).toBe(true);
      }),
    );
  });

  it('never rises with a payment, and a payment on the last day changes nothing any more', () => {
    fc.assert(
      fc.property(asked, day, fc.integer({ min: 1, max: 1_000_000 }), (question, on, part) => {
        const paid = (date: string) =>
          minorUnits({
            ...question,
            payments: [...(question.payments ?? []), { on: date, minorUnits: part }],
          });
        expect(paid(on)).toBeLessThanOrEqual(minorUnits(question));
        expect(paid(question.until)).toBe(minorUnits(question));
      }),
    );
  });

  it('is not changed by a rate of a later half-year', () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: -500, max: 2000 }), (question, rate) => {
        const future = nextHalfYear(halfYearOf(question.until));
        expect(interestOf({ ...question, rates: withRate(future, rate) })).toEqual(interestOf(question));
      }),
    );
  });

  it('needs every half-year it runs through: without one there is no sum at all', () => {
    const floating = asked.filter(
      (question) => question.terms.kind === 'statutory' && question.terms.mode === 'floating',
    );
    fc.assert(
      fc.property(floating, day, (question, missing) => {
        fc.pre(question.dueOn < missing && missing <= question.until);
        const halfYear = halfYearOf(missing);
        const result = interestOf({ ...question, pauses: [], rates: withRate(halfYear, undefined) });
        expect(result).toMatchObject({ kind: 'unknown-rate', halfYear });
      }),
    );
  });
});

describe('a pause', () => {
  it('UK-12, UK-17, EU-04: adds nothing from its first day to its last', () => {
    fc.assert(
      fc.property(asked, someDays, (question, [from = '', until = '']) => {
        const one = { ...question, payments: [], pauses: [{ by: 'dispute' as const, from, until }] };
        const result = interestOf(one);
        if (result.kind !== 'interest') throw new Error('no rate');
        for (const segment of result.segments) {
          expect(segment.until < from || until < segment.from).toBe(true);
        }
        const days = result.segments.reduce((sum, segment) => sum + segment.days, 0);
        const [, first = ''] = [from, addDays(one.dueOn, 1)].sort();
        const [last = ''] = [until, one.until].sort();
        const inside = Math.max(0, daysBetween(first, last) + 1);
        if (one.principal > 0) expect(days).toBe(daysBetween(one.dueOn, one.until) - inside);
      }),
    );
  });

  it('never raises interest, and one over the whole time leaves none', () => {
    fc.assert(
      fc.property(asked, (question) => {
        expect(minorUnits(question)).toBeLessThanOrEqual(minorUnits({ ...question, pauses: [] }));
        const open = { by: 'hold' as const, from: question.dueOn };
        expect(minorUnits({ ...question, pauses: [open] })).toBe(0);
      }),
    );
  });
});

describe('what the debtor is told', () => {
  it('comes to the sum: each segment with its days, rate and base', () => {
    fc.assert(
      fc.property(
        asked.filter(({ terms: { compounding } }) => compounding === 'none'),
        (question) => {
          const result = interestOf(question);
          if (result.kind !== 'interest') throw new Error('no rate');
          const told = result.segments.reduce(
            (sum, { base, rate, days }) => sum + BigInt(base) * BigInt(rate) * BigInt(days),
            0n,
          );
          expect(BigInt(result.minorUnits)).toBe((2n * told + 3_650_000n) / 7_300_000n);
          for (const { from, until, days, source } of result.segments) {
            expect(daysBetween(from, until) + 1).toBe(days);
            expect(source).not.toBe('');
          }
        },
      ),
    );
  });
});

function dearer(given: InterestTerms, points: number): InterestTerms {
  return interestTermsSchema.parse(
    given.kind === 'statutory' ? { ...given, margin: given.margin + points } : given,
  );
}
