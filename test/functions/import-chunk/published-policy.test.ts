import { beforeEach, expect, it, vi } from 'vitest';
import { importChunk } from '../../../functions/import-chunk/import-chunk.ts';
import { splitFile } from '../../../functions/split-file/split-file.ts';
import { batchKeys, chunkSchema } from '../../../shared/intake/chunk.ts';
import { newestPolicy, shippedPolicies } from '../../../shared/policy/ladders.ts';
import { beginDraft, policyShelf, publishDraft } from '../../../shared/store/policies.ts';
import { examplePublication } from '../../support/example/example-publication.ts';
import { intake } from './take-in.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

const newest = newestPolicy(shippedPolicies, 'considerate');
const ledger = (number: string) =>
  `customer_number,customer_name,invoice_number,issue_date,due_date,currency,invoice_total,amount_outstanding
C-1,Holm,R-1,2026-10-01,2026-11-01,EUR,10.00,10.00
C-1,Holm,${number},2026-10-01,2026-11-01,EUR,10.00,10.00
`;

it('an invoice opened after a version was published takes it; those opened before keep theirs', async () => {
  const { deps, inbox, json, facts } = intake();
  const shelf = policyShelf(deps.cases);
  const own = { ...deps, policies: shelf.policies };
  const takeIn = async (number: string) => {
    await shelf.refresh();
    const key = `invoices/lindenhof/${number}.csv`;
    const text = ledger(number);
    inbox.objects.set(key, Buffer.from(text));
    const upload = { time: '2026-11-22T09:00:00Z', key, size: text.length, etag: number, sequencer: number };
    const { batch } = await splitFile(own, { ...upload, version: undefined });
    const manifest: unknown = json(batchKeys(batch).manifest);
    if (!Array.isArray(manifest)) throw new Error('no manifest');
    for (const chunk of manifest) await importChunk(own, chunkSchema.parse(chunk));
  };
  await takeIn('R-2');
  const { draft, publication } = examplePublication(newest, { graceDays: 21 });
  await beginDraft(deps.cases, draft);
  expect(await publishDraft(deps.cases, draft, publication)).toBe(true);
  await takeIn('R-3');
  const debts = (await facts('C-1'))?.debts ?? [];
  expect(debts.map(({ invoiceNumber, policyVersion }) => [invoiceNumber, policyVersion]).sort()).toEqual([
    ['R-1', newest.version],
    ['R-2', newest.version],
    ['R-3', newest.version + 1],
  ]);
});
