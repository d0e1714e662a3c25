import { describe, expect, it } from 'vitest';
import { type InterestQuestion, interestOf } from '../../../../shared/domain/interest/interest-of.ts';
import { interestTermsSchema } from '../../../../shared/domain/interest/interest-terms.ts';
import { rates } from '../../../../shared/policy/rates/rates.ts';
import { beAgreed, nationalTerms } from './national-terms.ts';

const open: InterestQuestion = {
  principal: 1_000_000,
  debtor: 'business',
  dueOn: '2026-05-31',
  until: '2026-09-30',
  terms: nationalTerms.eu,
  rates,
};
const ask = (change: Partial<InterestQuestion>) => interestOf({ ...open, ...change });
const told = (change: Partial<InterestQuestion>) => {
  const result = ask(change);
  if (result.kind !== 'interest') throw new Error(JSON.stringify(result));
  return result.segments.map(({ from, until, rate, base }) => [from, until, rate, base]);
};

describe('a half-year whose rate nobody entered', () => {
  it('scenario 57: is named on 2 January 2027, and the last known rate is not used', () => {
    expect(ask({ until: '2027-01-02' })).toEqual({
      kind: 'unknown-rate',
      reference: 'ecb-main-refinancing',
      halfYear: '2027-H1',
    });
    expect(ask({ until: '2026-12-31' }).kind).toBe('interest');
  });

  it('scenario 57: does not stop a debt whose rate was fixed before it', () => {
    expect(ask({ until: '2027-01-02', terms: nationalTerms.uk }).kind).toBe('interest');
    expect(ask({ dueOn: '2026-12-31', until: '2027-01-02', terms: nationalTerms.uk })).toEqual({
      kind: 'unknown-rate',
      reference: 'boe-bank-rate',
      halfYear: '2027-H1',
    });
  });

  it('is named too where nobody ever looked it up: Dutch consumers in 2025', () => {
    const terms = nationalTerms.nlConsumer;
    expect(ask({ debtor: 'consumer', terms, dueOn: '2024-12-15', until: '2026-02-01' })).toMatchObject({
      kind: 'unknown-rate',
      halfYear: '2025-H1',
    });
    expect(told({ debtor: 'consumer', terms, dueOn: '2026-06-29', until: '2026-07-31' })).toEqual([
      ['2026-06-30', '2026-07-31', 400, 1_000_000],
    ]);
  });
});

describe('who may be asked for it', () => {
  it('scenario 59, EU-01, ES-01, UK-16: business interest is refused to a consumer', () => {
    for (const terms of [nationalTerms.eu, nationalTerms.uk, nationalTerms.fr, nationalTerms.deBusiness]) {
      expect(ask({ debtor: 'consumer', terms })).toEqual({ kind: 'not-for-debtor', debtor: 'consumer' });
    }
  });

  it('BE-04: a Belgian consumer may not have agreed to more than eight points over the reference rate', () => {
    const consumer = { debtor: 'consumer' as const };
    expect(ask({ ...consumer, terms: beAgreed(1015) }).kind).toBe('interest');
    expect(ask({ ...consumer, terms: beAgreed(1016) })).toEqual({
      kind: 'rate-above-ceiling',
      rate: 1016,
      bound: 1015,
      halfYear: '2026-H1',
    });
  });
});

describe('when it runs', () => {
  it('starts on the day after the due date and counts the day of payment', () => {
    expect(told({ dueOn: '2026-07-01', until: '2026-07-02' })).toEqual([
      ['2026-07-02', '2026-07-02', 1040, 1_000_000],
    ]);
    expect(ask({ until: open.dueOn })).toEqual({ kind: 'interest', minorUnits: 0, segments: [] });
  });

  it('DE-01, BE-02: starts later where the law asks for a notice first, and never earlier', () => {
    expect(told({ notBefore: '2026-09-01' })).toEqual([['2026-09-01', '2026-09-30', 1040, 1_000_000]]);
    expect(told({ notBefore: '2026-01-01' })).toEqual(told({}));
    expect(ask({ notBefore: '2026-10-01' })).toMatchObject({ minorUnits: 0 });
  });

  it('UK-14: takes the rate of the day on which it really starts', () => {
    expect(told({ terms: nationalTerms.uk, dueOn: '2025-05-31', notBefore: '2025-07-01' })).toMatchObject([
      ['2025-07-01', '2026-09-30', 1225, 1_000_000],
    ]);
  });

  it('runs on less from the day after a part payment, and on nothing when all is paid', () => {
    const payments = [
      { on: '2026-08-15', minorUnits: 400_000 },
      { on: '2026-08-31', minorUnits: 700_000 },
    ];
    expect(told({ dueOn: '2026-07-31', payments })).toEqual([
      ['2026-08-01', '2026-08-15', 1040, 1_000_000],
      ['2026-08-16', '2026-08-31', 1040, 600_000],
    ]);
  });

  it('scenario 40: adds nothing in a breathing space, in the terms that name it and in no others', () => {
    const pauses = [{ by: 'breathing-space' as const, from: '2026-09-01', until: '2026-10-31' }];
    const inside = { dueOn: '2026-08-31', until: '2026-10-31', pauses };
    expect(ask(inside)).toEqual({ kind: 'interest', minorUnits: 0, segments: [] });
    expect(told({ ...inside, until: '2026-11-01' })).toEqual([['2026-11-01', '2026-11-01', 1040, 1_000_000]]);
    expect(ask({ ...inside, terms: { ...open.terms, pausedBy: ['dispute'] } })).not.toMatchObject({
      minorUnits: 0,
    });
  });

  it('UK-17: a pause of one day leaves out that day', () => {
    const pauses = [{ by: 'dispute' as const, from: '2026-08-10', until: '2026-08-10' }];
    expect(told({ dueOn: '2026-07-31', until: '2026-08-31', pauses })).toEqual([
      ['2026-08-01', '2026-08-09', 1040, 1_000_000],
      ['2026-08-11', '2026-08-31', 1040, 1_000_000],
    ]);
  });

  it('never runs on more than the principal, even where a payment was taken back', () => {
    const payments = [{ on: '2026-08-15', minorUnits: -400_000 }];
    expect(told({ dueOn: '2026-07-31', payments }).map(([, , , base]) => base)).toEqual([1_000_000]);
  });

  it('is nothing, never less, where the rate with its margin lies below zero', () => {
    const terms = interestTermsSchema.parse({ ...nationalTerms.deBusiness, margin: 50 });
    expect(ask({ terms, dueOn: '2021-12-31', until: '2022-06-30' })).toMatchObject({ minorUnits: 0 });
    expect(told({ terms, dueOn: '2021-12-31', until: '2022-06-30' })).toMatchObject([
      ['2022-01-01', '2022-06-30', 0, 1_000_000],
    ]);
  });

  it('counts a leap year as 366 days only where the terms say so', () => {
    const leap = { dueOn: '2023-12-31', until: '2024-12-31', terms: nationalTerms.uk };
    expect(ask(leap)).toMatchObject({ minorUnits: 132_863 });
    expect(ask({ ...leap, terms: { ...leap.terms, dayCount: 'actual' } })).toMatchObject({
      minorUnits: 132_500,
    });
  });

  it('NL-04: a year that began on 29 February ends on the 28th', () => {
    const terms = nationalTerms.nlTrade;
    const bases = told({ terms, dueOn: '2024-02-28', until: '2026-03-31' });
    expect(bases.map(([from]) => from)).toEqual([
      '2024-02-29',
      '2024-07-01',
      '2025-01-01',
      '2025-02-28',
      '2025-07-01',
      '2026-01-01',
      '2026-02-28',
    ]);
  });
});

describe('terms and questions that make no sense', () => {
  it.each([
    ['a rate nobody keeps', { reference: 'libor' }],
    ['points in decimals', { margin: 8.5 }],
    ['a negative margin', { margin: -1 }],
    ['no debtors', { debtors: [] }],
    ['a misspelt field', { modus: 'floating' }],
  ])('are refused: %s', (_, change) => {
    expect(interestTermsSchema.safeParse({ ...nationalTerms.uk, ...change }).success).toBe(false);
  });

  it.each([-1, 0.5, Number.NaN])('are refused: a principal of %d', (principal) => {
    expect(() => ask({ principal })).toThrow('whole minor units');
  });
});
