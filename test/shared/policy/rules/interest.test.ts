import { describe, expect, it } from 'vitest';
import { noticeTermsSchema } from '../../../../shared/domain/collection-cost/notice-period.ts';
import { paymentSchema } from '../../../../shared/domain/records.ts';
import {
  allowedInterest,
  bearingOf,
  type InterestRule,
  judgeInterest,
} from '../../../../shared/policy/rules/interest.ts';
import { askedInEurope, company, interestOf } from '../../../support/example/asked-in-europe.ts';
import { beAgreed, frAgreed } from '../../domain/interest/national-terms.ts';

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

  it('is not looked at where no interest is asked', () => {
    const { charge: _, ...nothing } = asked();
    expect(judgeInterest(agreedRate(500), nothing)).toBeUndefined();
    expect(judgeInterest(agreedRate(500), { ...nothing, charge: interestOf(0) })).toBeUndefined();
  });

  it('is about one law and the debtors it was made for', () => {
    expect(allowedInterest(agreedRate(828), asked('ES'))).toEqual({ kind: 'silent' });
    const consumer = askedInEurope('FR', { at: '2025-10-31T12:00', debt: { dueOn: '2025-09-30' } });
    expect(allowedInterest(agreedRate(828), consumer)).toEqual({ kind: 'not-for-debtor' });
  });
});

describe('a rate that a consumer agreed to', () => {
  const agreed = (rate: number): InterestRule => ({ ...agreedRate(828), law: ['BE'], terms: beAgreed(rate) });
  const consumer = askedInEurope('BE', {
    ...{ at: '2026-03-31T12:00', debt: { dueOn: '2026-02-27' }, charge: interestOf(1) },
  });

  it('BE-04: above what its law lets it agree to it is refused for good', () => {
    expect(allowedInterest(agreed(1016), consumer)).toEqual({
      ...{ kind: 'refused', decision: 'BLOCK', reason: "The agreed rate is outside the law's bounds." },
    });
    expect(allowedInterest(agreed(1015), consumer).kind).toBe('at-most');
  });
});

it('interest that begins with the end of a wait is refused where that wait has not begun', () => {
  const terms = noticeTermsSchema.parse({ days: 14 });
  const after: InterestRule['from'] = {
    notice: 'further-notice',
    atOnce: [],
    after: 'reply-to-claim',
    terms,
  };
  const missing = { kind: 'refused', decision: 'BLOCK', reason: 'The notice before it is missing.' };
  expect(allowedInterest({ ...agreedRate(828), from: after }, asked())).toEqual(missing);
  const first: InterestRule['from'] = { notice: 'further-notice', atOnce: [], terms };
  expect(allowedInterest({ ...agreedRate(828), from: first }, asked())).toEqual(missing);
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

  it('is no money that a payment brought and that does not count for the invoice', () => {
    const payment = paymentSchema.parse({
      ...{ paymentId: 'p1', debtKey: 'lindenhof#INV-1', amount: 1_000, uncounted: 300, currency: 'EUR' },
      ...{ bookedOn: '2025-10-10', receivedAt: '2025-10-10T09:00:00.000Z', batch: 'b', line: 1 },
    });
    const question = asked();
    const bearing = bearingOf({ ...question, facts: { ...question.facts, payments: [payment] } });
    expect(bearing.payments).toEqual([{ on: '2025-10-10', minorUnits: 700 }]);
  });
});
