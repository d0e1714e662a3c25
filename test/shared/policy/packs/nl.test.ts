import { describe, expect, it } from 'vitest';
import {
  agency,
  bindingOf,
  saidBy,
  steps,
  untilOf,
  verdictOf,
} from '../../../support/example/asked-abroad.ts';
import {
  askedInEurope,
  company,
  costOf,
  interestOf,
  mailed,
  owing,
  packIds,
  speaking,
  trader,
} from '../../../support/example/asked-in-europe.ts';
import { capsFor } from '../../../support/example/caps-for.ts';
import { papers } from '../../../support/example/climbed-case.ts';
import { exampleNotice } from '../../../support/example/example-notice.ts';
import { body, ids, said } from '../wording/example-context.ts';

type Asking = Parameters<typeof askedInEurope>[1];
const asked = (asking: Partial<Asking> = {}) => askedInEurope('NL', { at: '2026-06-30T12:00', ...asking });
const letter = (sentOn: string, receivedOn?: string) => [
  exampleNotice({ kind: 'fourteen-day-letter', sentOn, ...(receivedOn === undefined ? {} : { receivedOn }) }),
];
const cost = (at: string, notices = letter('2026-03-06')) =>
  asked({ at, facts: { notices }, debt: { dueOn: '2026-02-02' }, charge: costOf(4000, 'collection') });

describe('the fourteen-day letter', () => {
  it.each([
    ['2026-03-06', '2026-03-24', '2026-03-25'],
    ['2026-03-04', '2026-03-20', '2026-03-21'],
  ])('NL-03, NL4: posted on %s, %s is the last free day', (sentOn, lastFree, open) => {
    expect(verdictOf('NL-03', cost(`${lastFree}T23:59`, letter(sentOn)))).toBe('DEFER');
    expect(untilOf('NL-03', cost(`${lastFree}T12:00`, letter(sentOn)))).toBe(`${open}T00:00`);
    expect(verdictOf('NL-03', cost(`${open}T00:00`, letter(sentOn)))).toBe('ALLOW');
  });

  it('NL-03: a proven later receipt moves the term, an earlier one does not shorten it', () => {
    expect(untilOf('NL-03', cost('2026-03-24T12:00', letter('2026-03-06', '2026-03-12')))).toBe(
      '2026-03-27T00:00',
    );
    expect(untilOf('NL-03', cost('2026-03-24T12:00', letter('2026-03-06', '2026-03-07')))).toBe(
      '2026-03-25T00:00',
    );
  });

  it('NL-02: no cost of a consumer without the letter; a business needs none', () => {
    expect(verdictOf('NL-02', cost('2026-06-30T12:00', []))).toBe('BLOCK');
    expect(verdictOf('NL-02', cost('2026-06-30T12:00'))).toBe('ALLOW');
    expect(verdictOf('NL-02', asked({ profile: company, charge: costOf(1) }))).toBe('ALLOW');
    expect(verdictOf('NL-02', asked({ profile: trader, charge: costOf(1) }))).toBe('BLOCK');
    const bought = { profile: trader, debt: { purpose: 'business' as const } };
    expect(packIds(asked(bought))).not.toContain('nl-consumer');
  });

  it('NL-02: a reminder of ours is not that letter, and interest does not wait for it', () => {
    const notices = [mailed('free-reminder', '2026-03-06')];
    expect(verdictOf('NL-02', cost('2026-06-30T12:00', notices))).toBe('BLOCK');
    expect(verdictOf('NL-02', asked({ charge: interestOf(1) }))).toBe('ALLOW');
  });

  it('NL-02: a message that adds cost before its day is refused', () => {
    expect(lintOf('NL-02')).toEqual(['L11', 'L12']);
    expect(ids(body('A reminder fee of 15.00 was added.'), { templateClass: 'reminder' })).toContain('L12');
  });

  it('NL-03, scenario 52: a term counted from the date of the letter is refused, and opens no cost by itself', () => {
    const timers = { timers: { dates: [], days: [14] }, templateClass: 'reminder' as const };
    const counted = said(body('Please pay within 14 days of the date of this letter.'), timers);
    expect(counted).toContain('L09 BLOCK');
    expect(said(body('Please pay within 14 days of receiving this letter.'), timers)).not.toContain(
      'L09 BLOCK',
    );
    expect(lintOf('NL-03')).toEqual(['L09']);
    expect(verdictOf('NL-03', cost('2026-03-20T12:00'))).toBe('DEFER');
  });
});

function lintOf(row: string): string[] {
  return bindingOf(row, asked()).flatMap((rule) => (rule.kind === 'wording' ? rule.lint : []));
}

describe('collection cost', () => {
  it.each([
    [10_000, 4000],
    [100_000, 15_000],
    [500_000, 62_500],
    [2_500_000, 102_500],
    [100_000_000, 677_500],
  ])('NL-01, NL2: on %i cents at most %i', (principal, most) => {
    for (const profile of [company, { kind: 'consumer' } as const]) {
      const as = (charged: number) =>
        verdictOf('NL-01', asked({ profile, debt: owing(principal), charge: costOf(charged, 'collection') }));
      expect(as(most)).toBe('ALLOW');
      expect(as(most + 1)).toBe('BLOCK');
    }
  });

  it('NL-01, scenario 53: 15 % flat on 32 721.40 is refused, and the cap of 1 102.21 named', () => {
    const flat = asked({ debt: owing(3_272_140), charge: costOf(490_821, 'collection') });
    expect(saidBy('NL-01', flat)).toMatchObject([
      { decision: 'BLOCK', reason: expect.stringContaining('At most 110221 minor units') },
    ]);
    expect(capsFor(flat).costs).toBe(110_221);
  });

  it('NL-01: it is no price of a reminder', () => {
    expect(speaking(asked({ charge: costOf(1, 'reminder') }))).toContain('charge');
  });
});

describe('interest', () => {
  it('NL-04, NL1: between businesses 2 304.25 in two years, as interest bears interest', () => {
    const debt = { ...owing(1_000_000), dueOn: '2024-06-30' };
    expect(capsFor(asked({ profile: company, debt })).interest).toBe(230_425);
    expect(verdictOf('NL-04', asked({ profile: company, debt, charge: interestOf(230_426) }))).toBe('BLOCK');
    expect(verdictOf('NL-04', asked({ profile: company, debt, charge: interestOf(230_425) }))).toBe('ALLOW');
  });

  it('NL-04: a consumer owes the legal rate, and where it is not known a person is asked', () => {
    const debt = { ...owing(1_000_000), dueOn: '2025-12-31' };
    expect(capsFor(asked({ debt })).interest).toBe(Math.round((1_000_000 * 400 * 181) / 3_650_000));
    const older = asked({ debt: { ...debt, dueOn: '2025-06-30' }, charge: interestOf(1) });
    expect(saidBy('NL-04', older)).toMatchObject([{ rule: 'NL-04.consumer', decision: 'NEEDS_HUMAN' }]);
  });
});

describe('agencies', () => {
  const ofAgency = (asking: Partial<Asking> = {}) => asked({ collector: agency, ...asking });

  it('NL-05: contact a person only with contract and invoice on file', () => {
    expect(saidBy('NL-05', ofAgency())).toMatchObject([
      { decision: 'BLOCK', reason: expect.stringContaining('the order or contract, the invoice copy') },
    ]);
    expect(verdictOf('NL-05', ofAgency({ facts: { evidence: papers } }))).toBe('ALLOW');
    expect(verdictOf('NL-05', asked())).toBe('ALLOW');
    expect(verdictOf('NL-05', ofAgency({ step: steps.call }))).toBe('BLOCK');
  });

  it('NL-05: protects sole traders and partners, not companies', () => {
    const partner = { kind: 'partnership' as const };
    expect(verdictOf('NL-05', ofAgency({ profile: trader }))).toBe('BLOCK');
    expect(verdictOf('NL-05', ofAgency({ profile: partner }))).toBe('BLOCK');
    expect(verdictOf('NL-05', ofAgency({ profile: company }))).toBe('ALLOW');
  });

  it('NL-05: ask cost only with the fourteen-day letter on file, from a trader too', () => {
    const trades = { profile: trader, debt: { purpose: 'business' as const }, charge: costOf(4000) };
    const on = (notices: ReturnType<typeof letter>) =>
      saidBy('NL-05', ofAgency({ ...trades, facts: { notices, evidence: papers } })).map(({ rule }) => rule);
    expect(on([])).toEqual(['NL-05.letter']);
    expect(on(letter('2026-03-06'))).toEqual([]);
  });
});
