import { SendTaskSuccessCommand, SFNClient } from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { commit } from '../../../shared/store/commit.ts';
import type { StreamRecord } from '../../support/dynamo/table.ts';
import { exampleDebt, exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { handlerCase } from '../../support/handler-case.ts';
import { lambdaRecord } from '../../support/world/stream-reader.ts';

const { store } = handlerCase('2026-03-10T08:00:00.000Z');
const states = mockClient(SFNClient);
const { handler } = await import('../../../functions/wake-debts/handler.ts');

beforeEach(() => states.reset());

/** The record the stream brings when something about a debtor changes whose debt waits for people. */
async function changed() {
  const waiting = exampleDebt({ token: 'a-token', tokenSeen: 1 });
  const { memory, deps } = await store(exampleFacts({ debts: [waiting] }));
  const records: StreamRecord[] = [];
  memory.subscribe((record) => records.push(record));
  await commit(deps.cases, { debtorKey: exampleDebtorKey, writes: [] });
  return { Records: records.map(lambdaRecord) };
}

test('a changed profile in the stream wakes the execution that waits', async () => {
  states.on(SendTaskSuccessCommand).resolves({});
  const event = await changed();
  expect(event.Records).toMatchObject([
    { eventName: 'MODIFY', dynamodb: { NewImage: { version: { N: '2' } } } },
  ]);
  expect(await handler(event)).toEqual({ woken: 1 });
  expect(states.commandCalls(SendTaskSuccessCommand)[0]?.args[0].input).toEqual({
    taskToken: 'a-token',
    output: '{}',
  });
});

test('a record that is no profile fails loudly, so that a wrong filter is noticed', async () => {
  const event = { Records: [{ dynamodb: { NewImage: { pk: { S: 'x' } } } }] };
  await expect(handler(event)).rejects.toThrow();
});
