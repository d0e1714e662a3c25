import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient, GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, expect, test, vi } from 'vitest';
import { exampleStage } from '../../support/example/example-case.ts';

const s3 = mockClient(S3Client);
const dynamo = mockClient(DynamoDBDocumentClient);
const folder = mkdtempSync(join(tmpdir(), 'forbear-report-'));
writeFileSync(join(folder, 'stage.json'), JSON.stringify(exampleStage));
afterAll(() => rmSync(folder, { recursive: true }));
vi.stubEnv('STAGE_FILE', join(folder, 'stage.json'));
vi.stubEnv('INBOX_BUCKET', 'inbox');
vi.stubEnv('CASES_TABLE', 'Cases');
vi.stubEnv('AWS_REGION', 'eu-central-1');
vi.spyOn(console, 'log').mockReturnValue(undefined);

const { handler } = await import('../../../functions/report-intake/handler.ts');

test('writes the three reports of a refused file', async () => {
  const reading = {
    batch: 'b',
    key: 'invoices/x.csv',
    time: '2026-11-22T09:00:00Z',
    creditorId: 'lindenhof',
    rowsAre: 'invoices',
    reading: { kind: 'refused', code: 'empty', sentence: 'The file is empty.' },
  };
  s3.on(GetObjectCommand).rejects(new NoSuchKey({ message: 'none', $metadata: {} }));
  s3.on(GetObjectCommand, { Key: 'work/b/reading.json' }).callsFake(async () => ({
    Body: Readable.from([Buffer.from(JSON.stringify(reading))]),
  }));
  dynamo.on(GetCommand).resolves({});
  dynamo.on(QueryCommand).resolves({ Items: [] });
  s3.on(PutObjectCommand).callsFake(async ({ Body }) => {
    if (typeof Body !== 'string') await Body.toArray();
    return {};
  });
  expect(await handler({ batch: 'b' })).toMatchObject({
    outcome: 'refused',
    reportKey: 'reports/b/report.json',
  });
  expect(s3.commandCalls(PutObjectCommand).map(({ args: [command] }) => command.input.Key)).toEqual([
    'reports/b/report.csv',
    'reports/b/report.txt',
    'reports/b/report.json',
  ]);
  const [noted] = dynamo.commandCalls(UpdateCommand);
  expect(noted?.args[0].input).toMatchObject({
    TableName: 'Cases',
    Key: { pk: 'UPLOADS#lindenhof', sk: '001795338000000-b' },
  });
});

test('refuses an event without a batch', async () => {
  await expect(handler({})).rejects.toThrow();
});
