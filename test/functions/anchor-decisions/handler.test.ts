import { ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, test } from 'vitest';
import { checkEthics } from '../../../functions/check-ethics/check-ethics.ts';
import { exampleFacts } from '../../support/example/example-case.ts';
import { handlerCase, machineInput } from '../../support/handler-case.ts';

const { store } = handlerCase('2026-03-10T08:00:00.000Z', { ANCHOR_BUCKET: 'anchors' });
const s3 = mockClient(S3Client);
const { handler } = await import('../../../functions/anchor-decisions/handler.ts');

test('a schedule has yesterday’s anchor written, under its day and never over another', async () => {
  const { deps } = await store(exampleFacts());
  await checkEthics(deps, machineInput);
  s3.on(ListObjectsV2Command).resolves({});
  s3.on(PutObjectCommand).resolves({});
  expect(await handler()).toEqual({ anchored: 1 });
  expect(s3.commandCalls(PutObjectCommand).map(({ args }) => args[0].input)).toMatchObject([
    { Bucket: 'anchors', Key: 'anchors/2026-03-09.jsonl', IfNoneMatch: '*' },
  ]);
});
