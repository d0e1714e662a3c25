import { beforeEach, describe, expect, test, vi } from 'vitest';
import { intake } from '../../functions/import-chunk/take-in.ts';
import { eInvoiceFacts } from './e-invoice-facts.ts';
import { fixture } from './fixture.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

describe('an e-invoice as a creditor issues it', () => {
  test.each(eInvoiceFacts)('$file is taken in as counted by hand', async (expected) => {
    const stage = intake();
    for (const before of expected.after ?? []) await stage.upload(fixture(before));
    const [result, ...more] = await stage.upload(fixture(expected.file));
    expect(more).toEqual([]);
    expect(result?.problems?.[0]?.reason ?? result?.outcome).toBe(expected.told);
    const facts = await stage.facts(expected.customer);
    const resting = (facts?.holds ?? []).flatMap((hold) => hold.debtKeys);
    const debts = (facts?.debts ?? []).map((debt) => [
      debt.invoiceNumber,
      [debt.amountOutstanding, debt.dueOn, resting.includes(debt.debtKey)],
    ]);
    expect(Object.fromEntries(debts)).toEqual(expected.debts);
    const papers = (facts?.evidence ?? []).map(({ kind, reference }) => [kind, reference]);
    expect(papers.toSorted()).toEqual(expected.evidence.toSorted());
  });
});
