import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, test } from 'vitest';
import { readPeriods } from '../../../shared/store/figures/figure-rows.ts';
import { holm } from '../../shared/domain/figures/small-ledger.ts';
import { handlerCase } from '../../support/handler-case.ts';
import { memoryInbox } from '../import-chunk/memory-inbox.ts';

const { store } = handlerCase('2026-05-01T00:30:00.000Z', { INBOX_BUCKET: 'inbox' });
const bucket = memoryInbox();
const s3 = mockClient(S3Client);
s3.on(PutObjectCommand).callsFake((input) => bucket.s3.send(new PutObjectCommand(input)));
s3.on(GetObjectCommand).callsFake((input) => bucket.s3.send(new GetObjectCommand(input)));
const { handler } = await import('../../../functions/tally-figures/handler.ts');

test('a schedule has the figures of the day that is over counted, and what time does not allow left for the next call', async () => {
  const { deps } = await store(holm);
  const short = { getRemainingTimeInMillis: () => 100_000 };
  expect(await handler({ kind: 'schedule' }, short)).toEqual({
    day: '2026-04-30',
    parts: 0,
    complete: false,
  });
  const ample = { getRemainingTimeInMillis: () => 900_000 };
  expect(await handler({ kind: 'schedule' }, ample)).toEqual({
    day: '2026-04-30',
    parts: 17,
    complete: true,
  });
  expect([...bucket.objects.keys()]).toContain('feed/lindenhof/2026-04-30.jsonl');
  expect([...(await readPeriods(deps.cases, 'lindenhof', ['2026-04', '2026-05'])).keys()]).toEqual([
    '2026-04',
  ]);
  const days = await readPeriods(deps.cases, 'lindenhof', ['2026-04-01', '2026-05-31']);
  expect([...days.keys()]).toEqual(['2026-04-30']);
});
