import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, expect, test, vi } from 'vitest';
import { ledger } from '../../shared/intake/read-text.ts';
import { exampleStage } from '../../support/example/example-case.ts';

const s3 = mockClient(S3Client);
const folder = mkdtempSync(join(tmpdir(), 'forbear-split-'));
writeFileSync(join(folder, 'stage.json'), JSON.stringify(exampleStage));
vi.stubEnv('STAGE_FILE', join(folder, 'stage.json'));
vi.stubEnv('INBOX_BUCKET', 'inbox');
vi.stubEnv('AWS_REGION', 'eu-central-1');
afterAll(() => rmSync(folder, { recursive: true }));

const { handler } = await import('../../../functions/split-file/handler.ts');

test('reads the uploaded version and writes its chunk, what it read and the manifest', async () => {
  s3.on(GetObjectCommand).rejects(new NoSuchKey({ message: 'none', $metadata: {} }));
  s3.on(GetObjectCommand, { Key: 'invoices/march.csv', VersionId: 'v1' }).callsFake(async () => ({
    Body: Readable.from([Buffer.from(ledger([{}, {}]))]),
  }));
  const bodies: string[] = [];
  s3.on(PutObjectCommand).callsFake(async ({ Key, Body }) => {
    const pieces = typeof Body === 'string' ? [Body] : await Body.toArray();
    bodies.push(`${Key} ${pieces.join('')}`);
    return {};
  });
  const split = await handler({
    time: '2026-11-22T09:00:00Z',
    detail: {
      object: { key: 'invoices/march.csv', size: 300, etag: 'e', sequencer: 's', 'version-id': 'v1' },
    },
  });
  expect(split).toMatchObject({
    kind: 'split',
    bucket: 'inbox',
    manifestKey: `work/${split.batch}/manifest.json`,
  });
  expect(bodies.map((body) => body.split(' ')[0])).toEqual([
    `work/${split.batch}/chunk-0.jsonl`,
    `work/${split.batch}/reading.json`,
    split.manifestKey,
  ]);
  expect(bodies[0]?.match(/"kind":"invoice"/g)).toHaveLength(2);
});

test('refuses an event that is no upload', async () => {
  await expect(handler({})).rejects.toThrow();
});
