import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { SendEmailCommand } from '@aws-sdk/client-sesv2';
import { DescribeExecutionCommand, SendTaskSuccessCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { stageSchema } from '../../../shared/config/stage.ts';
import { createWorld, type World, type WorldOptions } from './create-world.ts';

const stage = stageSchema.parse({
  name: 'test',
  clock: { speed: 1, anchor: '2026-01-01T00:00:00Z' },
  creditors: [
    {
      id: 'acme',
      name: 'Acme',
      address: ['Street 1'],
      country: 'DE',
      registration: 'HRB 1',
      bank: { holder: 'Acme', iban: 'DE89370400440532013000' },
      contact: { name: 'Ann', phone: '+49 1', email: 'ann@example.com' },
      sender: { name: 'Acme', address: 'a@example.com' },
      replyTo: 'r@example.com',
      deskMailbox: 'd@example.com',
      owners: { calls: 'Ann', disputes: 'Ann', decisions: 'Ann' },
      timeZone: 'Europe/Berlin',
      languages: ['en'],
      policy: 'considerate',
    },
  ],
});
const input = { debtorKey: 'acme~1', debtKey: 'acme#7', generation: 1 };
const profileKey = { pk: 'DEBTOR#acme~1', sk: 'PROFILE' };
const debtKey = { pk: 'DEBTOR#acme~1', sk: 'DEBT#acme#7' };

/** A debt that waits for people until its profile changes, then closes. */
async function waitingDebt(options: Partial<WorldOptions> = {}) {
  const world = createWorld({ stage, policies: [], start: '2026-01-01T08:00:00Z', seed: 1, ...options });
  const { direct } = world.dynamo;
  await direct.send(new PutCommand({ TableName: world.tableName, Item: { ...profileKey, version: 1 } }));
  await direct.send(
    new PutCommand({ TableName: world.tableName, Item: { ...debtKey, generation: 1, state: 'open' } }),
  );
  const version = async () =>
    (await world.table.send(new GetCommand({ TableName: world.tableName, Key: profileKey }))).Item?.[
      'version'
    ];
  world.register({
    CheckEthicsArn: async () => {
      const seen = await version();
      return { step: seen < 2 ? 'await' : 'close', seen, seconds: 1 };
    },
  });
  const { executionArn } = await world.states.send(
    new StartExecutionCommand({
      stateMachineArn: world.debtMachineArn,
      name: 'debt-1',
      input: JSON.stringify(input),
    }),
  );
  const states = () =>
    world.stepFunctions.describeExecution(executionArn ?? '').trace.map(({ state }) => state);
  return { world, states, executionArn };
}

const change = (world: World) => () =>
  world.dynamo.direct
    .send(
      new UpdateCommand({
        TableName: world.tableName,
        Key: profileKey,
        UpdateExpression: 'ADD version :one',
        ExpressionAttributeValues: { ':one': 1 },
      }),
    )
    .then(() => undefined);

const debtOf = (world: World) => world.dynamo.items(debtKey.pk).find(({ sk }) => sk === debtKey.sk);

function wake(world: World, redelivery = 0) {
  return world.readStream({
    wants: ({ eventName, Keys }) => eventName === 'MODIFY' && Keys['sk'] === 'PROFILE',
    redelivery,
    async read() {
      const token = debtOf(world)?.['token'];
      if (typeof token === 'string') {
        await world.states
          .send(new SendTaskSuccessCommand({ taskToken: token, output: '{}' }))
          .catch((error: unknown) => {
            if (!(error instanceof Error) || error.name !== 'TaskTimedOut') throw error;
          });
      }
    },
  });
}

describe('the debt machine in a world', () => {
  test('waits for people with its token in the table, and is woken by a change', async () => {
    const { world, states } = await waitingDebt();
    wake(world, 0.5);
    world.signal({ at: Temporal.Instant.from('2026-01-05T08:00:00Z') }, change(world));
    await world.scheduler.runUntil(Temporal.Instant.from('2026-01-04T08:00:00Z'));
    expect(debtOf(world)).toMatchObject({ token: expect.stringContaining('debt-1'), tokenSeen: 1 });
    await world.scheduler.runToIdle();
    expect(states()).toEqual([
      'CheckEthics',
      'ChooseStep',
      'AwaitPeople',
      'CheckEthics',
      'ChooseStep',
      'CloseDebt',
    ]);
    expect(debtOf(world)).toEqual({ ...debtKey, generation: 1, state: 'closed' });
    expect(world.scheduler.now().toString()).toMatch('2026-01-05T08:00:0');
  });

  test('looks again at once when something changes between the decision and the registration', async () => {
    const { world, states } = await waitingDebt();
    const registration = 3;
    world.signal({ beforeCall: registration }, change(world));
    await world.scheduler.runToIdle();
    expect(world.log.calls[registration - 1]).toMatchObject({ name: 'transactWriteItems' });
    expect(states()).toEqual([
      'CheckEthics',
      'ChooseStep',
      'AwaitPeople',
      'CheckEthics',
      'ChooseStep',
      'CloseDebt',
    ]);
    expect(world.scheduler.now().toString()).toBe('2026-01-01T08:00:00Z');
  });

  test('looks again after thirty days when the wake-up was lost', async () => {
    const { world, states } = await waitingDebt();
    const reader = wake(world);
    reader.lose(() => true);
    world.signal({ at: Temporal.Instant.from('2026-01-05T08:00:00Z') }, change(world));
    await world.scheduler.runToIdle();
    expect(states().at(-1)).toBe('CloseDebt');
    expect(world.scheduler.now().toString()).toBe('2026-01-31T08:00:00Z');
  });

  test('takes an answer that comes before its own registration has returned', async () => {
    const { world, states } = await waitingDebt();
    world.signal({ afterCall: 3 }, async () => {
      await change(world)();
      const token = debtOf(world)?.['token'];
      await world.states.send(new SendTaskSuccessCommand({ taskToken: String(token), output: '{}' }));
    });
    await world.scheduler.runToIdle();
    expect(states().at(-1)).toBe('CloseDebt');
    expect(world.scheduler.now().toString()).toBe('2026-01-01T08:00:00Z');
  });

  test('can be stopped by an operator, and then says so', async () => {
    const { world, executionArn = '' } = await waitingDebt();
    world.signal({ at: world.scheduler.millis() + 1000 }, () =>
      world.stepFunctions.stopExecution(executionArn),
    );
    await world.scheduler.runToIdle();
    const described = await world.states.send(new DescribeExecutionCommand({ executionArn }));
    expect(described).toMatchObject({ status: 'ABORTED', stopDate: new Date('2026-01-01T08:00:01Z') });
    const token = String(debtOf(world)?.['token']);
    await expect(
      world.states.send(new SendTaskSuccessCommand({ taskToken: token, output: '{}' })),
    ).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  test('puts errors of its functions on record and gives them to the machine', async () => {
    const { world } = await waitingDebt();
    world.register({ CheckEthicsArn: () => Promise.reject(new Error('broken')) });
    await expect(world.scheduler.runToIdle()).rejects.toThrow('No task is registered');
    expect(world.taskFailures.map(({ name }) => name)).toEqual(
      Array.from({ length: 6 }, () => 'CheckEthicsArn'),
    );
  });

  test('is the same for the same seed, and interleaves differently for others', async () => {
    const calls = async (seed: number) => {
      const { world } = await waitingDebt({ seed, interleave: true });
      await world.states.send(
        new StartExecutionCommand({
          stateMachineArn: world.debtMachineArn,
          name: 'debt-2',
          input: JSON.stringify(input),
        }),
      );
      world.signal({ at: world.scheduler.millis() + 500 }, change(world));
      wake(world);
      await world.scheduler.runUntil(Temporal.Instant.from('2026-01-02T00:00:00Z'));
      return (
        world.stepFunctions
          .executions()
          .map(({ trace }) => trace.length)
          .join() + world.log.calls.map(({ name }) => name).join()
      );
    };
    expect(await calls(5)).toBe(await calls(5));
    const all = await Promise.all(Array.from({ length: 20 }, (_, seed) => calls(seed)));
    expect(new Set(all).size).toBeGreaterThan(1);
  });
});

describe('the services of a world', () => {
  const mail = new SendEmailCommand({ Destination: { ToAddresses: ['x@example.com'] }, Content: undefined });
  const world = () => createWorld({ stage, policies: [], start: '2026-01-01T08:00:00Z', seed: 1 });
  async function outcome(one: World): Promise<string> {
    let result = 'pending';
    one.scheduler.at(one.scheduler.millis(), async () => {
      result = await one.mail.client.send(mail).then(
        ({ MessageId }) => MessageId ?? '',
        (error: unknown) => (error instanceof Error ? error.name : ''),
      );
    });
    await one.scheduler.runToIdle();
    return result;
  }

  test.each([
    ['accept' as const, 'mail-1', 1, 0],
    ['refuse' as const, 'MessageRejected', 0, 0],
    ['throttle' as const, 'TooManyRequestsException', 0, 0],
    ['accept-then-time-out' as const, 'TimeoutError', 1, 5],
    ['time-out' as const, 'TimeoutError', 0, 5],
    ['hang' as const, 'TimeoutError', 0, 900],
  ])('mail: told to %s, the caller sees %s, %i leave, %i s pass', async (behaviour, seen, left, seconds) => {
    const one = world();
    one.mail.behave(behaviour, 1);
    expect(await outcome(one)).toBe(seen);
    expect(one.mail.mails).toHaveLength(left);
    expect(one.scheduler.millis()).toBe(Date.parse('2026-01-01T08:00:00Z') + seconds * 1000);
    expect(await outcome(one)).toBe(`mail-${left + 1}`);
  });

  test('the queue brings a message again until it is taken', async () => {
    const one = world();
    const taken: string[] = [];
    one.sendQueue.consume(async ({ body }) => {
      taken.push(body);
      if (taken.length < 3) throw new Error('later');
    });
    await one.sendQueue.client.send(new SendMessageCommand({ QueueUrl: 'q', MessageBody: 'hello' }));
    await one.scheduler.runToIdle();
    expect(taken).toEqual(['hello', 'hello', 'hello']);
  });

  test('the bus keeps the events', async () => {
    const one = world();
    await one.bus.client.send(
      new PutEventsCommand({ Entries: [{ DetailType: 'debtEscalated', Detail: '{}' }] }),
    );
    expect(one.bus.events).toMatchObject([{ DetailType: 'debtEscalated' }]);
  });

  test('the stream brings a batch again after a failure, in order', async () => {
    const one = world();
    const seen: unknown[] = [];
    const reader = one.readStream({
      wants: () => true,
      redelivery: 0,
      async read(records) {
        seen.push(records.map(({ seq }) => seq));
        if (seen.length === 1) throw new Error('not now');
      },
    });
    for (const sk of ['a', 'b'])
      await one.table.send(new PutCommand({ TableName: one.tableName, Item: { pk: 'p', sk } }));
    await one.scheduler.runToIdle();
    expect(seen).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(reader.failures).toHaveLength(1);
  });
});
