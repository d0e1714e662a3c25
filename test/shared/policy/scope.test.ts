import { describe, expect, it, test } from 'vitest';
import { scopeOf } from '../../../shared/policy/scope.ts';
import { exampleDebt, exampleProfile } from '../../support/example/example-case.ts';
import { question } from '../../support/example/example-question.ts';

const of = (profile = {}, debt = {}, more: Parameters<typeof exampleDebt>[0][] = []) =>
  scopeOf(
    question('reminder-1', {
      profile: exampleProfile(profile),
      debts: [exampleDebt(debt), ...more.map((one) => exampleDebt(one))],
    }),
  );

describe('what decides which packs apply', () => {
  it('is told from the facts', () => {
    expect(of()).toEqual({
      'collector.role': 'creditor',
      'collector.ownName': true,
      'collector.regulatedLender': undefined,
      'debtor.kind': 'company',
      'debtor.naturalPerson': false,
      'debtor.vatRegistered': undefined,
      'debtor.place': ['DE'],
      'debtor.owesUsd': undefined,
      'debt.purpose': 'business',
      'debt.law': ['DE'],
      'debt.regulatedCredit': false,
      'debt.assignedOn': '2026-01-31',
      'debt.daysLate': 21,
    });
  });

  it('takes an unknown debtor for a consumer', () => {
    expect(of({ kind: 'unknown' })).toMatchObject({
      'debtor.kind': 'consumer',
      'debtor.naturalPerson': true,
    });
  });

  it('takes a company to buy for business, and does not guess for a person', () => {
    expect(of({ kind: 'sole-trader' })['debt.purpose']).toBeUndefined();
    expect(of({ kind: 'sole-trader' }, { purpose: 'personal' })['debt.purpose']).toBe('personal');
    expect(of({ kind: 'sole-trader' })['debt.regulatedCredit']).toBeUndefined();
    expect(of({ kind: 'consumer' }, { regulatedCredit: true })['debt.regulatedCredit']).toBe(true);
  });

  it('knows places better than the country where somebody said them', () => {
    expect(of({ places: ['US-NY-NYC', 'US-NJ'] })['debtor.place']).toEqual(['US-NY-NYC', 'US-NJ']);
    expect(of({ places: [] })['debtor.place']).toEqual(['DE']);
    const { country: _, ...nowhere } = exampleProfile();
    const asked = question('reminder-1', { profile: nowhere });
    expect(scopeOf(asked)).toMatchObject({ 'debtor.place': [], 'debt.law': [] });
  });

  it("holds the creditor's and the debtor's law possible until the contract names one", () => {
    expect(of({ country: 'AT' })['debt.law']).toEqual(['DE', 'AT']);
    expect(of({ country: 'AT' }, { governingLaw: 'CH' })['debt.law']).toEqual(['CH']);
  });

  it('adds up what is open with this creditor in dollars, and nothing else', () => {
    const usd = { currency: 'USD', amountOutstanding: 100 };
    expect(of({}, usd, [{ ...usd, invoiceNumber: 'INV-2' }])['debtor.owesUsd']).toBe(200);
    expect(of({}, usd, [{ ...usd, invoiceNumber: 'INV-2', state: 'closed' }])['debtor.owesUsd']).toBe(100);
    expect(of({}, usd, [{ ...usd, invoiceNumber: 'X-2', creditorId: 'other' }])['debtor.owesUsd']).toBe(100);
    expect(of({}, usd, [{ invoiceNumber: 'INV-2' }])['debtor.owesUsd']).toBeUndefined();
  });

  test('counts from the day the debt was last sold or renewed', () => {
    expect(of({}, { assignedOn: '2026-02-15' })['debt.assignedOn']).toBe('2026-02-15');
  });
});
