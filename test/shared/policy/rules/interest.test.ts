import { describe, expect, it } from 'vitest';
import { paymentSchema } from '../../../../shared/domain/records.ts';
import {
  allowedInterest,
  bearingOf,
  type InterestRule,
  judgeInterest,
} from '../../../../shared/policy/rules/interest.ts';
import { askedInEurope, company, interestOf } from '../../../support/example/asked-in-europe.ts';
import { frAgreed } from '../../domain/interest/national-terms.ts';

/** A rate that a French contract agrees to, in hundredths of a percent. */
const agreedRate = (rate: number): InterestRule => ({
  ...{ id: 'FR-01.agreed', kind: 'interest', law: ['FR'], terms: frAgreed(rate), from: 'due' },
  ...{ reason: 'As agreed.', citation: 'contract', grade: 'A' },
});
const asked = (place = 'FR', profile = company) =>
  askedInEurope(place, {
    ...{ at: '2025-10-31T12:00', profile, debt: { dueOn: '2025-09-30' }, charge: interestOf(1) },
  });

describe('an agreed rate', () => {
  it('FR-01, FR2: below three times the legal rate it is refused for good', () => {
    expect(judgeInterest(agreedRate(500), asked())).toMatchObject({
      decision: 'BLOCK',
      reason: expect.stringContaining("outside the law's bounds"),
    });
    expect(judgeInterest(agreedRate(828), asked())).toBeUndefined();
  });

  it('is about one law and the debtors it was made for', () => {
    expect(allowedInterest(agreedRate(828), asked('ES'))).toEqual({ kind: 'silent' });
    const consumer = askedInEurope('FR', { at: '2025-10-31T12:00', debt: { dueOn: '2025-09-30' } });
    expect(allowedInterest(agreedRate(828), consumer)).toEqual({ kind: 'not-for-debtor' });
  });
});

describe('what bears interest', () => {
  it('is what is open and what was paid on it, and nothing paid on another invoice', () => {
    const paid = (paymentId: string, debtKey: string) =>
      paymentSchema.parse({
        ...{
          paymentId,
          debtKey,
          amount: 1_000,
          currency: 'EUR',
          bookedOn: '2025-10-10',
          batch: 'b',
          line: 1,
        },
        receivedAt: '2025-10-10T09:00:00.000Z',
      });
    const question = asked();
    const payments = [paid('p1', 'lindenhof#INV-1'), paid('p2', 'lindenhof#INV-2')];
    const bearing = bearingOf({ ...question, facts: { ...question.facts, payments } });
    expect(bearing.payments).toEqual([{ on: '2025-10-10', minorUnits: 1_000 }]);
    expect(bearing.principal).toBe(120_000);
    expect([bearing.dueOn, bearing.until]).toEqual(['2025-09-30', '2025-10-31']);
  });
});
