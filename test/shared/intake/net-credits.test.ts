import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { groupRows } from '../../../shared/intake/group-rows.ts';
import { netCredits } from '../../../shared/intake/net-credits.ts';
import { intake } from '../../functions/import-chunk/take-in.ts';
import { ledger, readFile } from './read-text.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

const invoice = (number: string, amount: string, more: Record<string, string> = {}) => ({
  invoice_number: number,
  invoice_total: amount,
  amount_outstanding: amount,
  document_type: 'invoice',
  ...more,
});
const credit = (number: string, amount: string, more: Record<string, string> = {}) =>
  invoice(number, amount, { document_type: 'credit note', ...more });

async function taken(...rows: Record<string, string>[]) {
  const stage = intake();
  const results = await stage.upload(ledger(rows));
  const owed = Object.fromEntries(
    ((await stage.facts('C-1'))?.debts ?? []).map((debt) => [debt.invoiceNumber, debt.amountOutstanding]),
  );
  return { stage, results, owed };
}

describe('what a customer has to their credit in a file', () => {
  test('is set off against what is due first, and said', async () => {
    const { owed, results } = await taken(
      invoice('I-2', '50.00', { due_date: '2026-10-09' }),
      invoice('I-1', '100.00', { due_date: '2026-10-02' }),
      credit('CN-1', '-30.00'),
    );
    expect(owed).toEqual({ 'I-2': 5000, 'I-1': 7000 });
    expect(results.map(({ warnings }) => warnings)).toEqual([undefined, ['credit-set-off'], undefined]);
  });

  test('that covers an invoice whole leaves nothing to ask for', async () => {
    const { owed, results } = await taken(invoice('I-1', '100.00'), credit('CN-1', '120.00'));
    expect(owed).toEqual({});
    expect(results.map(({ problems }) => problems?.[0]?.reason)).toEqual([
      'covered-by-credit',
      'credit-note',
    ]);
  });

  test('settles an invoice that was known, once it is there', async () => {
    const { stage } = await taken(invoice('I-1', '100.00'));
    await stage.upload(ledger([invoice('I-1', '100.00'), credit('CN-1', '100.00')]));
    expect((await stage.facts('C-1'))?.debts).toMatchObject([{ amountOutstanding: 0 }]);
  });

  test('is nobody else’s, and of no other currency', async () => {
    const { owed } = await taken(
      invoice('I-1', '100.00'),
      credit('CN-1', '10.00', { customer_number: 'C-2' }),
      credit('CN-2', '10.00', { currency: 'USD' }),
    );
    expect(owed).toEqual({ 'I-1': 10_000 });
  });

  test('counts once where its document stands twice', async () => {
    const { owed } = await taken(invoice('I-1', '100.00'), credit('CN-1', '10.00'), credit('CN-1', '10.00'));
    expect(owed).toEqual({ 'I-1': 9000 });
  });

  test('leaves the report reconciled with the file', async () => {
    const { stage } = await taken(invoice('I-1', '100.00'), credit('CN-1', '30.00'));
    const report = [...stage.inbox.objects].findLast(([key]) => key.endsWith('report.txt'))?.[1].toString();
    expect(report).toContain('Reconciled');
    expect(report).toContain('only the rest is asked for');
  });

  test('is never set off twice, nor beyond what is owed', async () => {
    const row = fc.record({ amount: fc.integer({ min: 1, max: 9999 }), isCredit: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const written = rows.map(({ amount, isCredit }, at) =>
          (isCredit ? credit : invoice)(`N-${at}`, (amount / 100).toFixed(2)),
        );
        const read = await readFile(ledger(written));
        const netted = netCredits(groupRows(read.rows).get('C-1') ?? []);
        const sum = (isCredit: boolean) =>
          rows.filter((one) => one.isCredit === isCredit).reduce((all, { amount }) => all + amount, 0);
        const setOff = netted.reduce((all, one) => all + (one.credit ?? 0), 0);
        expect(setOff).toBe(Math.min(sum(true), sum(false)));
        for (const one of netted)
          expect(one.credit ?? 0).toBeLessThanOrEqual(
            one.row.kind === 'invoice' ? one.row.amountOutstanding : 0,
          );
      }),
      { numRuns: 60 },
    );
  });
});
