import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowancesFor } from '../../../shared/domain/allowance.ts';
import { exampleDebt } from '../../support/example/example-case.ts';

/** Of 31 January; two percent off for whoever pays within ten days. */
const twoInTen = (invoiceTotal: number, invoiceNumber = 'INV-1') =>
  exampleDebt({
    ...{ invoiceNumber, invoiceTotal, amountOutstanding: invoiceTotal },
    discount: { basisPoints: 200, days: 10 },
  });
const plain = (amountOutstanding: number) =>
  exampleDebt({ invoiceNumber: 'INV-9', invoiceTotal: 119_000, amountOutstanding });
const amounts = (...given: Parameters<typeof allowancesFor>) =>
  [...(allowancesFor(...given)?.values() ?? [])].map(({ kind, amount }) => `${kind} ${amount}`);

describe('a discount for paying early', () => {
  test.each([
    ['on its last day', 98_00, '2026-02-10', ['discount 200']],
    ['within the days of a transfer', 98_00, '2026-02-13', ['discount 200']],
    ['a day later', 98_00, '2026-02-14', []],
    ['a cent less', 97_99, '2026-02-05', []],
    ['a cent more', 98_01, '2026-02-05', []],
    ['in full', 100_00, '2026-02-05', []],
  ])('taken %s', (_, amount, bookedOn, expected) => {
    expect(amounts([twoInTen(100_00)], { amount, bookedOn })).toEqual(expected);
  });

  test('on the half of a cent may be rounded either way, and no further', () => {
    const taken = (amount: number) => amounts([twoInTen(12_25)], { amount, bookedOn: '2026-02-05' });
    expect([1202, 1201, 1200, 1199].map(taken)).toEqual([[], ['discount 24'], ['discount 25'], []]);
  });

  test('is not for an invoice of which a part was paid before', () => {
    const part = { ...twoInTen(100_00), amountOutstanding: 50_00 };
    expect(amounts([part], { amount: 48_00, bookedOn: '2026-02-05' })).toEqual([]);
  });

  test('of one of several invoices paid together is taken on that one', () => {
    const found = allowancesFor([plain(50_00), twoInTen(100_00)], {
      amount: 148_00,
      bookedOn: '2026-02-05',
    });
    expect([...(found ?? [])]).toEqual([['lindenhof#INV-1', { kind: 'discount', amount: 200 }]]);
  });
});

describe('charges of banks', () => {
  const came = (amount: number) => ({ amount, bookedOn: '2026-06-01' });

  test('are let off up to what the creditor said for that currency, never without its word', () => {
    expect(amounts([plain(50_00)], came(49_50), { EUR: 50 })).toEqual(['bank-charges 50']);
    expect(amounts([plain(50_00)], came(49_49), { EUR: 50 })).toEqual([]);
    expect(amounts([plain(50_00)], came(49_99), { USD: 50 })).toEqual([]);
    expect(amounts([plain(50_00)], came(49_99))).toEqual([]);
  });

  test('are never money beyond what was owed, nor of several invoices', () => {
    expect(amounts([plain(50_00)], came(50_01), { EUR: 50 })).toEqual([]);
    expect(amounts([plain(50_00), twoInTen(100_00)], came(149_99), { EUR: 50 })).toEqual([]);
  });
});

test('the money and what is let off are together what was open, or nothing is let off', () => {
  const totals = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(totals, fc.double({ min: 0, max: 1, noNaN: true }), (sums, halves) => {
      const debts = sums.map((sum, index) => twoInTen(sum, `I-${index}`));
      const open = sums.reduce((sum, one) => sum + one, 0);
      const rounded = sums.map((sum) => (halves < 0.5 ? Math.floor : Math.ceil)(sum * 0.02));
      const amount = open - rounded.reduce((sum, one) => sum + one, 0);
      const found = allowancesFor(debts, { amount, bookedOn: '2026-02-05' });
      if (found === undefined) return;
      const off = [...found.values()].reduce((sum, one) => sum + one.amount, 0);
      expect(off + amount).toBe(open);
      for (const { debtKey, invoiceTotal } of debts)
        expect(Math.abs((found.get(debtKey)?.amount ?? 0) - invoiceTotal * 0.02)).toBeLessThanOrEqual(0.5001);
    }),
  );
});
