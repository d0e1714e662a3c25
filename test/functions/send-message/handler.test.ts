import { createServer } from 'node:http';
import { SESv2Client, SendEmailCommand, TooManyRequestsException } from '@aws-sdk/client-sesv2';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { openDispute } from '../../../shared/store/open-dispute.ts';
import { exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import type { StoredCase } from '../../support/example/stored-case.ts';
import { handlerCase, machineInput } from '../../support/handler-case.ts';

// A mail service that takes every request and never answers one: what the client finds where it is not mocked.
const silent = createServer(() => undefined);
await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
afterAll(() => {
  silent.closeAllConnections();
  silent.close();
});
const address = silent.address();
const port = address !== null && typeof address === 'object' ? address.port : 0;

const env = {
  AWS_ENDPOINT_URL_SESV2: `http://127.0.0.1:${port}`,
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  PAGES_URL: 'https://pages.example',
  SEND_QUEUE_URL: 'https://queue.example',
  MAIL_CONFIGURATION_SET: 'forbear',
};
const { store } = handlerCase('2026-03-10T08:00:00.000Z', env);
const ses = mockClient(SESv2Client);
const sqs = mockClient(SQSClient);
const errors = vi.spyOn(console, 'error').mockReturnValue(undefined);
const { handler } = await import('../../../functions/send-message/handler.ts');

beforeEach(() => {
  errors.mockClear();
  ses.reset();
  sqs.reset();
  ses.on(SendEmailCommand).resolves({ MessageId: 'ses-1' });
});

/** The key of the acknowledgement that a new dispute owes, as it stands in the send queue. */
async function owedAcknowledgement({ deps, outbox }: StoredCase): Promise<string> {
  await openDispute(deps, exampleDebtorKey, {
    debtKey: 'lindenhof#INV-1',
    reason: 'DAMAGED',
    text: 'Two boxes were torn.',
    openedBy: 'debtor',
  });
  const owed = outbox().find(({ kind }) => kind === 'mail');
  return JSON.stringify({ pk: owed?.['pk'], sk: owed?.['sk'] });
}

/** A message as the queue hands it to a Lambda function. */
function queued(messageId: string, body: string) {
  return {
    messageId,
    receiptHandle: 'handle',
    body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '1773129600000',
      SenderId: 'sender',
      ApproximateFirstReceiveTimestamp: '1773129600000',
    },
    messageAttributes: {},
    md5OfBody: 'md5',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-central-1:000000000000:send',
    awsRegion: 'eu-central-1',
  };
}

test('the debt machine has one mail sent, with links of 160 random bits that only the mail knows', async () => {
  const { memory, facts } = await store(exampleFacts());
  const answer = await handler(machineInput);
  expect(answer).toEqual({ seconds: expect.any(Number) });
  const calls = ses.commandCalls(SendEmailCommand);
  expect(calls).toHaveLength(1);
  expect(calls[0]?.args[0].input).toMatchObject({
    FromEmailAddress: '"Lindenhof Buchhaltung" <rechnung@lindenhof.example>',
    Destination: { ToAddresses: ['accounts@holm.example'] },
    ConfigurationSetName: 'forbear',
  });
  const text = calls[0]?.args[0].input.Content?.Simple?.Body?.Text?.Data ?? '';
  const tokens = [...text.matchAll(/https:\/\/pages\.example\/t\/([\w-]+)/g)].map(([, token]) => token ?? '');
  expect(new Set(tokens).size).toBeGreaterThanOrEqual(4);
  expect(tokens.filter((token) => token.length !== 27)).toEqual([]);
  expect(tokens.filter((token) => JSON.stringify(memory.items()).includes(token))).toEqual([]);
  expect((await facts()).contacts).toMatchObject([{ status: 'SENT', result: 'ses-1' }]);
});

test('the mail client never tries by itself a second time', async () => {
  await store(exampleFacts());
  await handler(machineInput);
  const client = ses.commandCalls(SendEmailCommand)[0]?.thisValue;
  if (!(client instanceof SESv2Client)) throw new Error('no client');
  expect(await client.config.maxAttempts()).toBe(1);
});

test('of a batch from the queue only what failed comes again, and no message text is logged', async () => {
  const stored = await store(exampleFacts());
  const body = await owedAcknowledgement(stored);
  const Records = [queued('m-1', 'no JSON of a customer'), queued('m-2', body), queued('m-3', '{"pk":1}')];
  expect(await handler({ Records })).toEqual({
    batchItemFailures: [{ itemIdentifier: 'm-1' }, { itemIdentifier: 'm-3' }],
  });
  expect(ses.commandCalls(SendEmailCommand)).toHaveLength(1);
  expect((await stored.facts()).contacts).toMatchObject([{ purpose: 'answer', status: 'SENT' }]);
  expect(errors.mock.calls.flat().join()).toContain('"messageId":"m-1"');
  expect(errors.mock.calls.flat().join()).not.toContain('customer');
});

test('an acknowledgement that the mail service throttles comes again and is then sent', async () => {
  const body = await owedAcknowledgement(await store(exampleFacts()));
  ses
    .on(SendEmailCommand)
    .rejectsOnce(new TooManyRequestsException({ message: 'slow', $metadata: { httpStatusCode: 429 } }));
  const Records = [queued('m-1', body)];
  expect(await handler({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-1' }] });
  expect(await handler({ Records })).toEqual({ batchItemFailures: [] });
  expect(ses.commandCalls(SendEmailCommand)).toHaveLength(2);
});

test('refuses an event that is neither', async () => {
  await store(exampleFacts());
  await expect(handler({ Records: [{ s3: {} }] })).rejects.toThrow();
  expect(ses.calls()).toHaveLength(0);
});

test('what is owed at night goes back to the queue until the morning, a quarter of an hour at a time', async () => {
  const stored = await store(exampleFacts());
  const body = await owedAcknowledgement(stored);
  vi.setSystemTime(Date.parse('2026-03-10T22:00:00.000Z'));
  sqs.on(SendMessageCommand).resolves({});
  expect(await handler({ Records: [queued('m-1', body)] })).toEqual({ batchItemFailures: [] });
  expect(ses.commandCalls(SendEmailCommand)).toHaveLength(0);
  const sent = sqs.commandCalls(SendMessageCommand).map(({ args: [{ input }] }) => input);
  const again = { ...JSON.parse(body), notBefore: '2026-03-11T07:00:00.000Z' };
  expect(sent).toEqual([
    { QueueUrl: env.SEND_QUEUE_URL, MessageBody: JSON.stringify(again), DelaySeconds: 900 },
  ]);
  vi.setSystemTime(Date.parse('2026-03-11T06:59:00.000Z'));
  await handler({ Records: [queued('m-2', JSON.stringify(again))] });
  expect(sqs.commandCalls(SendMessageCommand).at(-1)?.args[0].input.DelaySeconds).toBe(60);
  vi.setSystemTime(Date.parse('2026-03-11T07:00:00.000Z'));
  await handler({ Records: [queued('m-3', JSON.stringify(again))] });
  expect(ses.commandCalls(SendEmailCommand)).toHaveLength(1);
});

test('a mail service that does not answer is not waited for: whether the mail left is for a person to find out', async () => {
  const { facts } = await store(exampleFacts());
  ses.restore();
  await handler(machineInput);
  const { contacts, tasks } = await facts();
  expect(contacts).toMatchObject([{ status: 'UNCERTAIN', result: 'TimeoutError' }]);
  expect(tasks).toMatchObject([{ kind: 'uncertain-send', state: 'open' }]);
});
