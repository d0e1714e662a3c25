import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FeeCap, feeCap } from '../../../../shared/domain/collection-cost/fee-cap.ts';
import { type FeeTerms, feeTermsSchema } from '../../../../shared/domain/collection-cost/fee-terms.ts';
import { currencySchema } from '../../../../shared/domain/money.ts';
import { nationalFees } from './national-fees.ts';

const atMost = (cap: FeeCap) => (cap.kind === 'at-most' ? cap.minorUnits : Number.NaN);
const costOf = (terms: FeeTerms, principal: number, canDeductVat = true) =>
  atMost(
    feeCap(terms, {
      principal,
      currency: terms.currency,
      debtor: terms.debtors[0] ?? 'consumer',
      canDeductVat,
    }),
  );
const principal = fc.integer({ min: 1, max: 500_000_000 });

describe('fixed sums', () => {
  it.each([
    [99_999, 4000],
    [100_000, 7000],
    [999_999, 7000],
    [1_000_000, 10_000],
  ])('UK5, UK-15: %i pence carry %i', (pence, sum) => {
    expect(costOf(nationalFees.uk, pence)).toBe(sum);
  });

  it('UK-15: are due per invoice, not per statement: two of 600.00 carry 80.00, one of 1 200.00 carries 70.00', () => {
    expect([costOf(nationalFees.uk, 60_000) * 2, costOf(nationalFees.uk, 120_000)]).toEqual([8000, 7000]);
  });

  it('scenario 59, EU-03, DE-03: the 40 euro are refused to consumers', () => {
    const currency = currencySchema.parse('EUR');
    expect(feeCap(nationalFees.eu, { principal: 100_000, currency, debtor: 'consumer' })).toEqual({
      kind: 'not-for-debtor',
      debtor: 'consumer',
    });
    expect(costOf(nationalFees.eu, 100_000)).toBe(4000);
  });

  it('are not converted: a debt in another currency goes to a person', () => {
    const currency = currencySchema.parse('SEK');
    expect(feeCap(nationalFees.eu, { principal: 100_000, currency, debtor: 'business' })).toEqual({
      kind: 'other-currency',
      currency: 'EUR',
    });
  });

  it('FR-04: the cost of collecting without a title is the creditor’s', () => {
    fc.assert(fc.property(principal, (cents) => costOf(nationalFees.fr, cents) === 0));
  });
});

describe('scales of cost', () => {
  it.each([
    [10_000, 4000],
    [26_667, 4000],
    [100_000, 15_000],
    [250_000, 37_500],
    [500_000, 62_500],
    [1_000_000, 87_500],
    [2_500_000, 102_500],
    [3_272_140, 110_221],
    [20_000_000, 277_500],
    [100_000_000, 677_500],
    [200_000_000, 677_500],
  ])('NL2, NL-01: the Dutch scale gives for %i cents %i', (cents, cost) => {
    expect(costOf(nationalFees.nl, cents)).toBe(cost);
  });

  it.each([
    [100_000, 18_150],
    [1_000_000, 105_875],
  ])('NL3: %i cents with VAT that cannot be deducted cost %i', (cents, cost) => {
    expect(costOf(nationalFees.nl, cents, false)).toBe(cost);
  });

  it('NL3: no VAT is added where it is not known whether it can be deducted', () => {
    const currency = nationalFees.nl.currency;
    expect(feeCap(nationalFees.nl, { principal: 100_000, currency, debtor: 'consumer' })).toEqual({
      kind: 'at-most',
      minorUnits: 15_000,
      currency,
    });
  });

  it('scenario 53, NL-01: 15 % flat on 32 721.40 is far above the cap of 1 102.21', () => {
    const cap = costOf(nationalFees.nl, 3_272_140);
    expect(cap).toBe(110_221);
    expect(Math.round(3_272_140 * 0.15)).toBeGreaterThan(cap);
  });

  it.each([
    [5000, 2000],
    [15_000, 2000],
    [15_001, 3000],
    [30_000, 4500],
    [50_000, 6500],
    [100_000, 9000],
    [3_920_000, 200_000],
    [4_000_000, 200_000],
  ])('BE1, BE-04: a consumer in Belgium owing %i cents pays at most %i', (cents, cost) => {
    expect(costOf(nationalFees.be, cents)).toBe(cost);
  });

  it.each(Object.entries(nationalFees))('%s: a larger claim never carries less cost', (_, terms) => {
    fc.assert(
      fc.property(principal, principal, (a, b) => {
        expect(costOf(terms, Math.min(a, b))).toBeLessThanOrEqual(costOf(terms, Math.max(a, b)));
      }),
    );
  });

  it('BE1: the only jump of the Belgian scale is after 150.00', () => {
    fc.assert(
      fc.property(principal, (cents) => {
        const step = costOf(nationalFees.be, cents + 1) - costOf(nationalFees.be, cents);
        expect(step).toBeLessThanOrEqual(cents === 15_000 ? 1000 : 1);
      }),
      { examples: [[15_000], [50_000], [3_920_000]] },
    );
  });

  it('cost never exceeds the maximum with its VAT, and nothing owed carries none', () => {
    fc.assert(
      fc.property(principal, fc.boolean(), (cents, deduct) => {
        expect(costOf(nationalFees.nl, cents, deduct)).toBeLessThanOrEqual(deduct ? 677_500 : 819_775);
      }),
    );
    expect([costOf(nationalFees.nl, 0), costOf(nationalFees.uk, 0)]).toEqual([0, 0]);
  });
});

describe('terms that make no sense', () => {
  const base = { currency: 'EUR', debtors: ['consumer'] };
  it.each([
    [
      'tiers that fall',
      { ...base, kind: 'tiered', tiers: [tier(500), tier(150), tier(null)] },
      'tiers must rise',
    ],
    [
      'a scale that ends',
      { ...base, kind: 'tiered', tiers: [tier(150)] },
      'the last tier must be open (upTo null)',
    ],
    [
      'a table that begins late',
      { ...base, kind: 'table', rows: [{ from: 1, amount: 1 }] },
      'rows must begin at 0 and rise',
    ],
    ['a misspelt field', { ...base, kind: 'flat', amount: 1, maxcount: 3 }, 'Unrecognized key: "maxcount"'],
    ['a negative amount', { ...base, kind: 'flat', amount: -1 }, 'Too small: expected number to be >=0'],
  ])('are refused: %s', (_, terms, message) => {
    expect(feeTermsSchema.safeParse(terms).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  function tier(upTo: number | null) {
    return { upTo, rate: 0, base: 0 };
  }
});
