import { expect, test } from 'vitest';
import { filePaper } from '../../../functions/file-paper/file-paper.ts';
import { papersOf } from '../../../shared/domain/papers.ts';
import { listUploads } from '../../../shared/store/uploads.ts';
import { pdf } from '../../shared/files/sample-files.ts';
import { exampleDebt, exampleFacts, exampleStage } from '../../support/example/example-case.ts';
import { storedCase } from '../../support/example/stored-case.ts';
import { memoryFiles } from '../../support/memory-files.ts';

async function inbox(facts = exampleFacts()) {
  const stored = await storedCase(facts, '2026-03-16T10:00:00.000Z');
  const files = memoryFiles();
  const deps = { cases: stored.deps.cases, inbox: files, stage: exampleStage, clock: stored.clock };
  return {
    ...{ stored, cases: deps.cases },
    async put(key: string, bytes = pdf(), metadata = {}) {
      files.objects.set(key, { bytes, metadata });
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
  ['evidence/INV-1.pdf', 'unknown-place'],
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
  const { put, cases } = await inbox();
  await put('evidence/lindenhof/INV-9-delivery.pdf');
  await put('evidence/lindenhof/INV-9-delivery.pdf');
  await put('evidence/nobody/INV-1-delivery.pdf');
  const { uploads } = await listUploads(cases, { creditorId: 'lindenhof', most: 9 });
  expect(uploads).toMatchObject([
    {
      ...{ file: 'evidence/lindenhof/INV-9-delivery.pdf', rowsAre: 'evidence', outcome: 'refused' },
      ...{ why: 'unknown-invoice', startedAt: '2026-03-16T09:59:00.000Z' },
    },
  ]);
});
