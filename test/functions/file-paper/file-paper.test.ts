import { expect, test } from 'vitest';
import { filePaper } from '../../../functions/file-paper/file-paper.ts';
import { papersOf } from '../../../shared/domain/papers.ts';
import { pdf } from '../../shared/files/sample-files.ts';
import { exampleDebt, exampleFacts, exampleStage } from '../../support/example/example-case.ts';
import { storedCase } from '../../support/example/stored-case.ts';
import { memoryFiles } from '../../support/memory-files.ts';

async function inbox(facts = exampleFacts()) {
  const stored = await storedCase(facts, '2026-03-16T10:00:00.000Z');
  const files = memoryFiles();
  const deps = { cases: stored.deps.cases, inbox: files, stage: exampleStage, clock: stored.clock };
  return {
    stored,
    async put(key: string, bytes = pdf(), metadata = {}) {
      files.objects.set(key, { bytes, metadata });
      return filePaper(deps, key);
    },
  };
}

test('a paper from finance is on file with its invoice, and the case is looked at afresh', async () => {
  const evidence = [{ debtKey: 'lindenhof#INV-1', kind: 'delivery' as const, reference: 'LS 77' }];
  const { stored, put } = await inbox(exampleFacts({ evidence }));
  expect(await put('documents/lindenhof/INV-1/delivery.pdf')).toEqual({ kind: 'filed', debts: 1 });
  const facts = await stored.facts();
  expect(papersOf('lindenhof#INV-1', facts)).toMatchObject([
    { kind: 'delivery', reference: 'LS 77', document: { type: 'application/pdf', bytes: pdf().length } },
  ]);
  expect(facts.profile.version).toBe(2);
  await put('documents/lindenhof/INV-1/delivery.pdf');
  expect((await stored.facts()).profile.version).toBe(2);
  await put('documents/lindenhof/INV-1/terms.pdf');
  expect((await stored.facts()).evidence.map(({ reference }) => reference)).toContain('terms of INV-1');
});

test('a paper sent from the desk bears the name of the person who sent it, whatever its file is called', async () => {
  const { stored, put } = await inbox();
  const by = Buffer.from('Mara Lind').toString('base64url');
  const key = 'documents/lindenhof/INV-1/order/Bestellung März.pdf';
  expect(await put(key, pdf(), { by })).toEqual({ kind: 'filed', debts: 1 });
  const [paper] = (await stored.facts()).evidence;
  expect(paper).toMatchObject({ kind: 'order', document: { key, filedBy: 'Mara Lind' } });
});

test('an invoice number with a slash is written as in an address', async () => {
  const debts = [exampleDebt({ invoiceNumber: 'R/7', debtKey: 'lindenhof#R/7' })];
  const { put } = await inbox(exampleFacts({ debts }));
  expect(await put('documents/lindenhof/R%2F7/invoice.pdf')).toEqual({ kind: 'filed', debts: 1 });
});

test.each([
  ['documents/lindenhof/INV-9/invoice.pdf', 'unknown-invoice'],
  ['documents/nobody/INV-1/invoice.pdf', 'unknown-place'],
  ['documents/lindenhof/INV-1/photo.pdf', 'unknown-place'],
  ['documents/lindenhof/INV-1/x/invoice.pdf', 'unknown-place'],
  ['documents/lindenhof/INV-1/order/x/invoice.pdf', 'unknown-place'],
  ['documents/lindenhof/INV-1/order/scan.png', 'not-what-it-says'],
  ['documents/lindenhof/%/invoice.pdf', 'unknown-place'],
  ['invoices/lindenhof/INV-1/invoice.pdf', 'unknown-place'],
  ['documents/lindenhof/INV-1/invoice.png', 'not-what-it-says'],
])('%s is refused: %s', async (key, why) => {
  const { put, stored } = await inbox();
  expect(await put(key)).toEqual({ kind: 'refused', why });
  expect((await stored.facts()).evidence).toEqual([]);
});
