import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HeadObjectCommand, NotFound, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, expect, test, vi } from 'vitest';
import { exampleStage } from '../../support/example/example-case.ts';

const s3 = mockClient(S3Client);
const folder = mkdtempSync(join(tmpdir(), 'forbear-check-file-'));
writeFileSync(join(folder, 'stage.json'), JSON.stringify(exampleStage));
vi.stubEnv('STAGE_FILE', join(folder, 'stage.json'));
vi.stubEnv('CASES_TABLE', 'Cases');
vi.stubEnv('FILES_BUCKET', 'files-1');
vi.stubEnv('AWS_REGION', 'eu-central-1');
afterAll(() => rmSync(folder, { recursive: true }));

const { handler } = await import('../../../functions/check-file/handler.ts');

test('looks at the object of the event, and writes neither its name nor its key down', async () => {
  const logged = vi.spyOn(console, 'log').mockImplementation(() => {});
  s3.on(HeadObjectCommand).rejects(new NotFound({ message: 'none', $metadata: {} }));
  await handler({ detail: { object: { key: 'incoming/a/b/Holm.pdf', size: 3 } } });
  expect(s3.commandCalls(HeadObjectCommand)[0]?.args[0].input).toEqual({
    Bucket: 'files-1',
    Key: 'incoming/a/b/Holm.pdf',
  });
  expect(logged.mock.calls).toEqual([['{"level":"INFO","code":"file-checked","kind":"nothing"}']]);
});
