import { beforeEach, expect, test, vi } from 'vitest';
import { readBooks } from '../../../shared/store/books.ts';
import { booked } from '../../shared/datev/fixtures.ts';
import { ledger } from '../../shared/intake/read-text.ts';
import { intake } from './take-in.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

const customer = {
  ...{
    customer_number: '10001',
    customer_name: 'Nordlicht Bau GmbH',
    country: 'AT',
    email: 'ap@nordlicht.example',
  },
  ...{ invoice_number: 'RE-1', issue_date: '2026-08-01', due_date: '2026-08-31' },
};
const october = booked([{ 'Belegfeld 1': 'RE-7' }]);

test('an invoice of an unknown customer is held with what helps: a batch has neither names nor addresses', async () => {
  const stage = intake();
  expect(await stage.upload(october)).toMatchObject([
    { outcome: 'held', problems: [{ reason: 'customer-unknown' }], number: 'RE-7', amount: 119_000 },
  ]);
  expect(await stage.facts('10001')).toBeUndefined();
});

test('a known customer’s opens a debt, once, and leaves what is known of the customer', async () => {
  const stage = intake();
  await stage.upload(ledger([customer]));
  expect(await stage.upload(october)).toMatchObject([{ outcome: 'accepted' }]);
  const facts = await stage.facts('10001');
  expect(facts?.profile).toMatchObject({ name: 'Nordlicht Bau GmbH', country: 'AT' });
  expect(facts?.debts.find(({ invoiceNumber }) => invoiceNumber === 'RE-7')).toMatchObject({
    ...{ invoiceTotal: 119_000, amountOutstanding: 119_000, dueOn: '2026-10-31' },
  });
  expect(await stage.upload(october)).toMatchObject([{ outcome: 'unchanged' }]);
});

test('it says nothing of payments, and is no whole list wherever it is put', async () => {
  const stage = intake();
  await stage.upload(october, 'invoices', { folder: 'full/' });
  expect(await readBooks(stage.deps.cases, 'lindenhof')).toEqual({});
  await stage.upload(ledger([customer]));
  await stage.upload(october, 'invoices', { folder: 'full/' });
  expect((await stage.facts('10001'))?.holds).toEqual([]);
});

test('a payment on an earlier invoice lets that one rest and touches no other', async () => {
  const stage = intake();
  await stage.upload(ledger([customer]));
  const results = await stage.upload(
    booked([
      { 'Belegfeld 1': 'RE-7' },
      { SH: 'H', Gegenkonto: '1200', 'Belegfeld 1': 'RE-1', Umsatz: '100,00' },
    ]),
  );
  expect(results).toMatchObject([
    { outcome: 'accepted' },
    { outcome: 'held', problems: [{ reason: 'booked-without-invoice' }] },
  ]);
  const facts = await stage.facts('10001');
  expect(facts?.holds).toMatchObject([{ debtKeys: ['lindenhof#RE-1'] }]);
  expect(
    facts?.debts.map(({ invoiceNumber, amountOutstanding }) => [invoiceNumber, amountOutstanding]),
  ).toEqual([
    ['RE-1', 10_000],
    ['RE-7', 119_000],
  ]);
  await stage.upload(ledger([{ ...customer, amount_outstanding: '40.00' }]));
  expect((await stage.facts('10001'))?.holds[0]?.releasedAt).toBeDefined();
});

test('a credit note on a known invoice is that one’s; one of its own is set off against what the batch asks', async () => {
  const stage = intake();
  await stage.upload(ledger([customer]));
  const note = { SH: 'H', Umsatz: '190,00' };
  const onKnown = booked([{ 'Belegfeld 1': 'RE-7' }, { ...note, 'Belegfeld 1': 'RE-1' }]);
  expect(await stage.upload(onKnown)).toMatchObject([{ outcome: 'accepted' }, { outcome: 'rejected' }]);
  const ofItsOwn = booked([{ 'Belegfeld 1': 'RE-8' }, { ...note, 'Belegfeld 1': 'G-1' }]);
  expect(await stage.upload(ofItsOwn)).toMatchObject([
    { outcome: 'accepted', warnings: ['credit-set-off'] },
    { outcome: 'rejected', problems: [{ reason: 'credit-note' }] },
  ]);
  const facts = await stage.facts('10001');
  expect(facts?.holds).toMatchObject([{ debtKeys: ['lindenhof#RE-1'] }]);
  expect(
    facts?.debts.map(({ invoiceNumber, amountOutstanding }) => [invoiceNumber, amountOutstanding]),
  ).toEqual([
    ['RE-1', 10_000],
    ['RE-7', 119_000],
    ['RE-8', 100_000],
  ]);
});

test('a credit that the batch asks nothing for lets the customer’s invoices rest, once', async () => {
  const stage = intake();
  await stage.upload(ledger([customer]));
  const note = booked([{ SH: 'H', Umsatz: '19,00', 'Belegfeld 1': 'G-1' }]);
  expect(await stage.upload(note)).toMatchObject([{ outcome: 'held' }]);
  expect((await stage.facts('10001'))?.holds).toMatchObject([{ debtKeys: ['lindenhof#RE-1'] }]);
  await stage.upload(note);
  const onAccount = booked([{ SH: 'H', Gegenkonto: '1200', 'Belegfeld 1': '', Umsatz: '5,00' }]);
  await stage.upload(onAccount);
  const facts = await stage.facts('10001');
  expect(facts?.holds).toHaveLength(2);
  expect(facts?.debts).toMatchObject([{ amountOutstanding: 10_000 }]);
});

test('of a known invoice it may say that less is left, then it rests; never is it settled or raised', async () => {
  const stage = intake();
  const known = { ...customer, invoice_number: 'RE-7', issue_date: '2026-10-01', due_date: '2026-10-31' };
  await stage.upload(ledger([{ ...known, invoice_total: '1190.00', amount_outstanding: '500.00' }]));
  expect(await stage.upload(october)).toMatchObject([{ outcome: 'unchanged' }]);
  const paid = { 'Belegfeld 1': 'RE-7', SH: 'H', Gegenkonto: '1200' };
  const inPart = booked([{ 'Belegfeld 1': 'RE-7' }, { ...paid, Umsatz: '890,00' }]);
  expect(await stage.upload(inPart)).toMatchObject([
    { outcome: 'held', problems: [{ reason: 'settled-in-part' }] },
  ]);
  const facts = await stage.facts('10001');
  expect(facts?.debts).toMatchObject([{ amountOutstanding: 50_000 }]);
  expect(facts?.holds).toHaveLength(1);

  const other = intake();
  await other.upload(ledger([{ ...known, invoice_total: '1190.00', amount_outstanding: '500.00' }]));
  await other.upload(booked([{ 'Belegfeld 1': 'RE-7' }, paid]));
  expect((await other.facts('10001'))?.debts).toMatchObject([{ amountOutstanding: 50_000 }]);
  expect((await other.facts('10001'))?.holds).toHaveLength(1);
});

test('that it does not say when a known invoice is due is no doubt; a Postensperre is one', async () => {
  const stage = intake();
  const known = { ...customer, invoice_number: 'RE-7', issue_date: '2026-10-01', due_date: '2026-10-31' };
  await stage.upload(ledger([{ ...known, invoice_total: '1190.00', amount_outstanding: '1190.00' }]));
  const undated = booked([{ 'Belegfeld 1': 'RE-7', Fälligkeit: '' }]);
  expect(await stage.upload(undated)).toMatchObject([{ outcome: 'held' }]);
  expect((await stage.facts('10001'))?.holds).toEqual([]);
  await stage.upload(booked([{ 'Belegfeld 1': 'RE-7', Postensperre: '1' }]));
  expect((await stage.facts('10001'))?.holds).toMatchObject([{ debtKeys: ['lindenhof#RE-7'] }]);
});

test('a Zinssperre waives interest and costs of the debt it opens', async () => {
  const stage = intake();
  await stage.upload(ledger([customer]));
  await stage.upload(booked([{ 'Belegfeld 1': 'RE-7', Zinssperre: '1' }]));
  const debt = (await stage.facts('10001'))?.debts.find(({ invoiceNumber }) => invoiceNumber === 'RE-7');
  expect(debt?.chargesWaived?.by).toBe('the ledger');
});

test('terms for all batches are told once, in the creditor’s mapping', async () => {
  const stage = intake();
  await stage.upload(ledger([customer]));
  const mapping = { profile: 'datev-batch', fixed: { terms: '14 Tage netto' } };
  stage.inbox.objects.set('mappings/lindenhof.json', Buffer.from(JSON.stringify(mapping)));
  const undated = booked([{ 'Belegfeld 1': 'RE-7', Fälligkeit: '' }]);
  expect(await stage.upload(undated)).toMatchObject([{ outcome: 'accepted' }]);
  const debt = (await stage.facts('10001'))?.debts.find(({ invoiceNumber }) => invoiceNumber === 'RE-7');
  expect(debt?.dueOn).toBe('2026-10-15');
});

test('a mapping that cannot be used refuses the batch, with the mistake', async () => {
  const stage = intake();
  stage.inbox.objects.set('mappings/lindenhof.json', Buffer.from('{"profile": "datev"}'));
  expect((await stage.split(october)).split.kind).toBe('refused');
});

test('the master data of customers is refused whole with a sentence', async () => {
  const stage = intake();
  const first = '"EXTF";700;16;"Debitoren/Kreditoren";5;20261031140440439;;"RE";"";"";29098;55003;20260101;4';
  expect((await stage.split(booked([{}], { first }))).split.kind).toBe('refused');
});
