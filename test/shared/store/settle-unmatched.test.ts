import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Debt } from '../../../shared/domain/debt.ts';
import { currencySchema } from '../../../shared/domain/money.ts';
import { bookPayment } from '../../../shared/store/book-payment.ts';
import { placeUnmatched, readMovedMoney, returnUnmatched } from '../../../shared/store/settle-unmatched.ts';
import {
  findUnmatched,
  listUnmatched,
  readUnmatched,
  type Unmatched,
} from '../../../shared/store/unmatched.ts';
import {
  exampleCreditor,
  exampleDebt,
  exampleDebtorKey,
  exampleFacts,
  examplePolicy,
} from '../../support/example/example-case.ts';
import { monday } from '../../support/example/example-task.ts';
import { type StoredCase, storedCase } from '../../support/example/stored-case.ts';

const money: Unmatched = {
  creditorId: 'lindenhof',
  reference: 'who knows',
  paymentId: 'pay-1',
  amount: 50_000,
  currency: currencySchema.parse('EUR'),
  bookedOn: '2026-03-20',
  receivedAt: monday,
  batch: 'march.csv',
  line: 3,
};
const mara = { by: 'Mara Lind', why: 'The customer said so on the telephone.' };
const on = { debtorKey: exampleDebtorKey, debtKeys: ['lindenhof#INV-1'] };

async function listed(one: Unmatched = money, facts = exampleFacts()) {
  const stored = await storedCase(facts, monday);
  const { creditorId, reference, ...plain } = one;
  await listUnmatched(stored.deps.cases, creditorId, plain, { reference });
  return stored;
}

const waiting = async ({ deps }: StoredCase) =>
  (await readUnmatched(deps.cases, 'lindenhof', { most: 10 })).money.map(({ paymentId }) => paymentId);

describe('money that matches nothing', () => {
  test('is booked where a person says, leaves the list in the same write, and the record names them', async () => {
    const stored = await listed();
    expect(await placeUnmatched(stored.deps, money, on, mara)).toEqual({ kind: 'placed', rest: 0 });
    const { debts, payments, profile } = await stored.facts();
    expect(debts[0]?.amountOutstanding).toBe(69_000);
    expect(payments).toMatchObject([{ paymentId: 'pay-1', amount: 50_000, batch: 'march.csv', line: 3 }]);
    expect(profile.version).toBe(2);
    expect(await waiting(stored)).toEqual([]);
    expect(await readMovedMoney(stored.deps.cases, 'lindenhof')).toMatchObject([
      { ...mara, how: 'placed', debtorKey: exampleDebtorKey, at: monday, amount: 50_000 },
    ]);
  });

  test('that is sent back is on no invoice and on no list, and never comes back with its file', async () => {
    const stored = await listed();
    const before = await stored.facts();
    expect(await returnUnmatched(stored.deps, money, mara)).toEqual({ kind: 'returned' });
    expect(await stored.facts()).toEqual(before);
    const { creditorId, reference, ...plain } = money;
    await listUnmatched(stored.deps.cases, creditorId, plain, { reference });
    expect(await waiting(stored)).toEqual([]);
    expect(await readMovedMoney(stored.deps.cases, 'lindenhof')).toMatchObject([
      { ...mara, how: 'returned' },
    ]);
  });

  test('is settled once, by whichever of two people is first', async () => {
    const stored = await listed();
    const answers = await Promise.all([
      placeUnmatched(stored.deps, money, on, mara),
      returnUnmatched(stored.deps, money, { ...mara, by: 'Jonas Feld' }),
      placeUnmatched(stored.deps, money, on, { ...mara, by: 'Ruth Amsel' }),
    ]);
    expect(answers.filter(({ kind }) => kind !== 'refused')).toHaveLength(1);
    expect(await readMovedMoney(stored.deps.cases, 'lindenhof')).toHaveLength(1);
    expect((await stored.facts()).payments.length).toBeLessThanOrEqual(1);
  });

  test('that a file booked meanwhile is not booked a second time, and goes off the list', async () => {
    const stored = await listed();
    const { creditorId: _, reference: __, ...plain } = money;
    const booking = { creditor: exampleCreditor, policy: examplePolicy, now: stored.deps.clock.now() };
    const set = { kind: 'invoices', debtKeys: on.debtKeys } as const;
    await bookPayment(stored.deps.cases, { debtorKey: exampleDebtorKey, set }, plain, booking);
    for (const settle of [
      () => placeUnmatched(stored.deps, money, on, mara),
      () => returnUnmatched(stored.deps, money, mara),
    ])
      expect((await settle()).kind).toBe('refused');
    expect((await stored.facts()).debts[0]?.amountOutstanding).toBe(69_000);
    expect(await findUnmatched(stored.deps.cases, money)).toBeUndefined();
  });

  test.each([
    ['in another currency', { currency: currencySchema.parse('USD') }, {}, 'INV-1 is in EUR'],
    ['for what is paid', {}, { amountOutstanding: 0 }, 'Nothing is open'],
    ['that went back beyond what came in', { amount: -1 }, {}, 'Only €0.00 had come in'],
  ])('%s is refused in a sentence, and stays', async (_, changes, debt, why) => {
    const one = { ...money, ...changes };
    const stored = await listed(one, exampleFacts({ debts: [exampleDebt(debt)] }));
    expect(await placeUnmatched(stored.deps, one, on, mara)).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining(why),
    });
    expect(await waiting(stored)).toEqual(['pay-1']);
  });

  test('is conserved: whatever is placed, every unit is on an invoice or on a person’s list', async () => {
    const cents = fc.integer({ min: 1, max: 300_000 });
    await fc.assert(
      fc.asyncProperty(cents, fc.array(cents, { minLength: 1, maxLength: 4 }), async (amount, open) => {
        const debts = open.map((outstanding, index) =>
          exampleDebt({
            invoiceNumber: `INV-${index}`,
            amountOutstanding: outstanding,
            invoiceTotal: outstanding,
            ledgerOutstanding: outstanding,
          }),
        );
        const one = { ...money, amount };
        const stored = await listed(one, exampleFacts({ debts }));
        const debtKeys = debts.map(({ debtKey }) => debtKey);
        const placed = await placeUnmatched(stored.deps, one, { ...on, debtKeys }, mara);
        const { payments, tasks, debts: after } = await stored.facts();
        const booked = payments.reduce((sum, payment) => sum + payment.amount, 0);
        const left = placed.kind === 'placed' ? placed.rest : Number.NaN;
        expect(booked + left).toBe(amount);
        expect(tasks.filter(({ kind }) => kind === 'payment')).toHaveLength(left > 0 ? 1 : 0);
        const sum = (ones: readonly Debt[]) => ones.reduce((all, debt) => all + debt.amountOutstanding, 0);
        expect(sum(debts) - sum(after)).toBe(booked);
      }),
      { numRuns: 40 },
    );
  });
});
