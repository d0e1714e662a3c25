import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { filePaper } from '../../../functions/file-paper/file-paper.ts';
import { retryPapers } from '../../../functions/file-paper/retry-papers.ts';
import { debtItem } from '../../../shared/store/items.ts';
import { listUploads } from '../../../shared/store/uploads.ts';
import { pdf } from '../../shared/files/sample-files.ts';
import { exampleDebt, exampleFacts, exampleStage } from '../../support/example/example-case.ts';
import { storedCase } from '../../support/example/stored-case.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const report = 'reports/20260316-100000-list/report.json';

async function inbox() {
  const stored = await storedCase(exampleFacts(), '2026-03-16T10:00:00.000Z');
  const files = memoryFiles();
  const deps = { cases: stored.deps.cases, inbox: files, stage: exampleStage, clock: stored.clock };
  return {
    stored,
    listed: async () => {
      const { uploads } = await listUploads(deps.cases, { creditorId: 'lindenhof', most: 9 });
      return uploads.map(({ file, why }) => [file?.split('/').at(-1), why]);
    },
    async put(name: string, bytes = pdf()) {
      const key = `evidence/lindenhof/${name}`;
      files.objects.set(key, { bytes });
      return filePaper(deps, key, '2026-03-16T09:59:00Z');
    },
    retry: (said: Record<string, string>) => {
      files.objects.set(report, { bytes: Buffer.from(JSON.stringify(said)) });
      return retryPapers(deps, report);
    },
  };
}

test('a paper that came before its invoice is filed once a batch with that invoice is reported, and listed no more', async () => {
  const { put, retry, listed, stored } = await inbox();
  await put('INV-8-order.pdf');
  await put('INV-9-order.pdf');
  await put('INV-9-delivery.pdf', Buffer.from('MZ'));
  expect(await retry({ creditorId: 'lindenhof', outcome: 'imported' })).toBe(0);
  expect(await listed()).toHaveLength(3);
  const Item = debtItem(exampleDebt({ invoiceNumber: 'INV-9', debtKey: 'lindenhof#INV-9' }));
  await stored.memory.direct.send(new PutCommand({ TableName: 'Cases', Item }));
  expect(await retry({ creditorId: 'lindenhof', outcome: 'refused' })).toBe(0);
  expect(await retry({ creditorId: 'eichenau', outcome: 'imported' })).toBe(0);
  expect(await retry({ creditorId: 'lindenhof', outcome: 'imported' })).toBe(1);
  expect((await stored.facts()).evidence).toMatchObject([{ debtKey: 'lindenhof#INV-9', kind: 'order' }]);
  expect((await listed()).sort()).toEqual([
    ['INV-8-order.pdf', 'unknown-invoice'],
    ['INV-9-delivery.pdf', 'not-allowed'],
  ]);
});
