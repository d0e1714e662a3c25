import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { exampleFacts } from '../../support/example/example-case.ts';
import { handlerCase, machineInput } from '../../support/handler-case.ts';

const { dynamo, store } = handlerCase('2026-03-10T08:00:00.000Z');
const { handler } = await import('../../../functions/check-ethics/handler.ts');

test('the debt machine learns the next step from facts read strongly consistently', async () => {
  const { decisions } = await store(exampleFacts());
  expect(await handler(machineInput)).toEqual({ step: 'remind', seen: 1, seconds: 1 });
  const [read] = dynamo.commandCalls(QueryCommand);
  expect(read?.args[0].input).toMatchObject({
    TableName: 'Cases',
    ConsistentRead: true,
    ExpressionAttributeValues: { ':pk': 'DEBTOR#lindenhof~C-100' },
  });
  expect(decisions()).toHaveLength(1);
});

test.each([{}, { ...machineInput, generation: 0 }, { ...machineInput, debtKey: '' }])(
  'refuses what no execution of the machine can send: %j',
  async (event) => {
    await store(exampleFacts());
    await expect(handler(event)).rejects.toThrow();
    expect(dynamo.calls()).toHaveLength(0);
  },
);
