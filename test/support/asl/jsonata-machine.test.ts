import { describe, expect, test } from 'vitest';
import { lambda, machineOf, named } from './machine-fixture.ts';

const jsonata = (States: object, StartAt = 'A') => ({ QueryLanguage: 'JSONata', StartAt, States });
const task = (more: object) =>
  jsonata({
    A: { Type: 'Task', Resource: lambda('f'), End: true, ...more },
    ...('Catch' in more ? { C: { Type: 'Pass', End: true } } : {}),
  });

describe('a machine in JSONata', () => {
  test('gives arguments, takes results, keeps variables and chooses', async () => {
    const { run } = machineOf(
      jsonata({
        A: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Arguments: {
            FunctionName: lambda('f'),
            Payload: { twice: '{% $states.input.n * 2 %}', fixed: ['a'] },
          },
          Assign: { seen: '{% $states.result.Payload.seen %}', before: '{% $states.input.n %}' },
          Output: { from: '{% $states.context.Execution.Name %}' },
          Next: 'B',
        },
        B: {
          Type: 'Choice',
          Choices: [
            { Condition: "{% $seen = 'no' %}", Next: 'D' },
            {
              Condition: '{% $before > 2 and $seen = "yes" %}',
              Next: 'C',
              Assign: { before: '{% $before + 1 %}' },
            },
          ],
          Default: 'D',
        },
        C: { Type: 'Pass', Output: '{% {"before": $before, "input": $states.input} %}', End: true },
        D: { Type: 'Fail', Error: 'Wrong', Cause: "{% 'seen ' & $seen %}" },
      }),
      { f: (payload) => ({ seen: JSON.stringify(payload) === '{"twice":6,"fixed":["a"]}' ? 'yes' : 'no' }) },
    );
    const record = await run({ n: 3 });
    expect(record).toMatchObject({
      status: 'SUCCEEDED',
      output: { before: 4, input: { from: 'x' } },
      transitions: 3,
    });
    expect(record.trace.map(({ state }) => state)).toEqual(['A', 'B', 'C']);
    // Started, 2 per state, 3 of the task, ended.
    expect(record.historyEvents).toBe(1 + 3 * 2 + 3 + 1);
  });

  test('assigns all variables from the values before', async () => {
    const { run } = machineOf(
      jsonata({
        A: { Type: 'Pass', Assign: { a: 1, b: 2 }, Next: 'B' },
        B: { Type: 'Pass', Assign: { a: '{% $b %}', b: '{% $a %}' }, Output: '{% [$a, $b] %}', Next: 'C' },
        C: { Type: 'Pass', Output: '{% $append($states.input, [$a, $b]) %}', End: true },
      }),
    );
    expect((await run()).output).toEqual([1, 2, 2, 1]);
  });

  test('waits months of virtual time, in whole seconds only', async () => {
    const wait = jsonata({
      A: { Type: 'Wait', Seconds: '{% $states.input %}', Next: 'B' },
      B: { Type: 'Succeed' },
    });
    const { run, scheduler } = machineOf(wait);
    expect((await run(90 * 86_400)).status).toBe('SUCCEEDED');
    expect(scheduler.now().toString()).toBe('2026-04-01T00:00:00Z');
    for (const seconds of [0.5, -1, '5', null]) {
      expect(await machineOf(wait).run(seconds)).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
    }
  });

  test('times out after a year, whatever it waits for', async () => {
    const { run, scheduler } = machineOf(jsonata({ A: { Type: 'Wait', Seconds: 400 * 86_400, End: true } }));
    expect((await run()).status).toBe('TIMED_OUT');
    expect(scheduler.now().toString()).toBe('2027-01-01T00:00:00Z');
  });

  test('fails when an expression gives nothing, and that can be caught', async () => {
    const nothing = { Output: '{% $states.result.missing %}' };
    expect(await machineOf(task(nothing), { f: () => ({}) }).run()).toMatchObject({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
    });
    const caught = { ...nothing, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'C' }] };
    expect((await machineOf(task(caught), { f: () => ({}) }).run()).status).toBe('SUCCEEDED');
  });

  test('retries with growing pauses, then catches by name', async () => {
    let calls = 0;
    const at: string[] = [];
    const { run, scheduler } = machineOf(
      task({
        Retry: [
          { ErrorEquals: ['Other'], MaxAttempts: 9 },
          { ErrorEquals: ['Busy'], IntervalSeconds: 2, MaxAttempts: 3, BackoffRate: 3, MaxDelaySeconds: 10 },
        ],
        Catch: [{ ErrorEquals: ['Busy'], Next: 'C', Output: '{% $states.errorOutput.Error %}' }],
      }),
      {
        f: () => {
          calls += 1;
          at.push(scheduler.now().toString().slice(17, 19));
          throw named('Busy');
        },
      },
    );
    expect(await run()).toMatchObject({ status: 'SUCCEEDED', output: 'Busy', transitions: 5 });
    expect(at).toEqual(['00', '02', '08', '18']);
    expect(calls).toBe(4);
  });

  test('spreads retries by full jitter from the seed', async () => {
    const jitter = task({
      Retry: [
        {
          ErrorEquals: ['States.ALL'],
          IntervalSeconds: 100,
          MaxAttempts: 5,
          BackoffRate: 1,
          JitterStrategy: 'FULL',
        },
      ],
    });
    const times = async (seed: number) => {
      const { run, scheduler } = machineOf(jitter, { f: () => Promise.reject(named('Busy')) }, { seed });
      await run();
      return scheduler.millis();
    };
    expect(await times(1)).toBe(await times(1));
    expect(await times(1)).not.toBe(await times(2));
  });

  test.each([
    ['States.ALL', 'Odd', true],
    ['States.TaskFailed', 'Odd', true],
    ['States.TaskFailed', 'States.Timeout', false],
    ['States.Timeout', 'States.Timeout', true],
    ['Odd', 'Strange', false],
  ])('%s catches %s: %s', async (matcher, error, expected) => {
    const one = machineOf(task({ TimeoutSeconds: 5, Catch: [{ ErrorEquals: [matcher], Next: 'C' }] }), {
      f: () => (error === 'States.Timeout' ? one.scheduler.sleep(9000) : Promise.reject(named(error))),
    });
    expect((await one.run()).status).toBe(expected ? 'SUCCEEDED' : 'FAILED');
  });

  test('maps items in order, each with its own variables', async () => {
    const { run } = machineOf(
      jsonata({
        A: {
          Type: 'Map',
          Items: '{% $states.input %}',
          ItemSelector: {
            n: '{% $states.context.Map.Item.Value %}',
            i: '{% $states.context.Map.Item.Index %}',
          },
          MaxConcurrency: 2,
          ItemProcessor: {
            StartAt: 'B',
            States: {
              B: {
                Type: 'Pass',
                Assign: { x: '{% $states.input.n %}' },
                Output: '{% $states.input.n * 10 + $states.input.i %}',
                End: true,
              },
            },
          },
          End: true,
        },
      }),
    );
    expect((await run([1, 2, 3])).output).toEqual([10, 21, 32]);
  });

  test('fails a map with the error of an item', async () => {
    const States = { B: { Type: 'Task', Resource: lambda('f'), End: true } };
    const map = { Type: 'Map', ItemProcessor: { StartAt: 'B', States }, End: true };
    const { run } = machineOf(jsonata({ A: map }), {
      f: (n) => (n === 2 ? Promise.reject(named('Odd')) : n),
    });
    expect(await run([1, 2, 3])).toMatchObject({ status: 'FAILED', error: 'Odd' });
  });

  test('carries only JSON between itself and a function', async () => {
    const { run } = machineOf(task({}), { f: () => ({ at: new Date(0), gone: undefined }) });
    expect((await run()).output).toEqual({ at: '1970-01-01T00:00:00.000Z' });
    const large = machineOf(task({ Catch: [{ ErrorEquals: ['States.ALL'], Next: 'C' }] }), {
      f: () => 'x'.repeat(300_000),
    });
    expect(await large.run()).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  });

  test('fails at 25,000 history events, as a spinning machine would', async () => {
    const { run } = machineOf(jsonata({ A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Next: 'A' } }));
    expect(await run()).toMatchObject({ status: 'FAILED', error: 'States.Runtime', historyEvents: 25_002 });
  });

  test.each([
    ['an unknown field', { A: { Type: 'Pass', End: true, Parameters: {} } }],
    ['an unknown state', { A: { Type: 'Parallel', End: true } }],
    [
      'a timeout by expression',
      { A: { Type: 'Task', Resource: lambda('f'), TimeoutSeconds: '{% 5 %}', End: true } },
    ],
    ['a heartbeat', { A: { Type: 'Task', Resource: lambda('f'), HeartbeatSeconds: 5, End: true } }],
    ['Output on Succeed', { A: { Type: 'Succeed', Output: 1 } }],
    ['a target that is not there', { A: { Type: 'Pass', Next: 'Z' } }],
    ['a state nothing leads to', { A: { Type: 'Pass', End: true }, Z: { Type: 'Succeed' } }],
    ['neither Next nor End', { A: { Type: 'Pass' } }],
    ['half an expression', { A: { Type: 'Pass', Output: 'a {% 1 %}', End: true } }],
    ['broken JSONata', { A: { Type: 'Pass', Output: '{% 1 + %}', End: true } }],
    ['the wall clock', { A: { Type: 'Pass', Output: '{% $now() %}', End: true } }],
  ])('is refused with %s', (_, States) => {
    expect(() => machineOf(jsonata(States))).toThrow(expect.objectContaining({ name: 'Unsupported' }));
  });

  test('never swallows what the support for tests does not know', async () => {
    const unknown = task({
      Resource: 'arn:aws:states:::sns:publish',
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'C' }],
    });
    await expect(machineOf(unknown).run()).rejects.toThrow('no integration');
  });
});
