import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, expect, test, vi } from 'vitest';
import { ledger, readFile } from '../../shared/intake/read-text.ts';
import { exampleStage } from '../../support/example/example-case.ts';

const s3 = mockClient(S3Client);
const dynamo = mockClient(DynamoDBDocumentClient);
const folder = mkdtempSync(join(tmpdir(), 'forbear-import-'));
writeFileSync(join(folder, 'stage.json'), JSON.stringify(exampleStage));
vi.stubEnv('STAGE_FILE', join(folder, 'stage.json'));
vi.stubEnv('CASES_TABLE', 'Cases');
vi.stubEnv('INBOX_BUCKET', 'inbox');
vi.stubEnv('AWS_REGION', 'eu-central-1');
vi.spyOn(console, 'log').mockReturnValue(undefined);
afterAll(() => rmSync(folder, { recursive: true }));

const { handler } = await import('../../../functions/import-chunk/handler.ts');

const chunk = {
  batch: 'b',
  creditorId: 'lindenhof',
  kind: 'invoices',
  chunkKey: 'work/b/chunk-0.jsonl',
  resultKey: 'work/b/result-0.jsonl',
  startedAt: '2026-11-22T09:00:00.000Z',
};

test('reads its chunk, writes a new debtor in one transaction that it must not exist yet, and notes the results', async () => {
  const { rows } = await readFile(ledger([{}, {}]));
  const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  s3.on(GetObjectCommand).callsFake(async () => ({ Body: Readable.from([Buffer.from(lines)]) }));
  s3.on(PutObjectCommand).resolves({});
  dynamo.on(GetCommand).resolves({});
  dynamo.on(QueryCommand).resolves({ Items: [] });
  dynamo.on(TransactWriteCommand).resolves({});
  expect(await handler(chunk)).toEqual({ chunkKey: chunk.chunkKey, rows: 2 });
  const transactions = dynamo.commandCalls(TransactWriteCommand);
  expect(transactions).toHaveLength(1);
  expect(transactions[0]?.args[0].input.TransactItems?.[0]?.Update).toMatchObject({
    TableName: 'Cases',
    Key: { pk: 'DEBTOR#lindenhof~C-1', sk: 'PROFILE' },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  const written = s3.commandCalls(PutObjectCommand)[0]?.args[0].input;
  expect(written).toMatchObject({ Bucket: 'inbox', Key: chunk.resultKey });
  expect(String(written?.Body).match(/"outcome":"accepted"/g)).toHaveLength(2);
});

test('refuses an event that is no chunk', async () => {
  await expect(handler({ chunkKey: 'x' })).rejects.toThrow();
});
