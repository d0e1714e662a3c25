import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ledger } from '../../shared/intake/read-text.ts';
import { intake } from './take-in.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

const early = { time: '2026-11-22T08:00:00Z' };
const late = { time: '2026-11-22T10:00:00Z' };
const part = ledger([{ amount_outstanding: '40.00' }]);
const whole = ledger([{ amount_outstanding: '70.00' }]);
const none = ledger([{ amount_outstanding: '0.00' }]);

describe('a list that was put in before the one that is known', () => {
  it.each([
    ['an open amount', whole],
    ['nothing owed', none],
    ['another currency', ledger([{ currency: 'USD' }])],
  ])('undoes nothing by %s: its row is only reported', async (_what, older) => {
    const stage = intake();
    await stage.upload(part, 'invoices', late);
    const before = stage.memory.items('DEBTOR#lindenhof~C-1');
    const [row] = await stage.upload(older, 'invoices', early);
    expect(row?.outcome).toBe('held');
    expect(row?.problems?.at(-1)).toMatchObject({ reason: 'older-than-known' });
    expect(stage.memory.items('DEBTOR#lindenhof~C-1')).toEqual(before);
  });

  it('does not open again what a newer one settled', async () => {
    const stage = intake();
    await stage.upload(whole, 'invoices', early);
    await stage.upload(none, 'invoices', late);
    const [row] = await stage.upload(part, 'invoices', { time: '2026-11-22T09:00:00Z' });
    expect(row?.problems).toMatchObject([{ reason: 'older-than-known' }]);
    expect((await stage.facts('C-1'))?.debts).toMatchObject([{ amountOutstanding: 0 }]);
  });

  it('still opens an invoice that the newer one did not have', async () => {
    const stage = intake();
    await stage.upload(part, 'invoices', late);
    const [row] = await stage.upload(ledger([{ invoice_number: 'I-9' }]), 'invoices', early);
    expect(row?.outcome).toBe('accepted');
  });
});

describe('a newer list that contradicts the one before', () => {
  it.each([
    ['total-changed', { invoice_total: '90.00', amount_outstanding: '40.00' }],
    ['dates-changed', { due_date: '2026-10-05', amount_outstanding: '40.00' }],
    ['open-amount-rose', { amount_outstanding: '70.00' }],
  ])('is taken with the warning %s', async (warning, changed) => {
    const stage = intake();
    await stage.upload(part, 'invoices', early);
    const [row] = await stage.upload(ledger([changed]), 'invoices', late);
    expect(row).toMatchObject({ outcome: 'updated', warnings: [warning] });
  });

  it('rests where more is open than before, until a list says the same again', async () => {
    const stage = intake();
    const holds = async () =>
      (await stage.facts('C-1'))?.holds.map(({ releasedAt }) => releasedAt === undefined);
    await stage.upload(whole, 'invoices', early);
    await stage.upload(none, 'invoices', { time: '2026-11-22T09:00:00Z' });
    await stage.upload(whole, 'invoices', late);
    expect((await stage.facts('C-1'))?.debts).toMatchObject([{ state: 'open', amountOutstanding: 70_00 }]);
    expect(await holds()).toEqual([true]);
    expect((await stage.facts('C-1'))?.tasks).toMatchObject([
      { kind: 'hold', state: 'open', needs: expect.stringContaining('an older list') },
    ]);
    await stage.upload(whole, 'invoices', { time: '2026-11-23T09:00:00Z' });
    expect(await holds()).toEqual([false]);
  });

  it('rests on when its chunk is imported once more after a crash', async () => {
    const stage = intake();
    await stage.upload(part, 'invoices', early);
    const { split } = await stage.split(whole, 'invoices', late);
    await stage.importAll(split.batch);
    await stage.importAll(split.batch);
    expect((await stage.facts('C-1'))?.holds).toMatchObject([{ source: 'ledger' }]);
    expect((await stage.facts('C-1'))?.holds[0]?.releasedAt).toBeUndefined();
  });

  it('does not rest when the money is known to have gone back', async () => {
    const stage = intake();
    await stage.upload(whole, 'invoices', early);
    await stage.upload('reference,date,amount,currency,type\nI-0,2026-11-20,70.00,EUR,\n', 'payments');
    await stage.upload(none, 'invoices', { time: '2026-11-22T09:00:00Z' });
    await stage.upload(
      'reference,date,amount,currency,type\nI-0,2026-11-21,70.00,EUR,reversal\n',
      'payments',
    );
    await stage.upload(whole, 'invoices', late);
    expect((await stage.facts('C-1'))?.debts).toMatchObject([{ amountOutstanding: 70_00 }]);
    expect((await stage.facts('C-1'))?.holds).toEqual([]);
  });

  it('is not one when less is open', async () => {
    const stage = intake();
    await stage.upload(whole, 'invoices', early);
    const [row] = await stage.upload(part, 'invoices', late);
    expect(row?.outcome).toBe('updated');
    expect(row?.warnings).toBeUndefined();
  });
});
