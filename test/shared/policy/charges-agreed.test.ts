import { describe, expect, it } from 'vitest';
import { interestTermsSchema } from '../../../shared/domain/interest/interest-terms.ts';
import { company, owing } from '../../support/example/asked-in-europe.ts';
import { type Charging, chargingPolicy, wantedOf } from '../../support/example/charged-case.ts';

const de1: Charging = {
  ...{ place: 'DE', at: '2026-09-30T12:00', profile: company },
  debt: { ...owing(1_000_000), dueOn: '2026-05-31', dueOnAgreed: true },
};
const left = { kind: 'left' };

describe('interest at an agreed rate', () => {
  const agreedAt = (rate: number, floor?: object) =>
    chargingPolicy({
      interest: agreedTerms(rate, floor),
    });
  function agreedTerms(rate: number, floor?: object) {
    const terms = interestTermsSchema.parse({ kind: 'contract', rate, debtors: ['business'], floor });
    if (terms.kind !== 'contract') throw new Error('no contract terms');
    return terms;
  }
  const agreed = { ...de1, debt: { ...de1.debt, feesAgreed: true } };

  it('is asked only where an agreement is on record', () => {
    expect(wantedOf({ ...de1, policy: agreedAt(400) })).toMatchObject({ interest: left });
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

  it('FR2: a rate below three times the legal one is not asked', () => {
    const floor = { reference: 'fr-legal-rate-professional', times: 3 };
    const french = { ...agreed, place: 'FR', at: '2025-12-31T12:00' };
    const debt = { ...agreed.debt, dueOn: '2025-08-01', issuedOn: '2025-07-01' };
    expect(wantedOf({ ...french, debt, policy: agreedAt(500, floor) })).toMatchObject({ interest: left });
  });
});
