import { beforeEach, expect, test, vi } from 'vitest';
import { readBooks } from '../../../shared/store/books.ts';
import { cii, ubl } from '../../shared/e-invoice/fixtures.ts';
import { ledger } from '../../shared/intake/read-text.ts';
import { intake } from './take-in.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

const known = {
  ...{ customer_number: '007012', invoice_number: 'RE-7', issue_date: '2026-09-01' },
  ...{ due_date: '2026-09-30', invoice_total: '119.00', amount_outstanding: '19.00' },
};

test('an e-invoice opens a debt with its papers, once, and says nothing of payments', async () => {
  const stage = intake();
  expect(await stage.upload(ubl())).toMatchObject([{ outcome: 'accepted' }]);
  const facts = await stage.facts('007012');
  expect(facts?.debts).toMatchObject([
    { invoiceNumber: 'RE-7', amountOutstanding: 11_900, dueOn: '2026-09-30' },
  ]);
  expect(facts?.evidence.map(({ kind, reference }) => [kind, reference]).sort()).toEqual([
    ['delivery', 'delivered on 2026-08-30, as the invoice says'],
    ['invoice', 'RE-7'],
    ['order', 'PO 4711'],
  ]);
  expect(await stage.upload(ubl())).toMatchObject([{ outcome: 'unchanged' }]);
  expect(await readBooks(stage.deps.cases, 'lindenhof')).toEqual({});
});

test('of a known invoice it brings the papers and never raises what is open', async () => {
  const stage = intake();
  await stage.upload(ledger([known]));
  expect(await stage.upload(cii())).toMatchObject([{ outcome: 'updated' }]);
  const facts = await stage.facts('007012');
  expect(facts?.debts).toMatchObject([{ amountOutstanding: 1_900, ledgerOutstanding: 1_900 }]);
  expect(facts?.evidence.find(({ kind }) => kind === 'delivery')?.reference).toBe('LS 77');
});

test('one that contradicts the ledger is told, and the invoice rests until the ledger says it again', async () => {
  const stage = intake();
  await stage.upload(ledger([known]));
  const [result] = await stage.upload(ubl({ total: '129.00' }));
  expect(result).toMatchObject({ outcome: 'held', problems: [{ reason: 'differs-from-ledger' }] });
  expect((await stage.facts('007012'))?.holds).toHaveLength(1);
  await stage.upload(ledger([known]));
  expect((await stage.facts('007012'))?.holds[0]?.releasedAt).toBeDefined();
});

test('after a credit note nothing is asked for its invoice until the ledger says what is left', async () => {
  const stage = intake();
  await stage.upload(ledger([known]));
  const note = ubl({ root: 'CreditNote', type: '381', number: 'G-1', preceding: 'RE-7', total: '19.00' });
  const [result] = await stage.upload(note);
  expect(result).toMatchObject({ outcome: 'held', problems: [{ reason: 'credited-later' }] });
  expect((await stage.facts('007012'))?.holds).toMatchObject([{ debtKeys: ['lindenhof#RE-7'] }]);
  await stage.upload(ledger([{ ...known, amount_outstanding: '5.00' }]));
  const facts = await stage.facts('007012');
  expect(facts?.debts).toMatchObject([{ amountOutstanding: 500 }]);
  expect(facts?.holds[0]?.releasedAt).toBeDefined();
});

test('what is no e-invoice is refused whole, with a sentence', async () => {
  const stage = intake();
  const { split } = await stage.split('<Document/>');
  expect(split.kind).toBe('refused');
});
