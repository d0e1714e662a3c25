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

  it('is not one when less is open', async () => {
    const stage = intake();
    await stage.upload(whole, 'invoices', early);
    const [row] = await stage.upload(part, 'invoices', late);
    expect(row?.outcome).toBe('updated');
    expect(row?.warnings).toBeUndefined();
  });
});
