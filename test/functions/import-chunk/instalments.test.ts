import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '../../../shared/intake/result.ts';
import { commit } from '../../../shared/store/commit.ts';
import { disputeItem, holdItem, promiseItem } from '../../../shared/store/items.ts';
import { ledger } from '../../shared/intake/read-text.ts';
import { intake } from './take-in.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

type Stage = ReturnType<typeof intake>;

/** One row of invoice 4711, of 1,000.00. */
const due = (due_date: string, amount_outstanding: string, more: Record<string, string> = {}) => ({
  ...{ invoice_number: '4711', invoice_total: '1000.00', due_date, amount_outstanding },
  ...more,
});
const march = due('2026-11-15', '400.00');
const april = due('2026-12-15', '600.00');

const put = async (stage: Stage, ...rows: Record<string, string>[]) => told(await stage.upload(ledger(rows)));
const putAll = async (stage: Stage, ...rows: Record<string, string>[]) =>
  told(await stage.upload(ledger(rows), 'invoices', { folder: 'full/' }));
const told = (results: Result[]) =>
  results.map(({ outcome, problems }) =>
    [outcome, ...(problems ?? []).map(({ reason }) => reason)].join(' '),
  );

/** What is open on each debt of 4711, by its key. */
async function open(stage: Stage): Promise<Record<string, string>> {
  const facts = await stage.facts('C-1');
  return Object.fromEntries(
    (facts?.debts ?? []).map(({ debtKey, dueOn, amountOutstanding }) => [
      debtKey.replace('lindenhof#', ''),
      `${dueOn} ${amountOutstanding / 100}`,
    ]),
  );
}

const resting = async (stage: Stage) =>
  ((await stage.facts('C-1'))?.holds ?? [])
    .filter(({ releasedAt }) => releasedAt === undefined)
    .flatMap(({ debtKeys = [] }) => debtKeys.map((key) => key.replace('lindenhof#', '')));

describe('rows of one invoice with due dates of their own', () => {
  it('become a debt each, with its own due date and amount, and say so in the report', async () => {
    const stage = intake();
    const results = await stage.upload(ledger([march, april]));
    expect(results).toMatchObject([
      { outcome: 'accepted', number: '4711', warnings: ['instalment'] },
      { outcome: 'accepted', number: '4711', warnings: ['instalment'] },
    ]);
    expect((await stage.facts('C-1'))?.debts).toMatchObject([
      {
        debtKey: 'lindenhof#4711@2026-11-15',
        invoiceNumber: '4711',
        invoiceTotal: 40_000,
        amountOutstanding: 40_000,
        dueOn: '2026-11-15',
        instalment: { wholeTotal: 100_000 },
      },
      { debtKey: 'lindenhof#4711@2026-12-15', invoiceTotal: 60_000, dueOn: '2026-12-15' },
    ]);
  });

  it('stay who they are when the same list comes again, in another order, or when the first is paid and gone', async () => {
    const stage = intake();
    await put(stage, march, april);
    expect(await put(stage, march, april)).toEqual(['unchanged', 'unchanged']);
    expect(await put(stage, april, march)).toEqual(['unchanged', 'unchanged']);
    await stage.upload('reference,date,amount,currency\n4711,2026-11-14,400.00,EUR\n', 'payments');
    expect(await put(stage, april)).toEqual(['unchanged']);
    expect(await open(stage)).toEqual({
      '4711@2026-11-15': '2026-11-15 0',
      '4711@2026-12-15': '2026-12-15 600',
    });
    expect(await resting(stage)).toEqual([]);
  });

  it('keep what an instalment came to when a part of it is paid', async () => {
    const stage = intake();
    await put(stage, march, april);
    await put(stage, due('2026-11-15', '150.00'), april);
    expect((await stage.facts('C-1'))?.debts[0]).toMatchObject({
      invoiceTotal: 40_000,
      amountOutstanding: 15_000,
    });
  });

  it('settle one by one where the ledger says that nothing is open on one of them', async () => {
    const stage = intake();
    await put(stage, march, april);
    expect(await put(stage, due('2026-11-15', '0.00'), april)).toEqual(['updated nothing-owed', 'unchanged']);
    expect(await open(stage)).toMatchObject({ '4711@2026-11-15': '2026-11-15 0' });
    expect(await resting(stage)).toEqual([]);
  });

  it('rest alone where only one of them is disputed or blocked', async () => {
    const stage = intake();
    await put(stage, march, april);
    expect(await put(stage, march, { ...april, disputed: 'yes' })).toEqual(['unchanged', 'held disputed']);
    const facts = await stage.facts('C-1');
    expect(facts?.disputes.map(({ debtKey }) => debtKey)).toEqual(['lindenhof#4711@2026-12-15']);
  });

  it('are all disputed where the list does not say which', async () => {
    const stage = intake();
    await put(stage, march, april);
    const [whole] = await put(stage, due('2026-10-01', '1000.00', { disputed: 'yes' }));
    expect(whole).toBe('held disputed');
    expect((await stage.facts('C-1'))?.disputes).toHaveLength(2);
  });

  it('are one customer’s: another customer’s row of that number is held', async () => {
    const stage = intake();
    await put(stage, march, april);
    expect(await put(stage, { ...due('2027-01-15', '10.00'), customer_number: 'C-2' })).toEqual([
      'held number-of-another',
    ]);
    expect(await stage.facts('C-2')).toBeUndefined();
  });

  it.each([
    ['the same due date', [march, due('2026-11-15', '600.00')]],
    ['together more than the invoice came to', [march, due('2026-12-15', '600.01')]],
    ['another total', [march, { ...april, invoice_total: '1200.00' }]],
    ['another invoice date', [march, { ...april, issue_date: '2026-09-02' }]],
    ['another currency', [march, { ...april, currency: 'CHF' }]],
  ])('contradict each other with %s, and are held', async (_, rows) => {
    const stage = intake();
    expect(await put(stage, ...rows)).toEqual(['held conflict', 'held conflict']);
    expect(await stage.facts('C-1')).toBeUndefined();
  });

  it('may be many more than one write holds', async () => {
    const stage = intake();
    const months = Array.from({ length: 36 }, (_, month) => {
      const day = new Date(Date.UTC(2026, 9 + month, 15)).toISOString().slice(0, 10);
      return due(day, '27.50', { order_reference: 'ORD-1', delivery_reference: 'DN-1' });
    });
    expect(new Set(await put(stage, ...months))).toEqual(new Set(['accepted']));
    expect(Object.keys(await open(stage))).toHaveLength(36);
    expect(new Set(await put(stage, ...months))).toEqual(new Set(['unchanged']));
  });
});

describe('an instalment that a list leaves out while it names others', () => {
  it('rests until a person knows why, and goes on once a list names it again', async () => {
    const stage = intake();
    await put(stage, march, april);
    expect(await put(stage, april)).toEqual(['unchanged']);
    expect(await resting(stage)).toEqual(['4711@2026-11-15']);
    const [task] = (await stage.facts('C-1'))?.tasks ?? [];
    expect(task?.needs).toContain('its instalment due on 2026-11-15: was it paid, credited or moved?');
    await put(stage, march, april);
    expect(await resting(stage)).toEqual([]);
  });

  it('is left as it is by a list of some items where it is due after those that are named', async () => {
    const stage = intake();
    await put(stage, march, april);
    await put(stage, due('2026-11-15', '150.00'));
    expect(await resting(stage)).toEqual([]);
    await put(stage, due('2026-11-15', '450.00'));
    expect(await resting(stage)).toContain('4711@2026-12-15');
  });

  it('rests whenever it is due where the list is the whole list', async () => {
    const stage = intake();
    await put(stage, march, april);
    await putAll(stage, march);
    expect(await resting(stage)).toEqual(['4711@2026-12-15']);
  });

  it('rests with the others where the whole list names none of them', async () => {
    const stage = intake();
    await put(stage, march, april);
    await putAll(stage, { invoice_number: '4712' });
    expect((await resting(stage)).toSorted()).toEqual(['4711@2026-11-15', '4711@2026-12-15']);
  });

  it('goes on as it was where the list is older than what is known', async () => {
    const stage = intake();
    await put(stage, march, april);
    const before = { time: '2026-11-21T09:00:00Z' };
    const [late, earlier] = [april, due('2026-12-20', '10.00')];
    expect(told(await stage.upload(ledger([late, earlier]), 'invoices', before))).toEqual([
      'unchanged',
      'held older-than-known',
    ]);
    expect(await resting(stage)).toEqual([]);
  });

  it('is settled where what the list names is the whole invoice', async () => {
    const stage = intake();
    await put(stage, march, april);
    expect(await put(stage, due('2026-12-15', '1000.00'))).toEqual(['updated']);
    expect(await open(stage)).toEqual({
      '4711@2026-11-15': '2026-11-15 0',
      '4711@2026-12-15': '2026-12-15 1000',
    });
  });

  it('is the one that was put off, where another of its amount is new', async () => {
    const stage = intake();
    await put(stage, march, april);
    expect(await put(stage, march, due('2027-01-20', '600.00'))).toEqual(['unchanged', 'updated']);
    expect(await open(stage)).toEqual({
      '4711@2026-11-15': '2026-11-15 400',
      '4711@2026-12-15': '2027-01-20 600',
    });
    expect(await resting(stage)).toEqual([]);
  });
});

describe('a payment that names the number of an invoice in instalments', () => {
  const paid = (stage: Stage, ...amounts: string[]) =>
    stage.upload(
      `reference,date,amount,currency,type\n${amounts.map((amount) => `4711,2026-11-14,${amount.replace('-', '')},EUR,${amount.startsWith('-') ? 'reversal' : ''}\n`).join('')}`,
      'payments',
    );

  it.each([
    ['the first due', ['400.00'], ['2026-11-15 0', '2026-12-15 600']],
    ['a later one, whose amount it is', ['600.00'], ['2026-11-15 400', '2026-12-15 0']],
    ['all of them', ['1000.00'], ['2026-11-15 0', '2026-12-15 0']],
    ['the first due and a part of the next', ['500.00'], ['2026-11-15 0', '2026-12-15 500']],
    ['a part of the first', ['30.00'], ['2026-11-15 370', '2026-12-15 600']],
    ['one after the other', ['400.00', '600.00'], ['2026-11-15 0', '2026-12-15 0']],
  ])('pays %s', async (_, amounts, left) => {
    const stage = intake();
    await put(stage, april, march);
    for (const amount of amounts) await paid(stage, amount);
    expect(Object.values(await open(stage)).toSorted()).toEqual(left);
  });

  it('opens the one that it had paid when it goes back', async () => {
    const stage = intake();
    await put(stage, march, april);
    await paid(stage, '400.00', '600.00');
    await paid(stage, '-400.00');
    expect(Object.values(await open(stage))).toEqual(['2026-11-15 400', '2026-12-15 0']);
  });

  it('is a task for a person as far as it is more than all of them', async () => {
    const stage = intake();
    await put(stage, march, april);
    await paid(stage, '1010.00');
    expect(Object.values(await open(stage))).toEqual(['2026-11-15 0', '2026-12-15 0']);
    expect((await stage.facts('C-1'))?.tasks).toMatchObject([{ kind: 'payment', state: 'open' }]);
  });
});

describe('an invoice that was one debt and comes in instalments', () => {
  it('lives on as the one of its due date, and the others are new', async () => {
    const stage = intake();
    await put(stage, due('2026-11-15', '1000.00'));
    expect(await put(stage, april, march)).toEqual(['accepted', 'updated']);
    expect(await open(stage)).toEqual({
      '4711': '2026-11-15 400',
      '4711@2026-12-15': '2026-12-15 600',
    });
    expect(await put(stage, march, april)).toEqual(['unchanged', 'unchanged']);
  });

  it('lives on as the first where no due date is its own', async () => {
    const stage = intake();
    await put(stage, due('2026-10-01', '1000.00'));
    expect(await put(stage, march, april)).toEqual(['updated', 'accepted']);
    expect(await open(stage)).toEqual({
      '4711': '2026-11-15 400',
      '4711@2026-12-15': '2026-12-15 600',
    });
  });

  it('is held while a payment, which the list may not have, is booked on it', async () => {
    const stage = intake();
    await put(stage, due('2026-10-01', '1000.00'));
    await stage.upload('reference,date,amount,currency\n4711,2026-11-14,1000.00,EUR\n', 'payments');
    const unclear = 'held instalment-unclear';
    expect(await put(stage, march, april)).toEqual([unclear, unclear]);
    expect(await open(stage)).toEqual({ '4711': '2026-10-01 0' });
  });

  it.each(['dispute', 'promise'])('is held while a %s is open on it', async (kind) => {
    const stage = intake();
    await put(stage, due('2026-11-15', '1000.00'));
    const debtorKey = 'lindenhof~C-1';
    const at = '2026-11-22T09:00:00.000Z';
    const item =
      kind === 'dispute'
        ? disputeItem(debtorKey, {
            ...{ disputeId: 'D-1', debtKey: 'lindenhof#4711', reason: 'QUALITY', text: 'Torn.' },
            ...{ openedAt: at, openedBy: 'debtor', state: 'open', answerBy: '2026-12-01' },
          })
        : promiseItem(debtorKey, {
            ...{ promiseId: 'P-1', creditorId: 'lindenhof', debtKeys: ['lindenhof#4711'] },
            ...{ promisedOn: '2026-11-30', madeAt: at, madeBy: 'debtor', state: 'open' },
          });
    await commit({ ...stage.deps.cases }, { debtorKey, writes: [{ kind: 'put', item }] });
    const unclear = 'held instalment-unclear';
    expect(await put(stage, march, april)).toEqual([unclear, unclear]);
    expect(await open(stage)).toEqual({ '4711': '2026-11-15 1000' });
    expect(await resting(stage)).toEqual(['4711']);
  });

  it('goes on where only the ledger’s own doubt or a credit note had let it rest', async () => {
    const stage = intake();
    const debtorKey = 'lindenhof~C-1';
    await put(stage, due('2026-11-15', '1000.00'));
    const hold = {
      ...{
        holdId: 'credit~lindenhof~G-1',
        debtKeys: ['lindenhof#4711'],
        source: 'credit',
        reason: 'A credit.',
      },
      ...{ since: '2026-11-22T09:00:00.000Z', reviewOn: '2026-11-30' },
    };
    const writes = [{ kind: 'put' as const, item: holdItem(debtorKey, hold) }];
    await commit(stage.deps.cases, { debtorKey, writes });
    expect(await put(stage, march, april)).toEqual(['updated', 'accepted']);
    expect(await resting(stage)).toEqual([]);
  });
});

describe('a list of overdue items alone, which names one instalment after the other', () => {
  it('opens the next beside the one that was paid here', async () => {
    const stage = intake();
    await put(stage, march);
    await stage.upload('reference,date,amount,currency\n4711,2026-11-14,400.00,EUR\n', 'payments');
    expect(await put(stage, april)).toEqual(['accepted']);
    expect(await open(stage)).toEqual({
      '4711': '2026-11-15 0',
      '4711@2026-12-15': '2026-12-15 600',
    });
  });

  it('takes another due date of an unpaid invoice for what it is, as ever', async () => {
    const stage = intake();
    await put(stage, march);
    expect(await put(stage, due('2026-12-01', '400.00'))).toEqual(['updated']);
    expect(await open(stage)).toEqual({ '4711': '2026-12-01 400' });
  });
});

describe('money in instalments', () => {
  const months = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 6 });
  const list = months.chain((days) =>
    fc.tuple(
      fc.constant(days),
      fc.array(fc.integer({ min: 1, max: 15_000 }), { minLength: days.length, maxLength: days.length }),
    ),
  );
  const rowsOf = ([days, amounts]: [number[], number[]]) =>
    days.map((day, place) =>
      due(
        new Date(Date.UTC(2026, 9, 5 + day)).toISOString().slice(0, 10),
        ((amounts[place] ?? 0) / 100).toFixed(2),
      ),
    );
  const paid = fc.integer({ min: 0, max: 400 });
  const paymentOf = (amount: number) => `reference,date,amount,currency\n4711,2026-11-14,${amount}.00,EUR\n`;
  const sumOf = ([, amounts]: [number[], number[]]) => amounts.reduce((sum, one) => sum + one, 0);

  it('is what the list says, to the cent, whatever the order of the rows', async () => {
    await fc.assert(
      fc.asyncProperty(list, fc.infiniteStream(fc.nat()), async (stated, luck) => {
        const rows = rowsOf(stated);
        const shuffled = rows
          .map((row) => ({ row, by: luck.next().value ?? 0 }))
          .toSorted((a, b) => a.by - b.by)
          .map(({ row }) => row);
        const [one, other] = [intake(), intake()];
        await put(one, ...rows);
        await put(other, ...shuffled);
        expect(await open(one)).toEqual(await open(other));
        const debts = (await one.facts('C-1'))?.debts ?? [];
        expect(debts.reduce((sum, debt) => sum + debt.amountOutstanding, 0)).toBe(sumOf(stated));
      }),
      { numRuns: 40 },
    );
  });

  it('is never asked for twice, whatever whole lists came before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(list, { minLength: 2, maxLength: 4 }), async (lists) => {
        const stage = intake();
        const asked = async () => {
          const facts = await stage.facts('C-1');
          const held = new Set(await resting(stage));
          return (facts?.debts ?? [])
            .filter(({ debtKey }) => !held.has(debtKey.replace('lindenhof#', '')))
            .reduce((sum, debt) => sum + debt.amountOutstanding, 0);
        };
        for (const stated of lists) await putAll(stage, ...rowsOf(stated));
        const last = lists.at(-1) ?? [[], []];
        // More than before rests until a list says the same again.
        expect(await asked()).toBeLessThanOrEqual(sumOf(last));
        await putAll(stage, ...rowsOf(last));
        expect(await asked()).toBe(sumOf(last));
      }),
      { numRuns: 60 },
    );
  });

  it('is never more than the invoice, whatever lists of some items and payments came before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(list, paid), { minLength: 2, maxLength: 4 }), async (happened) => {
        const stage = intake();
        for (const [stated, amount] of happened) {
          await putAll(stage, ...rowsOf(stated));
          if (amount > 0) await stage.upload(paymentOf(amount), 'payments');
        }
        const facts = await stage.facts('C-1');
        const held = new Set(await resting(stage));
        const asked = (facts?.debts ?? []).filter(
          ({ debtKey }) => !held.has(debtKey.replace('lindenhof#', '')),
        );
        expect(asked.reduce((sum, debt) => sum + debt.amountOutstanding, 0)).toBeLessThanOrEqual(100_000);
      }),
      { numRuns: 60 },
    );
  });
});
