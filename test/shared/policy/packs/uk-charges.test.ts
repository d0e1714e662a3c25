import { describe, expect, it } from 'vitest';
import { gate } from '../../../../shared/policy/gate.ts';
import { bindingOf, saidBy, verdictOf } from '../../../support/example/asked-abroad.ts';
import {
  answered,
  askedInEurope,
  company,
  costOf,
  interestOf,
  owing,
  speaking,
  trader,
} from '../../../support/example/asked-in-europe.ts';
import { capsFor } from '../../../support/example/caps-for.ts';
import { exampleDispute, exampleHold } from '../../../support/example/example-task.ts';

type Asking = Parameters<typeof askedInEurope>[1];
const law = { governingLaw: 'GB-ENG' };
const claim = { ...law, ...owing(500_000), dueOn: '2026-02-10' };
const asked = (asking: Partial<Asking> = {}) =>
  askedInEurope('GB-ENG', { at: '2026-05-22T12:00', profile: company, debt: claim, ...asking });
const most = (asking: Partial<Asking> = {}) => capsFor(asked(asking));

describe('statutory interest', () => {
  it('UK-14, UK1: on 5 000.00 due 10 February 162.57 and not a penny more on 22 May', () => {
    expect(verdictOf('UK-14', asked({ charge: interestOf(16_257) }))).toBe('ALLOW');
    expect(saidBy('UK-14', asked({ charge: interestOf(16_258) }))).toMatchObject([
      {
        decision: 'BLOCK',
        reason: expect.stringContaining('At most 16257 minor units by today, not 16258.'),
      },
    ]);
    expect(most().interest).toBe(16_257);
  });

  it('UK-14, UK2: the rate is fixed for the debt, over two half-years', () => {
    const debt = { ...law, ...owing(1_200_000), dueOn: '2025-06-20' };
    expect(most({ debt, at: '2026-02-28T12:00' }).interest).toBe(106_052);
  });

  it('UK-14, scenario 57: a debt that starts in a half-year without a rate is for a person, with nothing asked', () => {
    const debt = { ...claim, dueOn: '2026-12-31' };
    const late = asked({ debt, at: '2027-01-02T12:00', charge: interestOf(1) });
    expect(saidBy('UK-14', late)).toMatchObject([
      { decision: 'NEEDS_HUMAN', reason: expect.stringContaining('boe-bank-rate of 2027-H1 is not known') },
    ]);
    expect(capsFor(late).interest).toBe(0);
    expect(speaking({ ...late, charge: undefined })).not.toContain('UK-14');
    expect(speaking({ ...late, charge: costOf(1) })).not.toContain('UK-14');
  });

  it('UK-16, scenario 59: neither interest nor sum from a consumer', () => {
    for (const profile of [{ kind: 'consumer' }, { kind: 'unknown' }, trader] as const) {
      expect(verdictOf('UK-14', asked({ profile, charge: interestOf(1) }))).toBe('BLOCK');
      expect(verdictOf('UK-15', asked({ profile, charge: costOf(1) }))).toBe('BLOCK');
      expect(most({ profile })).toEqual({ interest: 0, costs: 0 });
    }
    const business = { ...claim, purpose: 'business' as const };
    expect(most({ profile: trader, debt: business })).toEqual({ interest: 16_257, costs: 7000 });
    expect(most({ profile: { kind: 'consumer' }, debt: business })).toEqual({ interest: 0, costs: 0 });
  });

  it('UK-16: where the contract has its own remedy a person tells which counts', () => {
    const agreed = { debt: { ...claim, feesAgreed: true } };
    expect(verdictOf('UK-14', asked({ ...agreed, charge: interestOf(1) }))).toBe('NEEDS_HUMAN');
    expect(verdictOf('UK-15', asked({ ...agreed, charge: costOf(1) }))).toBe('NEEDS_HUMAN');
    expect(verdictOf('UK-14', asked({ debt: { ...claim, feesAgreed: false }, charge: interestOf(1) }))).toBe(
      'ALLOW',
    );
  });
});

describe('the fixed sum', () => {
  it.each([
    [99_999, 4000],
    [100_000, 7000],
    [999_999, 7000],
    [1_000_000, 10_000],
  ])('UK-15, UK5: on %i pence %i, once', (principal, sum) => {
    const debt = { ...claim, ...owing(principal) };
    expect(most({ debt }).costs).toBe(sum);
    expect(verdictOf('UK-15', asked({ debt, charge: costOf(sum, 'collection') }))).toBe('ALLOW');
    expect(verdictOf('UK-15', asked({ debt, charge: costOf(sum + 1, 'collection') }))).toBe('BLOCK');
  });

  it('UK-15: known in pounds only; a debt in another currency is for a person', () => {
    expect(speaking(asked({ currency: 'USD' }))).not.toContain('UK-15');
    const asking = { currency: 'USD', charge: costOf(1) };
    expect(verdictOf('UK-15', asked(asking))).toBe('NEEDS_HUMAN');
    expect(most(asking).costs).toBe(0);
  });

  it('UK-15: it is no price of a reminder', () => {
    expect(speaking(asked({ charge: costOf(1, 'reminder') }))).toContain('charge');
    expect(speaking(asked({ charge: costOf(1, 'collection') }))).not.toContain('charge');
  });
});

describe('what stops it', () => {
  it('UK-17: while the invoice is disputed nothing is asked, and its days bear no interest afterwards', () => {
    const open = { disputes: [exampleDispute({ openedAt: '2026-05-12T09:00:00.000Z' })] };
    expect(verdictOf('UK-17', asked({ facts: open, charge: interestOf(1) }))).toBe('BLOCK');
    expect(verdictOf('UK-17', asked({ facts: open, charge: costOf(1) }))).toBe('BLOCK');
    expect(verdictOf('UK-17', asked({ facts: open }))).toBe('ALLOW');
    const over = { disputes: [answered('2026-05-12T09:00:00.000Z', '2026-05-21T09:00:00.000Z')] };
    expect(verdictOf('UK-17', asked({ facts: over, charge: interestOf(1) }))).toBe('ALLOW');
    expect(most({ facts: over }).interest).toBe(Math.round((500_000 * 1175 * 91) / 3_650_000));
  });

  it('UK-17: a dispute of a part stops the rest as well, from the day it was raised', () => {
    const open = { disputes: [exampleDispute({ amountDisputed: 100_000 })] };
    expect(most({ facts: open }).interest).toBe(Math.round((400_000 * 1175 * 33) / 3_650_000));
    const withdrawn = {
      disputes: [exampleDispute({ openedAt: '2026-02-11T09:00:00.000Z', state: 'withdrawn' })],
    };
    expect(most({ facts: withdrawn }).interest).toBe(0);
  });

  it('UK-12, scenario 40: the days of a breathing space bear no interest', () => {
    const since = '2026-03-01T09:00:00.000Z';
    const holds = [exampleHold({ kind: 'breathing-space', since, until: '2026-04-30' })];
    expect(most({ facts: { holds } }).interest).toBe(Math.round((500_000 * 1175 * 41) / 3_650_000));
    const running = [exampleHold({ kind: 'breathing-space', since: '2026-02-11T09:00:00.000Z' })];
    expect(most({ facts: { holds: running } }).interest).toBe(0);
    const ofAnother = [exampleHold({ kind: 'plan', since, debtKeys: ['lindenhof#INV-9'] })];
    expect(most({ facts: { holds: ofAnother } }).interest).toBe(16_257);
  });

  it('UK-12: a hold of no kind freezes interest where it says so', () => {
    const since = '2026-02-11T09:00:00.000Z';
    const on = (freezesInterest: boolean) =>
      most({ facts: { holds: [exampleHold({ since, freezesInterest })] } });
    expect(on(true).interest).toBe(0);
    expect(on(false).interest).toBe(16_257);
  });

  it('UK-14: what was paid bears interest until the day it came, and no longer', () => {
    const payments = [
      {
        ...{ paymentId: 'P', debtKey: 'lindenhof#INV-1', amount: 200_000, bookedOn: '2026-04-01' },
        ...{ receivedAt: '2026-04-01T09:00:00.000Z', batch: 'b', line: 1, currency: asked().debt.currency },
      },
    ];
    const debt = { ...claim, amountOutstanding: 300_000 };
    expect(most({ debt, facts: { payments } }).interest).toBe(
      Math.round(((500_000 * 50 + 300_000 * 51) * 1175) / 3_650_000),
    );
  });
});

describe('what may become law', () => {
  it('UK-18: a bill binds nobody until it is law', () => {
    expect(bindingOf('UK-18', asked())).toMatchObject([{ kind: 'standing', by: 'watch' }]);
  });
});

describe('a verdict names the most that may be asked', () => {
  it('UK-14, UK-15: only where something is asked', () => {
    expect(gate(asked({ charge: interestOf(1) })).caps).toEqual({ interest: 16_257, costs: 7000 });
    expect(gate(asked()).caps).toBeUndefined();
  });
});
