import { describe, expect, it } from 'vitest';
import type { Particular } from '../../../../shared/policy/block-needs.ts';
import { agency, bindingOf, saidBy, steps, verdictOf } from '../../../support/example/asked-abroad.ts';
import {
  askedInEurope,
  company,
  costOf,
  interestOf,
  mailed,
  owing,
  packIds,
  trader,
} from '../../../support/example/asked-in-europe.ts';
import { capsFor } from '../../../support/example/caps-for.ts';
import { exampleNotice } from '../../../support/example/example-notice.ts';
import { exampleContact } from '../../../support/example/example-task.ts';

type Asking = Parameters<typeof askedInEurope>[1];
const trade = { ...owing(1_000_000), dueOn: '2026-05-31', dueOnAgreed: true };
const asked = (asking: Partial<Asking> = {}) =>
  askedInEurope('DE', { at: '2026-09-30T12:00', debt: trade, ...asking });
const most = (asking: Partial<Asking> = {}) => capsFor(asked(asking));

describe('default comes first', () => {
  const claimed = (debt: Asking['debt'], facts: Asking['facts'] = {}, at = '2026-09-30T12:00') =>
    verdictOf('DE-01', asked({ debt: { dueOn: '2026-05-31', ...debt }, facts, at, charge: interestOf(1) }));
  const received = { receivedOn: '2026-06-10' };

  it('DE-01, scenario 55: no interest from a consumer whose invoice gave no warning and who got no dunning notice', () => {
    expect(claimed({})).toBe('BLOCK');
    expect(claimed(received)).toBe('BLOCK');
    expect(claimed({ ...received, defaultWarned: false })).toBe('BLOCK');
    expect(claimed({ defaultWarned: true })).toBe('BLOCK');
    expect(claimed({ ...received, defaultWarned: true })).toBe('ALLOW');
  });

  it('DE-01: with the warning, on the 31st day after due date and receipt', () => {
    const warned = { ...received, defaultWarned: true };
    expect(claimed(warned, {}, '2026-07-10T23:59')).toBe('DEFER');
    expect(claimed(warned, {}, '2026-07-11T00:00')).toBe('ALLOW');
    const early = { ...warned, receivedOn: '2026-05-01' };
    expect(claimed(early, {}, '2026-06-30T12:00')).toBe('DEFER');
    expect(claimed(early, {}, '2026-07-01T12:00')).toBe('ALLOW');
  });

  it('DE-01: a business needs no warning, but a proven receipt', () => {
    const of = (debt: NonNullable<Asking['debt']>) =>
      verdictOf(
        'DE-01',
        asked({ profile: company, debt: { dueOn: '2026-05-31', ...debt }, charge: interestOf(1) }),
      );
    expect(of(received)).toBe('ALLOW');
    expect(of({})).toBe('BLOCK');
  });

  it('DE-01: a dunning notice after the due date, from the day after it was there', () => {
    const notices = [mailed('default-notice', '2026-06-10')];
    expect(claimed({}, { notices }, '2026-06-10T12:00')).toBe('DEFER');
    expect(claimed({}, { notices }, '2026-06-11T00:00')).toBe('ALLOW');
    expect(claimed({}, { notices: [mailed('default-notice', '2026-05-31')] })).toBe('BLOCK');
    const posted = exampleNotice({ kind: 'default-notice', sentOn: '2026-06-10' });
    expect(claimed({}, { notices: [posted] })).toBe('BLOCK');
    expect(claimed({}, { notices: [{ ...posted, receivedOn: '2026-06-12' }] })).toBe('ALLOW');
  });

  it('DE-01: our second reminder is a dunning notice once it certainly left; the friendly first is none', () => {
    const debtKeys = ['lindenhof#INV-2', 'lindenhof#INV-1'];
    const by = (stepId: string, status: 'SENT' | 'UNCERTAIN' = 'SENT') =>
      claimed(
        {},
        { contacts: [exampleContact({ stepId, status, debtKeys, reservedAt: '2026-07-01T09:00:00.000Z' })] },
      );
    expect(by('reminder-2')).toBe('ALLOW');
    expect(by('reminder-2', 'UNCERTAIN')).toBe('BLOCK');
    expect(by('reminder-1')).toBe('BLOCK');
  });

  it('DE-01: an agreed calendar day is enough, and cost waits for default as well', () => {
    expect(claimed({ dueOnAgreed: true }, {}, '2026-06-01T00:00')).toBe('ALLOW');
    expect(claimed({ dueOnAgreed: false })).toBe('BLOCK');
    const debt = { dueOn: '2026-05-31' };
    expect(verdictOf('DE-01', asked({ profile: company, debt, charge: costOf(4000) }))).toBe('BLOCK');
    expect(verdictOf('DE-01', asked({ profile: company, debt }))).toBe('ALLOW');
  });
});

describe('interest and sum', () => {
  it('DE-02, DE1: a business owes 349.57 on 10 000.00 from 31 May to 30 September', () => {
    expect(most({ profile: company }).interest).toBe(34_957);
    expect(verdictOf('DE-02', asked({ profile: company, charge: interestOf(34_957) }))).toBe('ALLOW');
    expect(verdictOf('DE-02', asked({ profile: company, charge: interestOf(34_958) }))).toBe('BLOCK');
  });

  it('DE-02, DE2: a consumer owes 10.79 on 500.00, at the lower margin', () => {
    const debt = { ...trade, ...owing(50_000) };
    expect(most({ debt })).toEqual({ interest: 1079, costs: 0 });
    expect(saidBy('DE-02', asked({ debt, charge: interestOf(1080) }))).toMatchObject([
      { rule: 'DE-02.consumer', decision: 'BLOCK' },
    ]);
    const bought = { ...debt, purpose: 'business' as const };
    expect(most({ debt: bought, profile: trader }).interest).toBeGreaterThan(1079);
  });

  it('DE-02: interest runs from default, not from the due date', () => {
    const notices = [mailed('default-notice', '2026-09-28')];
    const debt = { ...owing(1_000_000), dueOn: '2026-05-31' };
    const two = Math.round((1_000_000 * 1052 * 2) / 3_650_000);
    expect(most({ profile: company, debt, facts: { notices } }).interest).toBe(two);
    expect(most({ profile: company, debt }).interest).toBe(0);
    expect(saidBy('DE-02', asked({ profile: company, debt, charge: interestOf(1) }))).toMatchObject([
      { decision: 'BLOCK', reason: expect.stringContaining('not in default') },
    ]);
  });

  it('DE-02, scenario 57: in January 2027 nobody knows the rate, so a person is asked', () => {
    const late = asked({ profile: company, at: '2027-01-02T12:00', charge: interestOf(1) });
    expect(saidBy('DE-02', late)).toMatchObject([{ decision: 'NEEDS_HUMAN' }]);
    expect(
      verdictOf('DE-02', asked({ profile: company, at: '2026-12-31T12:00', charge: interestOf(1) })),
    ).toBe('ALLOW');
  });

  it('DE-03, scenario 59: 40 euro of a business, nothing of a consumer', () => {
    expect(verdictOf('DE-03', asked({ profile: company, charge: costOf(4000) }))).toBe('ALLOW');
    expect(verdictOf('DE-03', asked({ profile: company, charge: costOf(4001) }))).toBe('BLOCK');
    expect(verdictOf('DE-03', asked({ charge: costOf(1) }))).toBe('BLOCK');
    expect(bindingOf('DE-03', asked())).toMatchObject([{ grade: 'C', note: expect.any(String) }]);
  });
});

describe('agencies', () => {
  it('DE-04: each part of what the law lists is asked for by name, and with all of them the mail may leave', () => {
    const contract = { subject: 'twelve chairs', madeOn: '2026-01-07' };
    const lacks = (told: Particular[], debt: NonNullable<Asking['debt']>) =>
      saidBy('DE-04', asked({ collector: { ...agency, told }, debt })).map(({ reason }) => reason);
    expect(lacks(['client'], { contract })).toEqual([
      expect.stringMatching(/rdg-13a \(without creditor\.supervisor\)\.$/),
    ]);
    expect(lacks(['supervisor'], { contract })).toEqual([
      expect.stringMatching(/rdg-13a \(without creditor\.client\)\.$/),
    ]);
    expect(lacks(['client', 'supervisor'], {})).toEqual([
      expect.stringMatching(/rdg-13a \(without the contract of invoice INV-1\)\.$/),
    ]);
    expect(lacks(['client', 'supervisor'], { contract })).toEqual([]);
  });

  it("DE-04: their mail to a person lacks what the law lists, so it is not sent; the creditor's own is", () => {
    expect(saidBy('DE-04', asked({ collector: agency }))).toMatchObject([
      { decision: 'BLOCK', reason: expect.stringContaining('rdg-13a') },
    ]);
    expect(verdictOf('DE-04', asked({ collector: agency, step: steps.call }))).toBe('ALLOW');
    expect(verdictOf('DE-04', asked({ collector: agency, profile: company }))).toBe('ALLOW');
    expect(verdictOf('DE-04', asked())).toBe('ALLOW');
  });

  it('DE-05, DE-06: what people owe on request and before a plan is on record for agencies', () => {
    expect(bindingOf('DE-05', asked({ collector: agency }))).toMatchObject([{ by: 'people' }]);
    expect(bindingOf('DE-06', asked({ collector: agency }))).toMatchObject([{ by: 'people' }]);
    expect(bindingOf('DE-05', asked())).toEqual([]);
  });

  it('scenario 7: an agency that takes over in Germany, France or the Netherlands is bound by more', () => {
    const more = (place: string) => {
      const own = packIds(askedInEurope(place, { at: '2026-09-30T12:00' }));
      const theirs = packIds(askedInEurope(place, { at: '2026-09-30T12:00', collector: agency }));
      return theirs.filter((id) => !own.includes(id));
    };
    expect(more('DE')).toEqual(['de-agency']);
    expect(more('FR')).toEqual(['fr-agency']);
    expect(more('NL')).toEqual(['nl-agency']);
  });
});

describe('limitation', () => {
  const firm = (at: string, dueOn: string, more: Partial<Asking> = {}) =>
    asked({ step: steps.firm, at, debt: { dueOn }, profile: company, ...more });

  it('DE-07, scenario 49: due in 2022, barred from 1 January 2026 on', () => {
    expect(verdictOf('DE-07', firm('2025-12-31T23:59', '2022-01-02'))).toBe('ALLOW');
    expect(verdictOf('DE-07', firm('2026-01-01T00:00', '2022-01-02'))).toBe('BLOCK');
    expect(verdictOf('DE-07', firm('2026-01-01T00:00', '2022-12-31'))).toBe('BLOCK');
    expect(verdictOf('DE-07', firm('2026-01-01T00:00', '2023-01-01'))).toBe('ALLOW');
    expect(verdictOf('DE-07', firm('2026-01-01T00:00', '2022-12-31', { step: steps.mail }))).toBe(
      'NEEDS_HUMAN',
    );
  });

  it('DE-07: where another law may count, whose term nobody graded, a person looks', () => {
    const known = (governingLaw: string | undefined, place = 'DE') =>
      verdictOf(
        'limitation-known',
        askedInEurope(place, {
          at: '2026-09-30T12:00',
          step: steps.firm,
          debt: { governingLaw },
          collector: { country: 'DE' },
        }),
      );
    expect(known('DE')).toBe('ALLOW');
    expect(known('AT')).toBe('NEEDS_HUMAN');
    expect(known(undefined, 'AT')).toBe('NEEDS_HUMAN');
  });
});
