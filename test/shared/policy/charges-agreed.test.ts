import { describe, expect, it } from 'vitest';
import { interestTermsSchema } from '../../../shared/domain/interest/interest-terms.ts';
import { company, owing } from '../../support/example/asked-in-europe.ts';
import { type Charging, chargingPolicy, wantedOf } from '../../support/example/charged-case.ts';

const de1: Charging = {
  ...{ place: 'DE', at: '2026-09-30T12:00', profile: company },
  debt: { ...owing(1_000_000), dueOn: '2026-05-31', dueOnAgreed: true },
};
const left = (why: string) => ({ kind: 'left', why });
const outside = left("The agreed rate is outside the law's bounds.");

describe('interest at an agreed rate', () => {
  const agreedAt = (rate: number, bounds?: object) => chargingPolicy({ interest: agreedTerms(rate, bounds) });
  function agreedTerms(rate: number, bounds?: object) {
    const terms = interestTermsSchema.parse({ kind: 'contract', rate, debtors: ['business'], ...bounds });
    if (terms.kind !== 'contract') throw new Error('no contract terms');
    return terms;
  }
  const agreed = { ...de1, debt: { ...de1.debt, feesAgreed: true } };

  it('is asked only where an agreement is on record', () => {
    expect(wantedOf({ ...de1, policy: agreedAt(400) })).toMatchObject({
      interest: left('No agreement on interest is on record.'),
    });
    expect(wantedOf({ ...agreed, policy: agreedAt(400) })).toMatchObject({
      interest: {
        minorUnits: Math.round((1_000_000 * 400 * 122) / 3_650_000),
        segments: [{ rate: 400, days: 122 }],
      },
    });
  });

  it('US-27: never comes to more than the law gives', () => {
    expect(wantedOf({ ...agreed, policy: agreedAt(3000) })).toMatchObject({
      interest: { minorUnits: 34_957, segments: [{ rate: 1027 }, { rate: 1052 }] },
    });
  });

  it('is told with its own rate where it comes to as much as the law gives', () => {
    const small = { ...agreed, debt: { ...agreed.debt, ...owing(100) } };
    expect(wantedOf({ ...small, policy: agreedAt(1000) })).toMatchObject({
      interest: { minorUnits: 3, segments: [{ rate: 1000, days: 122 }] },
    });
  });

  it('is not asked where the rate of the law, which it must not exceed, is not sure', () => {
    const french = { ...agreed, place: 'FR', at: '2025-12-31T12:00' };
    const debt = { ...agreed.debt, dueOn: '2025-08-01', issuedOn: '2025-07-01' };
    expect(wantedOf({ ...french, debt, policy: agreedAt(500) })).toMatchObject({
      interest: left('The rate from 2025-08-02 on is not sure enough to be asked.'),
    });
  });

  it('is nothing on the due date', () => {
    const due = { ...agreed, debt: { ...agreed.debt, dueOn: '2026-09-30' } };
    expect(wantedOf({ ...due, policy: agreedAt(400) })).toMatchObject({
      interest: { kind: 'sum', minorUnits: 0, segments: [] },
    });
  });

  it('is not asked of a debtor for whom it is not meant', () => {
    const consumer = { ...agreed, profile: { kind: 'consumer' } as const };
    expect(wantedOf({ ...consumer, policy: agreedAt(400) })).toMatchObject({
      interest: left('The agreed rate is not meant for such a debtor.'),
    });
  });

  it('FR2: a rate below so many times the reference is not asked, nor one whose reference is not known', () => {
    const floor = (reference: string) => ({ floor: { reference, times: 3 } });
    expect(wantedOf({ ...agreed, policy: agreedAt(600, floor('ecb-main-refinancing')) })).toMatchObject({
      interest: outside,
    });
    expect(wantedOf({ ...agreed, policy: agreedAt(730, floor('ecb-main-refinancing')) })).toMatchObject({
      interest: { kind: 'sum' },
    });
    expect(wantedOf({ ...agreed, policy: agreedAt(900, floor('fr-legal-rate-professional')) })).toMatchObject(
      {
        interest: left('The agreed rate is bounded by fr-legal-rate-professional of 2026-H1, not known.'),
      },
    );
  });

  it('BE-04: a rate above what may be agreed is not asked', () => {
    const ceiling = { reference: 'de-base-rate', margin: 100 };
    expect(wantedOf({ ...agreed, policy: agreedAt(900, { ceiling }) })).toMatchObject({ interest: outside });
  });
});
