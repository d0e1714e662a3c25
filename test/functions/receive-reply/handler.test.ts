import { Readable } from 'node:stream';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, test, vi } from 'vitest';
import { exampleFacts } from '../../support/example/example-case.ts';
import { handlerCase } from '../../support/handler-case.ts';
import { rawMail } from '../../support/mail/raw-mail.ts';

vi.spyOn(console, 'log').mockReturnValue(undefined);
const { store } = handlerCase('2026-03-10T08:30:00.000Z', { MAIL_BUCKET: 'mails' });
const s3 = mockClient(S3Client);
const { handler } = await import('../../../functions/receive-reply/handler.ts');

const event = (name: string, key = 'mail/1') => ({ detail: { bucket: { name }, object: { key } } });

test('an object of the mail bucket is read as a mail; one that answers nothing of ours is kept aside', async () => {
  const { memory } = await store(exampleFacts());
  const raw = rawMail({ to: 'reply+x@replies.example' });
  s3.on(GetObjectCommand).callsFake(async () => ({ Body: Readable.from([raw]) }));
  expect(await handler(event('mails'))).toEqual({ mail: 'aside' });
  expect(s3.commandCalls(GetObjectCommand)[0]?.args[0].input).toMatchObject({
    Bucket: 'mails',
    Key: 'mail/1',
  });
  expect(memory.items('STRAYMAIL')).toMatchObject([{ why: 'unknown', mailKey: 'mail/1' }]);
});

test('an event of another bucket fails loudly', async () => {
  await store(exampleFacts());
  await expect(handler(event('other'))).rejects.toThrow();
});
