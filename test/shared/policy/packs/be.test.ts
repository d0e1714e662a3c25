import { describe, expect, it } from 'vitest';
import { gate } from '../../../../shared/policy/gate.ts';
import type { Policy } from '../../../../shared/policy/policy.ts';
import { bindingOf, saidBy, untilOf, verdictOf } from '../../../support/example/asked-abroad.ts';
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
import { exampleDebt, examplePolicy } from '../../../support/example/example-case.ts';
import { exampleNotice } from '../../../support/example/example-notice.ts';
import { rung } from '../../../support/example/example-question.ts';
import { exampleContact } from '../../../support/example/example-task.ts';

type Asking = Parameters<typeof askedInEurope>[1];
const agreed = { feesAgreed: true, dueOn: '2026-02-10', barredFrom: '2031-01-01', governingLaw: 'BE' };
const asked = (asking: Partial<Asking> = {}) =>
  askedInEurope('BE', { at: '2026-03-17T10:00', step: rung('reminder-2'), debt: agreed, ...asking });
const reminded = { notices: [mailed('free-reminder', '2026-03-02')] };
const posted = { notices: [exampleNotice({ kind: 'free-reminder', sentOn: '2026-03-02' })] };
const fee = costOf(1500, 'collection');

describe('the free first reminder', () => {
  it('BE-01: no cost or interest with the first reminder of a consumer', () => {
    for (const charge of [costOf(1), interestOf(1)]) {
      expect(verdictOf('BE-01', asked({ charge }))).toBe('BLOCK');
      expect(
        verdictOf('BE-01', asked({ charge, facts: reminded, debt: { ...agreed, recurring: false } })),
      ).toBe('ALLOW');
    }
    expect(packIds(asked({ profile: company }))).not.toContain('be');
    expect(packIds(asked({ profile: trader, debt: { ...agreed, purpose: 'business' } }))).not.toContain('be');
  });

  const reminders = (count: number, one: Partial<Parameters<typeof exampleDebt>[0]> = {}, later = -1) => {
    const invoices = Array.from({ length: count }, (_, index) => `INV-${index + 2}`);
    const notices = ['INV-1', ...invoices].map((number, index) => ({
      ...mailed('free-reminder', `2026-02-${15 + later * index}`),
      debtKeys: [`lindenhof#${number}`],
    }));
    const debt = { ...agreed, accountId: 'A', ...one };
    const base = asked({ debt, facts: { notices }, charge: costOf(750, 'reminder') });
    const others = invoices.map((invoiceNumber, index) =>
      exampleDebt({ ...debt, invoiceNumber, dueOn: `2026-01-0${index + 1}` }),
    );
    return { ...base, facts: { ...base.facts, debts: [base.debt, ...others] } };
  };

  it('BE-01: in a recurring contract the reminders for three due dates of a year are free', () => {
    expect(verdictOf('BE-01', reminders(2))).toBe('BLOCK');
    expect(verdictOf('BE-01', reminders(3))).toBe('ALLOW');
    expect(verdictOf('BE-01', reminders(3, {}, 1))).toBe('BLOCK');
    expect(verdictOf('BE-01', reminders(0, { recurring: false }))).toBe('ALLOW');
    expect(verdictOf('BE-01', reminders(3, { accountId: undefined }))).toBe('BLOCK');
  });

  it('BE-01: a further reminder costs at most 7.50', () => {
    const once = { facts: reminded, debt: { ...agreed, recurring: false } };
    expect(verdictOf('BE-01', asked({ ...once, charge: costOf(750, 'reminder') }))).toBe('ALLOW');
    expect(verdictOf('BE-01', asked({ ...once, charge: costOf(751, 'reminder') }))).toBe('BLOCK');
    expect(verdictOf('BE-01', asked({ ...once, charge: costOf(751) }))).toBe('BLOCK');
    expect(verdictOf('BE-01', asked({ ...once, charge: costOf(751, 'collection') }))).toBe('ALLOW');
  });
});

describe('fourteen days before a penalty', () => {
  it.each([
    ['BE2', 'by e-mail', reminded, '2026-03-16', '2026-03-17'],
    ['BE3', 'by post', posted, '2026-03-19', '2026-03-20'],
  ])('BE-02, %s: %s on 2 March', (_, __, facts, last, open) => {
    for (const charge of [fee, interestOf(1)]) {
      expect(verdictOf('BE-02', asked({ facts, charge, at: `${last}T23:59` }))).toBe('DEFER');
      expect(untilOf('BE-02', asked({ facts, charge, at: `${last}T12:00` }))).toBe(`${open}T00:00`);
      expect(verdictOf('BE-02', asked({ facts, charge, at: `${open}T00:00` }))).toBe('ALLOW');
    }
  });

  it('BE-02: a later reminder does not shorten them, and without any there is no penalty', () => {
    const both = { notices: [...posted.notices, mailed('free-reminder', '2026-03-03')] };
    expect(untilOf('BE-02', asked({ facts: both, charge: fee }))).toBe('2026-03-20T00:00');
    expect(verdictOf('BE-02', asked({ charge: fee }))).toBe('BLOCK');
  });

  it('BE-02: a letter from a year whose holidays nobody knows is for a person', () => {
    const old = { notices: [exampleNotice({ kind: 'free-reminder', sentOn: '2005-03-02' })] };
    expect(verdictOf('BE-02', asked({ facts: old, charge: fee }))).toBe('NEEDS_HUMAN');
    expect(saidBy('BE-04', asked({ facts: old, charge: interestOf(1) }))).toMatchObject([
      { decision: 'NEEDS_HUMAN', reason: expect.stringContaining('No calendar') },
    ]);
  });

  it('scenario 51: 15 euro are refused with the first reminder, and allowed from 17 March on, up to the cap', () => {
    const first = asked({ step: rung('reminder-1'), at: '2026-03-02T10:00', charge: fee });
    expect(gate(first).decision).toBe('BLOCK');
    expect(speaking(first)).toContain('BE-01');
    const later = (at: string, charged = 1500) =>
      gate(asked({ at, facts: reminded, charge: costOf(charged, 'collection') }));
    expect(later('2026-03-16T10:00')).toMatchObject({ decision: 'DEFER' });
    expect(later('2026-03-17T10:00')).toMatchObject({ decision: 'ALLOW', caps: { costs: 9950 } });
    expect(later('2026-03-17T10:00', 9950).decision).toBe('ALLOW');
    expect(later('2026-03-17T10:00', 9951).decision).toBe('BLOCK');
  });
});

describe('what the first reminder says', () => {
  it('BE-03: ours states balance, creditor, product and due date', () => {
    expect(verdictOf('BE-03', asked({ step: rung('reminder-1') }))).toBe('ALLOW');
    expect(gate(asked({ step: rung('reminder-1') })).required).toEqual(
      expect.arrayContaining([
        'balance',
        'creditor-identity',
        'creditor-registration',
        'due-date',
        'product',
      ]),
    );
    expect(gate(asked({ step: rung('reminder-1') })).required).not.toContain('penalty-if-unpaid');
  });

  it('BE-03: a penalty that our own first reminder did not announce is not asked, unless another notice did', () => {
    const contacts = [exampleContact({ reservedAt: '2026-03-02T09:00:00.000Z' })];
    expect(saidBy('BE-03', asked({ facts: { contacts }, charge: fee }))).toMatchObject([
      { rule: 'BE-03.penalty', decision: 'BLOCK', reason: expect.stringContaining('penalty-if-unpaid') },
    ]);
    expect(verdictOf('BE-03', asked({ facts: { ...reminded, contacts }, charge: fee }))).toBe('ALLOW');
    expect(verdictOf('BE-03', asked({ facts: { contacts } }))).toBe('ALLOW');
    const other = { notices: [{ ...mailed('free-reminder', '2026-03-02'), debtKeys: ['lindenhof#INV-2'] }] };
    expect(verdictOf('BE-03', asked({ facts: other, charge: fee }))).toBe('BLOCK');
  });

  it('BE-03: a ladder without a first reminder announces nothing', () => {
    const ladder = examplePolicy.ladder.filter(({ id }) => id !== 'reminder-1');
    const policy: Policy = { ...examplePolicy, ladder };
    expect(verdictOf('BE-03', { ...asked({ charge: fee }), policy })).toBe('BLOCK');
  });
});

describe('caps', () => {
  it.each([
    [5000, 2000],
    [15_000, 2000],
    [15_001, 3000],
    [50_000, 6500],
    [100_000, 9000],
    [3_920_000, 200_000],
    [4_000_000, 200_000],
  ])('BE-04, BE1: on %i cents at most %i', (principal, most) => {
    const as = (charged: number) =>
      verdictOf(
        'BE-04',
        asked({ debt: { ...agreed, ...owing(principal) }, charge: costOf(charged, 'collection') }),
      );
    expect(as(most)).toBe('ALLOW');
    expect(as(most + 1)).toBe('BLOCK');
  });

  it('BE-04: nothing that was not agreed', () => {
    const silent = { ...agreed, feesAgreed: undefined };
    expect(verdictOf('BE-04', asked({ debt: silent, charge: costOf(1, 'collection') }))).toBe('BLOCK');
    expect(verdictOf('BE-04', asked({ debt: silent, charge: interestOf(1) }))).toBe('BLOCK');
    expect(capsFor(asked({ debt: silent, facts: reminded }))).toEqual({ interest: 0, costs: 0 });
  });

  it("BE-04: agreed interest at most 8 points over the ECB's rate, from the end of the fourteen days", () => {
    const debt = { ...agreed, ...owing(1_000_000) };
    const at = '2026-03-26T10:00';
    const most = Math.round((1_000_000 * 1015 * 10) / 3_650_000);
    expect(capsFor(asked({ debt, at, facts: reminded })).interest).toBe(most);
    expect(verdictOf('BE-04', asked({ debt, at, facts: reminded, charge: interestOf(most) }))).toBe('ALLOW');
    expect(verdictOf('BE-04', asked({ debt, at, facts: reminded, charge: interestOf(most + 1) }))).toBe(
      'BLOCK',
    );
    expect(capsFor(asked({ debt, at })).interest).toBe(0);
    expect(saidBy('BE-04', asked({ debt, at, charge: interestOf(1) }))).toMatchObject([
      { decision: 'BLOCK', reason: expect.stringContaining('notice before it is missing') },
    ]);
  });

  it('BE-05: what a breach costs stands in the pack', () => {
    expect(bindingOf('BE-05', asked())).toMatchObject([{ kind: 'standing' }]);
  });
});
