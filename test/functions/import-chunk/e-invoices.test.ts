import { createHash } from 'node:crypto';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { filePaper } from '../../../functions/file-paper/file-paper.ts';
import { papersOf } from '../../../shared/domain/papers.ts';
import { readBooks } from '../../../shared/store/books.ts';
import { cii, ubl } from '../../shared/e-invoice/fixtures.ts';
import { pdf as pdfFile } from '../../shared/files/sample-files.ts';
import { ledger } from '../../shared/intake/read-text.ts';
import { memoryFiles } from '../../support/memory-files.ts';
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

describe('an e-invoice of an invoice in instalments', () => {
  const instalments = [
    { ...known, amount_outstanding: '60.00' },
    { ...known, due_date: '2026-10-30', amount_outstanding: '59.00' },
  ];
  const papers = async (stage: ReturnType<typeof intake>, kind: string) =>
    ((await stage.facts('007012'))?.evidence ?? [])
      .filter((one) => one.kind === kind)
      .map(({ debtKey, reference }) => `${debtKey} ${reference}`)
      .sort();
  const open = async (stage: ReturnType<typeof intake>) =>
    (await stage.facts('007012'))?.debts.map(({ amountOutstanding }) => amountOutstanding);

  test('proves each of them, and changes nothing that is owed', async () => {
    const stage = intake();
    await stage.upload(ledger(instalments));
    expect(await stage.upload(cii())).toMatchObject([{ outcome: 'updated' }]);
    expect(await papers(stage, 'delivery')).toEqual([
      'lindenhof#RE-7@2026-09-30 LS 77',
      'lindenhof#RE-7@2026-10-30 LS 77',
    ]);
    expect(await open(stage)).toEqual([6_000, 5_900]);
  });

  test('that came first becomes the first of them, and the others have its papers', async () => {
    const stage = intake();
    await stage.upload(cii());
    await stage.upload(ledger(instalments));
    expect(await papers(stage, 'delivery')).toEqual([
      'lindenhof#RE-7 LS 77',
      'lindenhof#RE-7@2026-10-30 LS 77',
    ]);
    expect(await open(stage)).toEqual([6_000, 5_900]);
  });

  test('holds all of them where it has another total', async () => {
    const stage = intake();
    await stage.upload(ledger(instalments));
    const [result] = await stage.upload(cii({ total: '129.00' }));
    expect(result).toMatchObject({ outcome: 'held' });
    expect((await stage.facts('007012'))?.holds).toHaveLength(2);
  });

  test('and any paper under its number are on file with each of them', async () => {
    const stage = intake();
    await stage.upload(ledger(instalments));
    const files = memoryFiles();
    const key = 'evidence/lindenhof/RE-7-order.pdf';
    files.objects.set(key, { bytes: pdfFile(), metadata: {} });
    const filed = await filePaper({ ...stage.deps, inbox: files }, key, '2026-11-22T09:00:01Z');
    expect(filed).toEqual({ kind: 'filed', debts: 2 });
    expect(await papers(stage, 'order')).toEqual([
      'lindenhof#RE-7@2026-09-30 order of RE-7',
      'lindenhof#RE-7@2026-10-30 order of RE-7',
    ]);
  });
});

describe('an e-invoice that does not say by which number its buyer is known', () => {
  const unnamed = cii({ customer: '' });

  test('belongs to the customer whose invoice bears its number', async () => {
    const stage = intake();
    await stage.upload(ledger([known]));
    expect(await stage.upload(unnamed)).toMatchObject([{ outcome: 'updated', customerNumber: '007012' }]);
    const facts = await stage.facts('007012');
    expect(facts?.debts).toMatchObject([{ amountOutstanding: 1_900 }]);
    expect(facts?.evidence.find(({ kind }) => kind === 'delivery')?.reference).toBe('LS 77');
    expect(facts?.profile.name).toBe('Example Ltd');
  });

  test.each([
    ['another total', cii({ customer: '', total: '129.00' })],
    ['another currency', unnamed.replace('>EUR<', '>SEK<')],
    ['another day', unnamed.replace('20260901', '20260902')],
  ])('but not with %s: then the invoice rests until the ledger says it again', async (_, contradicting) => {
    const stage = intake();
    await stage.upload(ledger([known]));
    expect(await stage.upload(contradicting)).toMatchObject([{ outcome: 'held', number: 'RE-7' }]);
    const facts = await stage.facts('007012');
    expect(facts?.holds).toMatchObject([{ debtKeys: ['lindenhof#RE-7'] }]);
    expect(facts?.evidence.map(({ kind }) => kind)).toEqual(['invoice']);
  });

  test('is held, and opens nothing, where nobody has an invoice of that number', async () => {
    const stage = intake();
    await stage.upload(ledger([known]));
    const [result] = await stage.upload(cii({ customer: '', number: 'RE-8' }));
    expect(result).toMatchObject({ outcome: 'held', problems: [{ reason: 'buyer-unknown' }] });
    expect(result).not.toHaveProperty('customerNumber');
    expect((await stage.facts('007012'))?.debts).toHaveLength(1);
  });
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

describe('an e-invoice that came as a PDF', () => {
  const paper = 'evidence/lindenhof/RE-7/invoice/e-invoice.pdf';

  /** The same PDF whenever it is made. */
  async function pdf(xml: string): Promise<Buffer> {
    const made = await PDFDocument.create();
    made.addPage();
    await made.attach(Buffer.from(xml), 'factur-x.xml');
    return Buffer.from(await made.save());
  }

  /** Files what was put with the papers, as its event would have it done. */
  async function file({ inbox, deps }: ReturnType<typeof intake>) {
    const files = memoryFiles();
    for (const [key, bytes] of inbox.objects)
      if (key.startsWith('evidence/')) files.objects.set(key, { bytes });
    return Promise.all(
      [...files.objects.keys()].map((key) =>
        filePaper({ ...deps, inbox: files }, key, '2026-11-22T09:00:01Z'),
      ),
    );
  }

  test('is on file as the paper of its invoice, once, byte for byte', async () => {
    const stage = intake();
    const bytes = await pdf(cii());
    expect(await stage.upload(bytes)).toMatchObject([{ outcome: 'accepted' }]);
    expect(await file(stage)).toEqual([{ kind: 'filed', debts: 1 }]);
    const facts = await stage.facts('007012');
    const filed = facts?.evidence.find(({ kind }) => kind === 'invoice');
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(filed).toMatchObject({
      reference: 'RE-7',
      document: { key: paper, type: 'application/pdf', hash },
    });
    expect(await stage.upload(bytes)).toMatchObject([{ outcome: 'unchanged' }]);
    await file(stage);
    expect((await stage.facts('007012'))?.profile.version).toBe(facts?.profile.version);
  });

  test('for an invoice the ledger knows is filed with it', async () => {
    const stage = intake();
    await stage.upload(ledger([known]));
    await stage.upload(await pdf(cii()));
    expect(await file(stage)).toEqual([{ kind: 'filed', debts: 1 }]);
    expect(papersOf('lindenhof#RE-7', (await stage.facts('007012')) ?? { evidence: [] })).toHaveLength(1);
  });

  test.each([
    ['without a due date', cii({ due: '' })],
    ['that contradicts the ledger', cii({ total: '129.00' })],
    ["with another customer's number", cii({ customer: '99' })],
    ['that is a credit note', cii({ type: '381', preceding: 'RE-7' })],
    ['that nobody can place', cii({ customer: '', number: 'RE-8' })],
  ])('%s is not', async (_, xml) => {
    const stage = intake();
    await stage.upload(ledger([known]));
    expect(await stage.upload(await pdf(xml))).toMatchObject([{ outcome: 'held' }]);
    expect([...stage.inbox.objects.keys()].filter((key) => key.startsWith('evidence/'))).toEqual([]);
  });

  test('as XML is no paper that a person can read', async () => {
    const stage = intake();
    await stage.upload(cii());
    expect([...stage.inbox.objects.keys()].filter((key) => key.startsWith('evidence/'))).toEqual([]);
  });
});

test('what is no e-invoice is refused whole, with a sentence', async () => {
  const stage = intake();
  const { split } = await stage.split('<Document/>');
  expect(split.kind).toBe('refused');
});
