import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { factItems } from '../../../shared/store/items.ts';
import { beforeAgency } from '../../support/example/climbed-case.ts';
import { exampleDebtorKey, exampleStage } from '../../support/example/example-case.ts';
import { exampleContact } from '../../support/example/example-task.ts';

const db = mockClient(DynamoDBDocumentClient);
const folder = mkdtempSync(join(tmpdir(), 'forbear-pack-handler-'));
writeFileSync(join(folder, 'stage.json'), JSON.stringify(exampleStage));
vi.stubEnv('STAGE_FILE', join(folder, 'stage.json'));
vi.stubEnv('CASES_TABLE', 'Cases');
vi.stubEnv('PACKS_BUCKET', 'packs-1');
vi.stubEnv('INBOX_BUCKET', 'inbox-1');
vi.stubEnv('MOST_TRIES', '3');
vi.stubEnv('AWS_REGION', 'eu-central-1');
const logged = vi.spyOn(console, 'log').mockImplementation(() => {});
const failed = vi.spyOn(console, 'error').mockImplementation(() => {});
afterAll(() => rmSync(folder, { recursive: true }));

const { handler } = await import('../../../functions/build-evidence-pack/handler.ts');

const detail = { debtorKey: exampleDebtorKey, debtKey: 'lindenhof#INV-1', creditorId: 'lindenhof' };
const queued = (tries: number) => ({
  Records: [
    {
      body: JSON.stringify({ source: 'forbear', 'detail-type': 'AgencyHandover', detail }),
      attributes: { ApproximateReceiveCount: String(tries) },
    },
  ],
});
const handed = exampleContact({
  ...{ contactId: 'lindenhof#INV-1#agency#1', channel: 'none', purpose: 'measure', result: 'agency' },
});

beforeEach(() => {
  db.reset();
  db.on(GetCommand).resolves({});
  logged.mockClear();
  failed.mockClear();
});

test('does nothing about a debt that nobody knows', async () => {
  db.on(QueryCommand).resolves({ Items: [] });
  await handler(queued(1));
  expect(String(logged.mock.calls[0])).toContain(
    '"code":"evidence-pack-kept","kind":"unchanged","because":"AgencyHandover"',
  );
});

test('throws what fails, so that it is tried again, and asks a person with the last try only', async () => {
  const items = factItems(beforeAgency({ contacts: [handed] }));
  db.on(QueryCommand).callsFake((input) => {
    const { ':pk': pk, ':begins': begins } = input.ExpressionAttributeValues;
    if (String(pk).startsWith('DECISION#')) throw new Error('the table does not answer');
    return { Items: begins === undefined ? items : [] };
  });
  db.on(TransactWriteCommand).resolves({});
  await expect(handler(queued(2))).rejects.toThrow('the table does not answer');
  expect(db.commandCalls(TransactWriteCommand)).toHaveLength(0);
  await expect(handler(queued(3))).rejects.toThrow('the table does not answer');
  expect(JSON.stringify(db.commandCalls(TransactWriteCommand)[0]?.args[0].input)).toContain(
    'TASK#fault#lindenhof#INV-1#evidence-pack#1',
  );
  expect(failed).toHaveBeenCalledTimes(2);
});
