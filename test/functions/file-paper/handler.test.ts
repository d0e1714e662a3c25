import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HeadObjectCommand, NotFound, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, expect, test, vi } from 'vitest';
import { exampleStage } from '../../support/example/example-case.ts';

const s3 = mockClient(S3Client);
const folder = mkdtempSync(join(tmpdir(), 'forbear-file-paper-'));
writeFileSync(join(folder, 'stage.json'), JSON.stringify(exampleStage));
vi.stubEnv('STAGE_FILE', join(folder, 'stage.json'));
vi.stubEnv('CASES_TABLE', 'Cases');
vi.stubEnv('INBOX_BUCKET', 'inbox-1');
vi.stubEnv('AWS_REGION', 'eu-central-1');
afterAll(() => rmSync(folder, { recursive: true }));

const { handler } = await import('../../../functions/file-paper/handler.ts');

test('looks for papers that wait once a batch is reported, and at no other report', async () => {
  s3.reset();
  vi.spyOn(console, 'log').mockImplementation(() => {});
  s3.on(HeadObjectCommand).rejects(new NotFound({ message: 'none', $metadata: {} }));
  const of = (key: string) => handler({ time: '2026-03-16T09:59:00Z', detail: { object: { key } } });
  await of('reports/b/report.csv');
  expect(s3.commandCalls(HeadObjectCommand)).toHaveLength(0);
  await of('reports/b/report.json');
  expect(s3.commandCalls(HeadObjectCommand)).toHaveLength(1);
});

test('files the paper of the event, and says why it could not', async () => {
  s3.reset();
  const logged = vi.spyOn(console, 'log').mockImplementation(() => {});
  s3.on(HeadObjectCommand).rejects(new NotFound({ message: 'none', $metadata: {} }));
  await handler({
    time: '2026-03-16T09:59:00Z',
    detail: { object: { key: 'evidence/lindenhof/INV-1/invoice.pdf' } },
  });
  expect(s3.commandCalls(HeadObjectCommand)[0]?.args[0].input).toEqual({
    Bucket: 'inbox-1',
    Key: 'evidence/lindenhof/INV-1/invoice.pdf',
  });
  expect(String(logged.mock.calls[0])).toContain('"code":"paper-filed","kind":"refused","why":"gone"');
});
