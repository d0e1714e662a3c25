import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, test } from 'vitest';
import { openDispute } from '../../../shared/store/open-dispute.ts';
import type { StreamRecord } from '../../support/dynamo/table.ts';
import { exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { handlerCase } from '../../support/handler-case.ts';
import { lambdaRecord } from '../../support/world/stream-reader.ts';

const queueUrl = 'https://sqs.eu-central-1.amazonaws.com/000000000000/send';
const { store } = handlerCase('2026-03-10T08:00:00.000Z', { SEND_QUEUE_URL: queueUrl, BUS_NAME: 'forbear' });
const sqs = mockClient(SQSClient);
const events = mockClient(EventBridgeClient);
const { handler } = await import('../../../functions/relay-outbox/handler.ts');

/** What the stream brings of a new dispute: the owed acknowledgement and the event. */
async function disputed() {
  const { memory, deps } = await store(exampleFacts());
  const records: StreamRecord[] = [];
  memory.subscribe((record) => records.push(record));
  await openDispute(deps, exampleDebtorKey, {
    debtKey: 'lindenhof#INV-1',
    reason: 'DAMAGED',
    text: 'Two boxes were torn.',
    openedBy: 'debtor',
  });
  const outbox = records.filter(({ Keys }) => String(Keys['pk']).startsWith('OUTBOX#'));
  return { Records: outbox.map(lambdaRecord) };
}

test('a dispute in the stream becomes a message in the send queue and an event on the bus', async () => {
  sqs.on(SendMessageCommand).resolves({ MessageId: '1' });
  events.on(PutEventsCommand).resolves({ FailedEntryCount: 0 });
  const event = await disputed();
  expect(event.Records).toHaveLength(2);
  await handler(event);
  const [queued] = sqs.commandCalls(SendMessageCommand);
  expect(queued?.args[0].input.QueueUrl).toBe(queueUrl);
  expect(JSON.parse(queued?.args[0].input.MessageBody ?? '')).toEqual({
    pk: `OUTBOX#${exampleDebtorKey}`,
    sk: expect.stringContaining('dispute-acknowledgement#'),
  });
  const [entry] = events.commandCalls(PutEventsCommand)[0]?.args[0].input.Entries ?? [];
  expect(entry).toMatchObject({ EventBusName: 'forbear', Source: 'forbear', DetailType: 'DebtDisputed' });
});

test('a record of another kind fails loudly, so that a wrong filter is noticed', async () => {
  const Keys = { pk: 'DEBTOR#x', sk: 'PROFILE' };
  const record = lambdaRecord({ eventName: 'INSERT', Keys, NewImage: Keys, seq: 1 });
  await expect(handler({ Records: [record] })).rejects.toThrow();
});
