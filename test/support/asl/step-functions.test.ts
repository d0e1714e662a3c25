import { describe, expect, test } from 'vitest';
import { lambda, machineArn, machineOf, named } from './machine-fixture.ts';

const wait = {
  StartAt: 'A',
  QueryLanguage: 'JSONata',
  States: { A: { Type: 'Wait', Seconds: 86_400, End: true } },
};
const callback = (more: object = {}) => ({
  StartAt: 'A',
  QueryLanguage: 'JSONata',
  States: {
    A: {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:dynamodb:transactWriteItems.waitForTaskToken',
      Arguments: { token: '{% $states.context.Task.Token %}' },
      TimeoutSeconds: 3600,
      Catch: [
        {
          ErrorEquals: ['States.Timeout', 'DynamoDb.TransactionCanceledException'],
          Next: 'Again',
          Output: '{% $states.errorOutput %}',
        },
      ],
      End: true,
      ...more,
    },
    Again: { Type: 'Succeed' },
  },
});

describe('starting an execution', () => {
  test('again with the same name and input gives the running one', () => {
    const { stepFunctions, start } = machineOf(wait);
    expect(start({ a: 1 })).toBe(start({ a: 1 }));
    expect(stepFunctions.executions()).toHaveLength(1);
  });

  test('again with another input, or after it ended, is refused for 90 days', async () => {
    const { scheduler, start } = machineOf(wait);
    const exists = expect.objectContaining({ name: 'ExecutionAlreadyExists' });
    start({ a: 1 });
    expect(() => start({ a: 2 })).toThrow(exists);
    await scheduler.runToIdle();
    expect(() => start({ a: 1 })).toThrow(exists);
    await scheduler.runUntil(scheduler.millis() + 91 * 86_400_000);
    expect(start({ a: 1 })).toContain(':execution:m:x');
  });

  test.each(['n'.repeat(81), '', 'a b', 'a/b'])('refuses the name %s', (name) => {
    expect(() => machineOf(wait).start({}, name)).toThrow(expect.objectContaining({ name: 'InvalidName' }));
  });

  test('refuses an unknown machine, and to describe an unknown execution', () => {
    const { stepFunctions } = machineOf(wait);
    expect(() => stepFunctions.startExecution({ stateMachineArn: 'none', name: 'x', input: '{}' })).toThrow(
      expect.objectContaining({ name: 'StateMachineDoesNotExist' }),
    );
    expect(() => stepFunctions.describeExecution(`${machineArn}:x`)).toThrow(
      expect.objectContaining({ name: 'ExecutionDoesNotExist' }),
    );
  });
});

describe('a task that waits for its token', () => {
  function waiting(call: (input: unknown) => Promise<unknown> = async () => ({})) {
    const tokens: string[] = [];
    const machine = machineOf(
      callback(),
      {},
      {
        integrations: {
          async 'aws-sdk:dynamodb:transactWriteItems'(input) {
            if (typeof input === 'object' && input && 'token' in input) tokens.push(String(input.token));
            return call(input);
          },
        },
      },
    );
    return { ...machine, tokens };
  }

  test('goes on with the answer', async () => {
    const { scheduler, stepFunctions, start, tokens } = waiting();
    const arn = start();
    await scheduler.runUntil(scheduler.millis() + 60_000);
    stepFunctions.sendTaskSuccess(tokens[0] ?? '', '{"answered":true}');
    await scheduler.runToIdle();
    expect(stepFunctions.describeExecution(arn)).toMatchObject({
      status: 'SUCCEEDED',
      output: { answered: true },
    });
  });

  test('fails with the failure it is told', async () => {
    const { scheduler, stepFunctions, start, tokens } = waiting();
    const arn = start();
    await scheduler.runUntil(scheduler.millis() + 60_000);
    stepFunctions.sendTaskFailure(tokens[0] ?? '', 'Odd', 'why');
    await scheduler.runToIdle();
    expect(stepFunctions.describeExecution(arn)).toMatchObject({
      status: 'FAILED',
      error: 'Odd',
      cause: 'why',
    });
  });

  test('times out, and the token is then dead', async () => {
    const { run, stepFunctions, tokens } = waiting();
    expect((await run()).output).toMatchObject({ Error: 'States.Timeout' });
    const [token = ''] = tokens;
    expect(() => stepFunctions.sendTaskSuccess(token, '{}')).toThrow(
      expect.objectContaining({ name: 'TaskTimedOut' }),
    );
    expect(() => stepFunctions.sendTaskSuccess('nonsense', '{}')).toThrow(
      expect.objectContaining({ name: 'InvalidToken' }),
    );
    expect(() => stepFunctions.sendTaskSuccess('task-99-of-x', '{}')).toThrow(
      expect.objectContaining({ name: 'TaskDoesNotExist' }),
    );
  });

  test('fails at once when its own call fails, under the SDK integration name', async () => {
    const { run, scheduler } = waiting(() => Promise.reject(named('TransactionCanceledException', 'no')));
    expect((await run()).output).toEqual({ Error: 'DynamoDb.TransactionCanceledException', Cause: 'no' });
    expect(scheduler.now().toString()).toBe('2026-01-01T00:00:00Z');
  });

  test('asks for a fresh token at every attempt', async () => {
    let calls = 0;
    const tokens: unknown[] = [];
    const { run } = machineOf(
      callback({ Retry: [{ ErrorEquals: ['States.TaskFailed'] }] }),
      {},
      {
        integrations: {
          'aws-sdk:dynamodb:transactWriteItems': async (input) => {
            tokens.push(input);
            calls += 1;
            if (calls < 3) throw named('InternalServerError');
          },
        },
      },
    );
    await run();
    expect(new Set(tokens.map((token) => JSON.stringify(token))).size).toBe(3);
  });
});

describe('stopping an execution', () => {
  test('ends it at once, even asleep', async () => {
    const { scheduler, stepFunctions, start } = machineOf(wait);
    const arn = start();
    await scheduler.runUntil(scheduler.millis() + 1000);
    stepFunctions.stopExecution(arn);
    await scheduler.runToIdle();
    expect(stepFunctions.describeExecution(arn)).toMatchObject({ status: 'ABORTED' });
    expect(scheduler.now().toString()).toBe('2026-01-01T00:00:01Z');
  });

  test('lets the function that runs finish, but nothing after it', async () => {
    const one = machineOf(
      {
        StartAt: 'A',
        States: {
          A: { Type: 'Task', Resource: lambda('f'), Next: 'B' },
          B: { Type: 'Task', Resource: lambda('g'), End: true },
        },
      },
      { f: () => one.scheduler.sleep(5000), g: () => Promise.reject(new Error('never')) },
    );
    const arn = one.start();
    one.scheduler.at(one.scheduler.millis() + 1000, () => one.stepFunctions.stopExecution(arn));
    await one.scheduler.runToIdle();
    expect(one.stepFunctions.describeExecution(arn)).toMatchObject({ status: 'ABORTED' });
  });
});
