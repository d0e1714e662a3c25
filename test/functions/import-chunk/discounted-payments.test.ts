import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { timelineOf } from '../../../shared/domain/timeline/timeline.ts';
import { camt, detail, entry } from '../../shared/bank/fixtures.ts';
import { ledger } from '../../shared/intake/read-text.ts';
import { intake } from './take-in.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

/** Two invoices of 28 October with two percent off within ten days, and one of 1 September whose days are over. */
async function stageWith() {
  const stage = intake();
  const terms = { issue_date: '2026-10-28', due_date: '2026-11-27', terms: '2/10 net 30' };
  await stage.upload(
    ledger([
      { invoice_number: 'RE-1001', ...terms },
      { invoice_number: 'RE-1002', ...terms, invoice_total: '40.00', amount_outstanding: '40.00' },
      { invoice_number: 'RE-1003', ...terms, issue_date: '2026-09-01', due_date: '2026-10-01' },
    ]),
  );
  const facts = async () => {
    const found = await stage.facts('C-1');
    if (found === undefined) throw new Error('the customer is gone');
    return found;
  };
  const owed = async () =>
    Object.fromEntries(
      (await facts()).debts.map(({ invoiceNumber, amountOutstanding }) => [invoiceNumber, amountOutstanding]),
    );
  const take = (...movements: Movement[]) => stage.upload(statement(movements), 'payments');
  return { ...stage, facts, owed, take };
}

type Movement = { cents: number; text: string };

let number = 0;

/** A statement of 3 November that agrees with its movements; negative ones are returns. */
function statement(movements: readonly Movement[]): string {
  const entries = movements.map(({ cents, text }) => {
    number += 1;
    const amount = (Math.abs(cents) / 100).toFixed(2);
    const details = detail(amount, 'NOTPROVIDED', `<RmtInf><Ustrd>${text}</Ustrd></RmtInf>`).replace(
      'BANK-1',
      `D-${number}`,
    );
    return entry({ amount, direction: cents < 0 ? 'DBIT' : 'CRDT', details, reversal: cents < 0 });
  });
  const closing = movements.reduce((sum, { cents }) => sum + cents, 100_000) / 100;
  return camt({ closing: closing.toFixed(2), entries: entries.join('') });
}

describe('a payment less the discount', () => {
  test('within its days settles the invoice with thanks, and its timeline says what was let off', async () => {
    const stage = await stageWith();
    expect(await stage.take({ cents: 98_00, text: 'RE-1001' })).toMatchObject([{ outcome: 'accepted' }]);
    expect(await stage.owed()).toMatchObject({ 'RE-1001': 0, 'RE-1002': 40_00 });
    const facts = await stage.facts();
    expect(facts.payments).toMatchObject([{ amount: 98_00, allowance: { kind: 'discount', amount: 2_00 } }]);
    const told = timelineOf(facts).find(({ record }) => record === 'payment');
    expect(JSON.stringify(told?.more)).toMatch(/Discount taken.*2\.00/);
    expect(stage.outbox('C-1').filter(({ template }) => template === 'payment-thanks')).toHaveLength(1);
    expect(stage.unmatched()).toEqual([]);
  });

  test('for several invoices at once settles them all, and thanks once', async () => {
    const stage = await stageWith();
    await stage.take({ cents: 137_20, text: 'RE-1001 RE-1002' });
    expect(await stage.owed()).toMatchObject({ 'RE-1001': 0, 'RE-1002': 0 });
    expect(stage.outbox('C-1').filter(({ template }) => template === 'payment-thanks')).toHaveLength(1);
  });

  test('after its days is not taken for all: a person looks', async () => {
    const stage = await stageWith();
    expect(await stage.take({ cents: 98_00, text: 'RE-1003' })).toMatchObject([
      { outcome: 'held', problems: [{ reason: 'payment-proposed' }] },
    ]);
    expect(await stage.owed()).toMatchObject({ 'RE-1003': 100_00 });
  });

  test('that goes back takes the discount with it: all is owed again', async () => {
    const stage = await stageWith();
    await stage.take({ cents: 98_00, text: 'RE-1001' });
    await stage.take({ cents: -98_00, text: 'RE-1001' });
    expect(await stage.owed()).toMatchObject({ 'RE-1001': 100_00 });
    const off = (await stage.facts()).payments.map(({ allowance }) => allowance?.amount);
    expect(off.sort()).toEqual([-2_00, 2_00]);
  });

  test('stays settled when the books follow: they book the payment and the discount', async () => {
    const stage = await stageWith();
    await stage.take({ cents: 98_00, text: 'RE-1001' });
    await stage.upload(
      ledger([{ invoice_number: 'RE-1001', issue_date: '2026-10-28', amount_outstanding: '2.00' }]),
    );
    expect(await stage.owed()).toMatchObject({ 'RE-1001': 0 });
  });
});

test('parts that come one after another settle an invoice, and are thanked for once', async () => {
  const stage = await stageWith();
  await stage.take({ cents: 100_00, text: 'RE-1001' });
  const csv = (amount: string, on: string) => `reference,date,amount,currency\nRE-1003,${on},${amount},EUR\n`;
  await stage.upload(csv('60.00', '2026-11-04'), 'payments');
  expect(await stage.owed()).toMatchObject({ 'RE-1003': 40_00 });
  await stage.upload(csv('40.00', '2026-11-05'), 'payments');
  expect(await stage.owed()).toMatchObject({ 'RE-1003': 0 });
  const thanks = stage.outbox('C-1').filter(({ template }) => template === 'payment-thanks');
  expect(thanks.map(({ debtKeys }) => debtKeys)).toEqual([['lindenhof#RE-1001'], ['lindenhof#RE-1003']]);
});

const amountSchema = z.object({ amount: z.number() });

test('every cent of every statement, of discounts and returns too, is on an invoice, with a person or on the list', async () => {
  const text = fc.constantFrom('RE-1001', 'RE-1002', 'RE-1003', 'RE-1001 RE-1002', 'thanks');
  const cents = fc.constantFrom(98_00, 39_20, 137_20, 100_00, 40_00, 1, -98_00, -39_20, -100_00, -50_00);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ cents, text }), { minLength: 1, maxLength: 6 }),
      async (movements) => {
        const stage = await stageWith();
        for (const one of movements) await stage.take(one);
        const { payments, tasks, debts } = await stage.facts();
        const booked = payments.reduce((sum, { amount }) => sum + amount, 0);
        const listed = stage.unmatched().reduce((sum, item) => sum + amountSchema.parse(item).amount, 0);
        const left = tasks
          .filter(({ kind, about }) => kind === 'payment' && about?.startsWith('proposed~') === false)
          .map(({ needs }) => {
            const sum = Math.round(Number(/€([\d,.]+)/.exec(needs)?.[1]?.replaceAll(',', '')) * 100);
            return needs.includes('was returned') ? -sum : sum;
          });
        const all = movements.reduce((sum, one) => sum + one.cents, 0);
        expect(booked + listed + left.reduce((sum, one) => sum + one, 0)).toBe(all);
        for (const { debtKey, invoiceTotal, amountOutstanding } of debts) {
          const own = payments.filter((one) => one.debtKey === debtKey);
          // What was returned without ever having come never makes more owed than was asked for.
          if (own.some(({ amount }) => amount < 0)) continue;
          const paid = own.reduce((sum, one) => sum + one.amount + (one.allowance?.amount ?? 0), 0);
          expect(paid + amountOutstanding).toBe(invoiceTotal);
        }
      },
    ),
    { numRuns: 40 },
  );
});
