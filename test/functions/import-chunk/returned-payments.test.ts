import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { placeUnmatched } from '../../../shared/store/settle-unmatched.ts';
import { readUnmatched } from '../../../shared/store/unmatched.ts';
import { bankStatement, type Movement } from '../../shared/bank/bank-statement.ts';
import { ledger } from '../../shared/intake/read-text.ts';
import { intake } from './take-in.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

/**
 * RE-1 and RE-2 with two percent off within ten days of 28 October, RE-3 without, each of 100.00; the ledger knows 60.00
 * of RE-4 as paid.
 */
async function stageWith() {
  const stage = intake();
  const terms = { issue_date: '2026-10-28', due_date: '2026-11-27', terms: '2/10 net 30' };
  await stage.upload(
    ledger([
      { invoice_number: 'RE-1', ...terms },
      { invoice_number: 'RE-2', ...terms },
      { invoice_number: 'RE-3' },
      { invoice_number: 'RE-4', amount_outstanding: '40.00' },
    ]),
  );
  let sequence = 0;
  const take = async (on: string, ...movements: Movement[]) => {
    sequence += 1;
    const file = bankStatement({ sequence, on: `2026-11-${on}`, opening: 1000_00 }, movements);
    const results = await stage.upload(file, 'payments');
    return results.map(({ outcome, problems }) => problems?.[0]?.reason ?? outcome);
  };
  const facts = async () => {
    const found = await stage.facts('C-1');
    if (found === undefined) throw new Error('the customer is gone');
    return found;
  };
  const owed = async (number: string) =>
    (await facts()).debts.find(({ invoiceNumber }) => invoiceNumber === number)?.amountOutstanding;
  const thanks = () => stage.outbox('C-1').filter(({ template }) => template === 'payment-thanks');
  /** Of every task about money that is left over, how much it speaks of; negative: that was returned. */
  const left = async () =>
    (await facts()).tasks
      .filter(({ kind, about }) => kind === 'payment' && about?.startsWith('proposed~') === false)
      .map(({ needs }) => {
        const sum = Math.round(Number(/€([\d,.]+)/.exec(needs)?.[1]?.replaceAll(',', '')) * 100);
        return needs.includes('was returned') ? -sum : sum;
      });
  return { ...stage, facts, owed, take, thanks, left };
}

const paid = (cents: number, text = 'RE-3') => ({ cents, text });

describe('a return that is told before the payment it takes back', () => {
  test('leaves the invoice open when the payment comes, and nobody is thanked for money that is gone', async () => {
    const stage = await stageWith();
    expect(await stage.take('05', paid(-100_00))).toEqual(['accepted']);
    expect(await stage.take('03', paid(100_00))).toEqual(['accepted']);
    expect(await stage.owed('RE-3')).toBe(100_00);
    expect([stage.thanks(), await stage.left(), stage.unmatched()]).toEqual([[], [], []]);
    expect((await stage.facts()).payments.map(({ amount }) => amount).sort()).toEqual([-100_00, 100_00]);
    const { debts } = await stage.facts();
    expect(debts.find(({ invoiceNumber }) => invoiceNumber === 'RE-3')).toMatchObject({ state: 'open' });
  });

  test('and is in the same statement, in whichever order they stand', async () => {
    for (const movements of [
      [paid(100_00), paid(-100_00)],
      [paid(-100_00), paid(100_00)],
    ]) {
      const stage = await stageWith();
      expect(await stage.take('03', ...movements)).toEqual(['accepted', 'accepted']);
      expect(await stage.owed('RE-3')).toBe(100_00);
    }
  });

  test('takes nothing of money that comes on a later day: that settles the invoice', async () => {
    const stage = await stageWith();
    await stage.take('03', paid(-100_00));
    await stage.take('05', paid(100_00));
    expect(await stage.owed('RE-3')).toBe(0);
    expect(stage.thanks()).toHaveLength(1);
  });

  test('and once its payment has come, the same sum of the same day settles the invoice', async () => {
    const stage = await stageWith();
    await stage.take('03', paid(-100_00));
    await stage.take('03', paid(100_00));
    await stage.take('03', paid(100_00));
    expect(await stage.owed('RE-3')).toBe(0);
  });

  test('of which the ledger had the payment opens it again, and earlier money still counts', async () => {
    const stage = await stageWith();
    await stage.take('08', paid(-60_00, 'RE-4'));
    expect(await stage.owed('RE-4')).toBe(100_00);
    await stage.take('05', paid(100_00, 'RE-4'));
    expect(await stage.owed('RE-4')).toBe(0);
  });

  test('and lets no discount be taken when the payment comes', async () => {
    const stage = await stageWith();
    await stage.take('05', paid(-98_00, 'RE-1'));
    await stage.take('03', paid(98_00, 'RE-1'));
    expect(await stage.owed('RE-1')).toBe(100_00);
  });
});

describe('a return of a part', () => {
  test('takes the discount back: it was given for paying in full', async () => {
    const stage = await stageWith();
    await stage.take('03', paid(98_00, 'RE-1'));
    expect(await stage.owed('RE-1')).toBe(0);
    await stage.take('05', paid(-50_00, 'RE-1'));
    expect(await stage.owed('RE-1')).toBe(52_00);
    await stage.take('06', paid(-48_00, 'RE-1'));
    expect(await stage.owed('RE-1')).toBe(100_00);
    const off = (await stage.facts()).payments.flatMap(({ allowance }) => allowance?.amount ?? []);
    expect(off.sort()).toEqual([-2_00, 2_00]);
  });

  test('that is more than the invoice asked for, as banks add their charges, leaves the rest with a person', async () => {
    const stage = await stageWith();
    await stage.take('03', paid(100_00));
    await stage.take('05', paid(-103_50));
    expect(await stage.owed('RE-3')).toBe(100_00);
    expect(await stage.left()).toEqual([-3_50]);
  });
});

describe('a return of money for several invoices', () => {
  test('opens them all, discounts included, where it names them and is all that was paid on them', async () => {
    const stage = await stageWith();
    await stage.take('03', paid(198_00, 'RE-1 RE-3'));
    expect([await stage.owed('RE-1'), await stage.owed('RE-3')]).toEqual([0, 0]);
    expect(await stage.take('05', paid(-198_00, 'RE-1 RE-3'))).toEqual(['accepted']);
    expect([await stage.owed('RE-1'), await stage.owed('RE-3')]).toEqual([100_00, 100_00]);
  });

  test('is for a person where it is another sum: nobody knows which of them it had paid', async () => {
    const stage = await stageWith();
    await stage.take('03', paid(198_00, 'RE-1 RE-3'));
    expect(await stage.take('05', paid(-100_00, 'RE-1 RE-3'))).toEqual(['payment-unmatched']);
    const [money] = (await readUnmatched(stage.deps.cases, 'lindenhof', { most: 2 })).money;
    if (money === undefined) throw new Error('it is not on the list');
    const said = { by: 'Mara Lind', why: 'The bank told us.' };
    const place = (...numbers: string[]) => {
      const debtKeys = numbers.map((number) => `lindenhof#${number}`);
      return placeUnmatched(stage.deps, money, { debtorKey: 'lindenhof~C-1', debtKeys }, said);
    };
    expect(await place('RE-1', 'RE-3')).toMatchObject({ kind: 'refused' });
    expect(await place('RE-3')).toEqual({ kind: 'placed', rest: 0 });
    expect([await stage.owed('RE-1'), await stage.owed('RE-3')]).toEqual([0, 100_00]);
  });
});

const amountSchema = z.object({ amount: z.number() });

test('every cent is on an invoice, with a person or on the list, and agrees with what is open, in any order', async () => {
  const movement = fc.record({
    text: fc.constantFrom('RE-1', 'RE-2', 'RE-3', 'RE-4', 'RE-1 RE-3', 'thanks'),
    cents: fc.constantFrom(
      98_00,
      100_00,
      198_00,
      60_00,
      40_00,
      1,
      -98_00,
      -100_00,
      -198_00,
      -60_00,
      -50_00,
      -103_50,
    ),
    account: fc.constantFrom(undefined, 'DE02120300000000202051'),
    on: fc.constantFrom('03', '05', '09'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(movement, { minLength: 1, maxLength: 7 }), async (movements) => {
      const stage = await stageWith();
      for (const { on, account, ...one } of movements)
        await stage.take(on, { ...one, ...(account === undefined ? {} : { account }) });
      const { payments, debts } = await stage.facts();
      const booked = payments.reduce((sum, { amount }) => sum + amount, 0);
      const listed = stage.unmatched().reduce((sum, item) => sum + amountSchema.parse(item).amount, 0);
      const left = (await stage.left()).reduce((sum, one) => sum + one, 0);
      expect(booked + listed + left).toBe(movements.reduce((sum, one) => sum + one.cents, 0));
      for (const { debtKey, invoiceNumber, invoiceTotal, amountOutstanding } of debts) {
        const knownByLedger = invoiceNumber === 'RE-4' ? 60_00 : 0;
        const moved = payments
          .filter((one) => one.debtKey === debtKey)
          .reduce((sum, one) => sum + one.amount - (one.uncounted ?? 0) + (one.allowance?.amount ?? 0), 0);
        expect(moved + knownByLedger + amountOutstanding).toBe(invoiceTotal);
      }
    }),
    { numRuns: 60 },
  );
});
