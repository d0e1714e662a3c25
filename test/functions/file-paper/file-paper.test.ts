import { expect, test } from 'vitest';
import { type Deps, filePaper } from '../../../functions/file-paper/file-paper.ts';
import { paperWords, stateOf } from '../../../shared/desk/files/file-words.ts';
import { papersOf } from '../../../shared/domain/papers.ts';
import { mostBytes } from '../../../shared/files/file-verdict.ts';
import { listUploads } from '../../../shared/store/uploads.ts';
import { pdf, png } from '../../shared/files/sample-files.ts';
import { exampleDebt, exampleFacts, exampleStage } from '../../support/example/example-case.ts';
import { storedCase } from '../../support/example/stored-case.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const [lindenhof] = exampleStage.creditors;
if (lindenhof === undefined) throw new Error('no creditor');
const twoCreditors = { creditors: [lindenhof, { ...lindenhof, id: 'eichenau' }] };

async function inbox(facts = exampleFacts(), stage: Deps['stage'] = exampleStage) {
  const stored = await storedCase(facts, '2026-03-16T10:00:00.000Z');
  const files = memoryFiles();
  const deps = { cases: stored.deps.cases, inbox: files, stage, clock: stored.clock };
  return {
    ...{ stored, cases: deps.cases },
    async put(key: string, bytes = pdf(), metadata = {}, version = 'v1') {
      files.objects.set(key, { bytes, metadata, version });
      return filePaper(deps, key, '2026-03-16T09:59:00Z');
    },
  };
}

test('a paper from finance is on file with its invoice, and the case is looked at afresh', async () => {
  const evidence = [{ debtKey: 'lindenhof#INV-1', kind: 'delivery' as const, reference: 'LS 77' }];
  const { stored, put } = await inbox(exampleFacts({ evidence }));
  expect(await put('evidence/lindenhof/INV-1/delivery.pdf')).toEqual({ kind: 'filed', debts: 1 });
  const facts = await stored.facts();
  expect(papersOf('lindenhof#INV-1', facts)).toMatchObject([
    { kind: 'delivery', reference: 'LS 77', document: { type: 'application/pdf', bytes: pdf().length } },
  ]);
  expect(facts.profile.version).toBe(2);
  await put('evidence/lindenhof/INV-1/delivery.pdf');
  expect((await stored.facts()).profile.version).toBe(2);
  await put('evidence/lindenhof/INV-1/terms.pdf');
  expect((await stored.facts()).evidence.map(({ reference }) => reference)).toContain('terms of INV-1');
});

test('a paper sent from the desk bears the name of the person who sent it, whatever its file is called', async () => {
  const { stored, put } = await inbox();
  const by = Buffer.from('Mara Lind').toString('base64url');
  const key = 'evidence/lindenhof/INV-1/order/Bestellung März.pdf';
  expect(await put(key, pdf(), { by })).toEqual({ kind: 'filed', debts: 1 });
  const [paper] = (await stored.facts()).evidence;
  expect(paper).toMatchObject({ kind: 'order', document: { key, filedBy: 'Mara Lind' } });
});

test('an invoice number with a slash is written as in an address', async () => {
  const debts = [exampleDebt({ invoiceNumber: 'R/7', debtKey: 'lindenhof#R/7' })];
  const { put } = await inbox(exampleFacts({ debts }));
  expect(await put('evidence/lindenhof/R%2F7/invoice.pdf')).toEqual({ kind: 'filed', debts: 1 });
});

test.each([
  ['evidence/lindenhof/INV-9/invoice.pdf', 'unknown-invoice'],
  ['evidence/nobody/INV-1/invoice.pdf', 'unknown-place'],
  ['evidence/lindenhof/INV-1/photo.pdf', 'unknown-place'],
  ['evidence/lindenhof/INV-9-Lieferschein.pdf', 'unknown-invoice'],
  ['evidence/INV-9.pdf', 'unknown-invoice'],
  ['evidence/lindenhof/INV-1/x/invoice.pdf', 'unknown-place'],
  ['evidence/lindenhof/INV-1/order/x/invoice.pdf', 'unknown-place'],
  ['evidence/lindenhof/INV-1/order/scan.png', 'not-what-it-says'],
  ['evidence/lindenhof/%/invoice.pdf', 'unknown-place'],
  ['invoices/lindenhof/INV-1/invoice.pdf', 'unknown-place'],
  ['evidence/lindenhof/INV-1/invoice.png', 'not-what-it-says'],
])('%s is refused: %s', async (key, why) => {
  const { put, stored } = await inbox();
  expect(await put(key)).toEqual({ kind: 'refused', why });
  expect((await stored.facts()).evidence).toEqual([]);
});

test.each([
  ['INV-1.pdf', 'invoice'],
  ['INV-1-delivery.pdf', 'delivery'],
  ['INV-1_Proof of Delivery.pdf', 'delivery'],
  ['Lieferschein INV-1.pdf', 'delivery'],
  ['INV-1 Auftragsbestätigung.pdf', 'order'],
  ['bon_de_livraison_INV-1.pdf', 'delivery'],
  ['INV-1/Conditions générales.pdf', 'terms'],
  ['INV-1/Pakbon.pdf', 'delivery'],
])('%s is the %s of its invoice', async (name, kind) => {
  const { put, stored } = await inbox();
  expect(await put(`evidence/lindenhof/${name}`)).toEqual({ kind: 'filed', debts: 1 });
  expect(papersOf('lindenhof#INV-1', await stored.facts())).toMatchObject([{ kind }]);
});

test('a refused paper stands on the list of files with its reason, once for the same event', async () => {
  const { put, cases } = await inbox(exampleFacts(), twoCreditors);
  await put('evidence/lindenhof/INV-9-delivery.pdf');
  await put('evidence/lindenhof/INV-9-delivery.pdf');
  await put('evidence/lindenhof/');
  await put('evidence/nobody/INV-1-delivery.pdf');
  const { uploads } = await listUploads(cases, { creditorId: 'lindenhof', most: 9 });
  expect(uploads).toMatchObject([
    {
      ...{ file: 'evidence/lindenhof/INV-9-delivery.pdf', rowsAre: 'evidence', outcome: 'refused' },
      ...{ why: 'unknown-invoice', startedAt: '2026-03-16T09:59:00.000Z' },
    },
  ]);
});

test('with one creditor its folder may be left out', async () => {
  for (const name of ['INV-1-order.pdf', 'INV-1/order.pdf', 'INV-1/order/scan 3.pdf']) {
    const { put, stored } = await inbox();
    expect(await put(`evidence/${name}`)).toEqual({ kind: 'filed', debts: 1 });
    expect((await stored.facts()).evidence).toMatchObject([{ kind: 'order' }]);
  }
  const { put } = await inbox(exampleFacts(), twoCreditors);
  expect(await put('evidence/INV-1-order.pdf')).toEqual({ kind: 'refused', why: 'unknown-place' });
});

test('of a number that two creditors have, the paper goes to the one whose folder it is in', async () => {
  const debts = [
    exampleDebt({ invoiceNumber: 'R-7', debtKey: 'lindenhof#R-7' }),
    exampleDebt({ invoiceNumber: 'R-7', debtKey: 'eichenau#R-7', creditorId: 'eichenau' }),
  ];
  const { put, stored } = await inbox(exampleFacts({ debts }), twoCreditors);
  expect(await put('evidence/eichenau/R-7.pdf')).toEqual({ kind: 'filed', debts: 1 });
  expect((await stored.facts()).evidence).toMatchObject([{ debtKey: 'eichenau#R-7', kind: 'invoice' }]);
});

test('a number that begins like the name of a paper is taken as it stands', async () => {
  const debts = [exampleDebt({ invoiceNumber: 'FACTURA-12', debtKey: 'lindenhof#FACTURA-12' })];
  const { put, stored } = await inbox(exampleFacts({ debts }));
  for (const name of ['FACTURA-12.pdf', 'FACTURA-12-albarán.pdf'])
    expect(await put(`evidence/lindenhof/${name}`)).toEqual({ kind: 'filed', debts: 1 });
  expect((await stored.facts()).evidence.map(({ kind }) => kind).sort()).toEqual(['delivery', 'invoice']);
});

const script = pdf('<< /S /JavaScript /JS (app.alert) >>');

test.each([
  ['a program called a PDF', Buffer.from('MZ\u0090 This program cannot be run'), 'not-allowed'],
  ['a page of the web called a PDF', Buffer.from('<!doctype html>'), 'not-allowed'],
  ['a picture called a PDF', png(), 'not-what-it-says'],
  ['a PDF with a script', script, 'acting'],
  ['one whose script is packed', pdf('', '<< /S /JavaScript >>'), 'acting'],
  ['one that starts a program', pdf('<< /S /Launch /F (calc.exe) >>'), 'acting'],
  ['one under a password', pdf('<< /Encrypt 7 0 R >>'), 'locked'],
  ['half a PDF', pdf().subarray(0, 60), 'damaged'],
  ['one that unfolds without end', pdf('', ' '.repeat(30_000_000)), 'too-much-inside'],
  ['nothing', Buffer.alloc(0), 'empty'],
  ['more than we take', Buffer.alloc(mostBytes + 1), 'too-large'],
] as const)('%s is not on file, and finance read why and what to do', async (_, bytes, why) => {
  const { put, stored, cases } = await inbox();
  expect(await put('evidence/lindenhof/INV-1-order.pdf', bytes)).toEqual({ kind: 'refused', why });
  expect((await stored.facts()).evidence).toEqual([]);
  const { uploads } = await listUploads(cases, { creditorId: 'lindenhof', most: 9 });
  expect(uploads.map(stateOf)).toEqual([`not on file: ${paperWords[why].says}`]);
});

test.each([
  ['a form that is filled in', pdf('<< /S /SubmitForm >>')],
  ['a link to another document', pdf('<< /S /GoToR >>')],
  ['an e-invoice inside', pdf('<< /Type /EmbeddedFile >>')],
])('%s is no reason against a paper', async (_, bytes) => {
  const { put } = await inbox();
  expect(await put('evidence/lindenhof/INV-1-order.pdf', bytes)).toEqual({ kind: 'filed', debts: 1 });
});

test('other content under the same name takes its place; what is refused there does not, nor is it what is taken away', async () => {
  const key = 'evidence/lindenhof/INV-1-order.pdf';
  const evidence = [
    {
      ...{ debtKey: 'lindenhof#INV-1', kind: 'order' as const, reference: 'PO 4711' },
      ...{ notedBy: 'Mara Lind', notedAt: '2026-03-01T10:00:00.000Z' },
    },
  ];
  const { put, stored } = await inbox(exampleFacts({ evidence }));
  const document = async () => (await stored.facts()).evidence[0]?.document;
  await put(key);
  const first = await document();
  expect(first).toMatchObject({ key, version: 'v1' });
  expect(await put(key, script, {}, 'v2')).toEqual({ kind: 'refused', why: 'acting' });
  expect(await document()).toEqual(first);
  await put(key, pdf('% another'), {}, 'v3');
  expect(await document()).toMatchObject({ key, version: 'v3' });
  expect((await document())?.hash).not.toBe(first?.hash);
  expect((await stored.facts()).evidence[0]).toMatchObject({ reference: 'PO 4711', notedBy: 'Mara Lind' });
  const { version } = (await stored.facts()).profile;
  await put(key, pdf('% another'), {}, 'v4');
  expect((await stored.facts()).profile.version).toBe(version);
});
