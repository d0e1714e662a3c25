import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test, vi } from 'vitest';
import { exampleDebt, exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { handlerCase, machineInput } from '../../support/handler-case.ts';

const arn = 'arn:aws:states:eu-central-1:000000000000:stateMachine:debt';
const { dynamo, store } = handlerCase('2026-03-10T08:00:00.000Z', { DEBT_MACHINE_ARN: arn });
const states = mockClient(SFNClient);
vi.spyOn(console, 'log').mockReturnValue(undefined);
const { handler } = await import('../../../functions/start-debts/handler.ts');

const plenty = { getRemainingTimeInMillis: () => 60_000 };
const due = exampleDebt({ generation: 0, lookAt: '2026-03-09T00:00:00.000Z' });
const started = () =>
  states.commandCalls(StartExecutionCommand).map(({ args }) => ({
    machine: args[0].input.stateMachineArn,
    input: JSON.parse(args[0].input.input ?? ''),
  }));

beforeEach(() => {
  states.reset();
  states.on(StartExecutionCommand).resolves({});
});

test('the schedule starts the executions of debts whose time has come', async () => {
  await store(exampleFacts({ debts: [due] }));
  expect(await handler({ kind: 'schedule' }, plenty)).toMatchObject({ started: 1, failed: 0, more: false });
  expect(started()).toEqual([{ machine: arn, input: machineInput }]);
});

test('the last state of the import may ask with whatever it carries', async () => {
  await store(exampleFacts({ debts: [due] }));
  expect(await handler({ batch: 'b', report: { accepted: 1 } }, plenty)).toMatchObject({ started: 1 });
});

test('stops before the function is cut off, and says that more is left', async () => {
  await store(exampleFacts({ debts: [due] }));
  expect(await handler({ kind: 'schedule' }, { getRemainingTimeInMillis: () => 9_999 })).toMatchObject({
    started: 0,
    more: true,
  });
  expect(started()).toEqual([]);
});

test('an old execution hands its one debt over, and no other is swept', async () => {
  await store(exampleFacts({ debts: [exampleDebt(), { ...due, debtKey: 'lindenhof#INV-2' }] }));
  expect(await handler({ succeed: machineInput }, plenty)).toMatchObject({ started: 1 });
  expect(started()).toEqual([{ machine: arn, input: { ...machineInput, generation: 2 } }]);
  const reads = dynamo.commandCalls(QueryCommand).map(({ args }) => args[0].input.ExpressionAttributeValues);
  expect(reads).toEqual([{ ':pk': `DEBTOR#${exampleDebtorKey}` }]);
});
