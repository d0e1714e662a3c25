import { describe, expect, it } from 'vitest';
import { feeCap } from '../../../../shared/domain/collection-cost/fee-cap.ts';
import { type InterestQuestion, interestOf } from '../../../../shared/domain/interest/interest-of.ts';
import type { InterestTerms } from '../../../../shared/domain/interest/interest-terms.ts';
import { rates } from '../../../../shared/policy/rates/rates.ts';
import { nationalFees } from '../collection-cost/national-fees.ts';
import { frAgreed, nationalTerms } from './national-terms.ts';

type Case = {
  terms: InterestTerms;
  principal: number;
  due: string;
  paid: string;
} & Partial<InterestQuestion>;

function asked({ principal, due, paid, ...more }: Case) {
  const debtor = more.terms.debtors[0] ?? 'consumer';
  return interestOf({ principal, debtor, dueOn: due, until: paid, rates, ...more });
}

function interest(question: Case) {
  const result = asked(question);
  if (result.kind !== 'interest') throw new Error(`no interest: ${JSON.stringify(result)}`);
  const told = result.segments.map(({ days, rate, base }) => [days, rate, base]);
  return { minorUnits: result.minorUnits, told };
}

function fixedSum(terms: (typeof nationalFees)[keyof typeof nationalFees], principal: number) {
  const cap = feeCap(terms, { principal, currency: terms.currency, debtor: 'business' });
  return cap.kind === 'at-most' ? cap.minorUnits : cap.kind;
}

describe('the United Kingdom: one rate for the life of the debt', () => {
  const terms = nationalTerms.uk;
  const due = { terms, due: '2026-02-10', paid: '2026-05-22' };

  it('UK1, UK-14: 5 000.00 for 101 days at 11.75 % and 70.00 make 5 232.57', () => {
    const { minorUnits, told } = interest({ ...due, principal: 500_000 });
    expect(told).toEqual([[101, 1175, 500_000]]);
    expect(minorUnits).toBe(16_257);
    const sum = fixedSum(nationalFees.uk, 500_000);
    expect(sum).toBe(7000);
    expect(500_000 + minorUnits + Number(sum)).toBe(523_257);
  });

  it('UK2: keeps the first rate over two half-years; a floating engine would give less', () => {
    const crossing = { principal: 1_200_000, due: '2025-06-20', paid: '2026-02-28' };
    expect(interest({ ...crossing, terms })).toEqual({
      minorUnits: 106_052,
      told: [[253, 1275, 1_200_000]],
    });
    expect(interest({ ...crossing, terms: nationalTerms.ukFloating }).minorUnits).toBe(101_088);
  });

  it('UK3a: interest that starts on 30 June takes the rate of the December before', () => {
    const { minorUnits, told } = interest({
      terms,
      principal: 100_000,
      due: '2025-06-29',
      paid: '2025-07-29',
    });
    expect({ minorUnits, told }).toEqual({ minorUnits: 1048, told: [[30, 1275, 100_000]] });
    expect(fixedSum(nationalFees.uk, 100_000)).toBe(7000);
  });

  it('UK3b: interest that starts on 1 July takes the rate of the day before', () => {
    expect(interest({ terms, principal: 100_000, due: '2025-06-30', paid: '2025-07-30' })).toEqual({
      minorUnits: 1007,
      told: [[30, 1225, 100_000]],
    });
  });

  it('UK4: 999.99 for 31 days is 9.98, and 40.00', () => {
    expect(interest({ terms, principal: 99_999, due: '2026-07-31', paid: '2026-08-31' })).toEqual({
      minorUnits: 998,
      told: [[31, 1175, 99_999]],
    });
    expect(fixedSum(nationalFees.uk, 99_999)).toBe(4000);
  });

  it('UK6: is rounded once, not day by day', () => {
    const at1225 = { terms, principal: 500_000, due: '2025-07-01', paid: '2025-10-10' };
    expect(interest(at1225)).toEqual({ minorUnits: 16_949, told: [[101, 1225, 500_000]] });
    const perDay = interest({ ...at1225, paid: '2025-07-02' }).minorUnits;
    expect(perDay * 101).toBe(16_968);
  });
});

describe('rates that float by half-year', () => {
  const summer = { principal: 1_000_000, due: '2026-05-31', paid: '2026-09-30' };

  it('DE1, DE-02: a business in Germany, over 30 June', () => {
    expect(interest({ ...summer, terms: nationalTerms.deBusiness })).toEqual({
      minorUnits: 34_957,
      told: [
        [30, 1027, 1_000_000],
        [92, 1052, 1_000_000],
      ],
    });
    expect(fixedSum(nationalFees.eu, 1_000_000)).toBe(4000);
  });

  it('DE2: a consumer in Germany, and no 40 euro', () => {
    expect(interest({ ...summer, principal: 50_000, terms: nationalTerms.deConsumer })).toEqual({
      minorUnits: 1079,
      told: [
        [30, 627, 50_000],
        [92, 652, 50_000],
      ],
    });
    expect(
      feeCap(nationalFees.eu, { principal: 50_000, currency: nationalFees.eu.currency, debtor: 'consumer' }),
    ).toEqual({ kind: 'not-for-debtor', debtor: 'consumer' });
  });

  it('DE3: a year whose base rate was below zero', () => {
    const terms = nationalTerms.deBusiness;
    expect(interest({ terms, principal: 119_000, due: '2022-09-01', paid: '2023-02-28' })).toEqual({
      minorUnits: 5246,
      told: [
        [121, 812, 119_000],
        [59, 1062, 119_000],
      ],
    });
  });

  it('EU1, EU-01, EU-02, ES-01, IT-01: eight points over the ECB rate of each half-year', () => {
    expect(interest({ ...summer, terms: nationalTerms.eu })).toEqual({
      minorUnits: 34_556,
      told: [
        [30, 1015, 1_000_000],
        [92, 1040, 1_000_000],
      ],
    });
  });

  it('IE1: one rate, of the start or of the payment, gives other sums; both can be asked for by name', () => {
    expect(interest({ ...summer, terms: nationalTerms.ieAtStart }).minorUnits).toBe(33_926);
    expect(interest({ ...summer, terms: nationalTerms.ieAtPayment }).minorUnits).toBe(34_762);
  });

  it('FR1, FR-01, FR-02: ten points over it in France, and 40.00', () => {
    const terms = nationalTerms.fr;
    expect(interest({ terms, principal: 800_000, due: '2026-04-30', paid: '2026-08-31' })).toEqual({
      minorUnits: 33_095,
      told: [
        [61, 1215, 800_000],
        [62, 1240, 800_000],
      ],
    });
    expect(fixedSum(nationalFees.eu, 800_000)).toBe(4000);
  });
});

describe('rates that were agreed', () => {
  const autumn = { principal: 100_000, due: '2025-09-30', paid: '2025-10-31' };

  it('FR2: 5 % is refused where three times the legal rate is 8.28 %', () => {
    expect(asked({ ...autumn, terms: frAgreed(500) })).toEqual({
      kind: 'rate-below-floor',
      rate: 500,
      bound: 828,
      halfYear: '2025-H2',
    });
    expect(interest({ ...autumn, terms: frAgreed(828) }).minorUnits).toBe(703);
  });

  it('FR2: is not guessed where the legal rate is not known', () => {
    expect(asked({ ...autumn, paid: '2026-01-01', terms: frAgreed(900) })).toEqual({
      kind: 'unknown-rate',
      reference: 'fr-legal-rate-professional',
      halfYear: '2026-H1',
    });
  });
});

describe('the Netherlands: interest bears interest after each year', () => {
  it('NL1, NL-04: two years make 2 304.25, not 2 185.45', () => {
    const two = { principal: 1_000_000, due: '2024-06-30', paid: '2026-06-30' };
    const { minorUnits, told } = interest({ ...two, terms: nationalTerms.nlTrade });
    expect(minorUnits).toBe(230_425);
    expect(told).toEqual([
      [184, 1225, 1_000_000],
      [181, 1115, 1_000_000],
      [184, 1015, 1_117_045],
      [181, 1015, 1_117_045],
    ]);
    expect(interest({ ...two, terms: nationalTerms.eu }).minorUnits).toBe(218_545);
    expect(interest({ ...two, terms: nationalTerms.nlTrade, paid: '2025-06-30' }).minorUnits).toBe(117_045);
  });
});

it('a currency without cents is counted in its own smallest unit', () => {
  expect(
    interest({ terms: nationalTerms.eu, principal: 1_000_000, due: '2026-07-01', paid: '2026-07-02' })
      .minorUnits,
  ).toBe(285);
});
