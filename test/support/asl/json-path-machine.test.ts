import { describe, expect, test } from 'vitest';
import { lambda, machineOf, named } from './machine-fixture.ts';

const machine = (States: object) => ({ StartAt: 'A', States });
const pass = (more: object) => machine({ A: { Type: 'Pass', End: true, ...more } });

describe('a machine in JSONPath', () => {
  test.each([
    [
      { Parameters: { 'x.$': '$.a.b[1]', y: 'plain', z: { 'n.$': '$$.Execution.Name' } } },
      { x: 2, y: 'plain', z: { n: 'x' } },
    ],
    [
      { Result: { r: 1 }, ResultPath: '$.a.r' },
      { a: { b: [1, 2], r: { r: 1 } }, t: 'hi' },
    ],
    [
      { Result: 1, ResultPath: null },
      { a: { b: [1, 2] }, t: 'hi' },
    ],
    [{ InputPath: '$.a', OutputPath: '$.b' }, [1, 2]],
    [{ InputPath: null }, {}],
    [
      { Parameters: { 'f.$': "States.Format('{} of {}: \\'{}\\'', $.t, $.a.b, 3)" } },
      { f: "hi of [1,2]: '3'" },
    ],
    [
      { Parameters: { 'n.$': 'States.ArrayLength($.a.b)', 'l.$': 'States.Array($.t, true, null)' } },
      { n: 2, l: ['hi', true, null] },
    ],
    [{ Parameters: { 'j.$': "States.StringToJson(States.Format('[{}]', 5))" } }, { j: [5] }],
  ])('shapes its data by %o', async (fields, expected) => {
    expect((await machineOf(pass(fields)).run({ a: { b: [1, 2] }, t: 'hi' })).output).toEqual(expected);
  });

  test('fails when a path leads nowhere', async () => {
    expect(await machineOf(pass({ Parameters: { 'x.$': '$.nowhere' } })).run()).toMatchObject({
      status: 'FAILED',
      error: 'States.ParameterPathFailure',
    });
  });

  test.each([
    [{ Variable: '$.s', StringEquals: 'b' }, true],
    [{ Variable: '$.s', StringGreaterThan: 'b' }, false],
    [{ Variable: '$.n', StringEquals: '5' }, false],
    [{ Variable: '$.n', NumericEquals: 5 }, true],
    [{ Variable: '$.n', NumericLessThanEqualsPath: '$.m' }, true],
    [{ Variable: '$.t', BooleanEquals: false }, false],
    [{ Variable: '$.x', IsPresent: false }, true],
    [{ Variable: '$.z', IsNull: true }, true],
    [{ Variable: '$.at', TimestampLessThan: '2026-02-01T00:00:00Z' }, true],
    [{ Not: { Variable: '$.t', BooleanEquals: true } }, false],
    [
      {
        And: [
          { Variable: '$.t', BooleanEquals: true },
          { Variable: '$.n', NumericGreaterThan: 5 },
        ],
      },
      false,
    ],
    [
      {
        Or: [
          { Variable: '$.t', BooleanEquals: true },
          { Variable: '$.n', NumericGreaterThan: 5 },
        ],
      },
      true,
    ],
  ])('chooses by %o: %s', async (rule, expected) => {
    const { run } = machineOf(
      machine({
        A: { Type: 'Choice', Choices: [{ ...rule, Next: 'B' }], Default: 'C' },
        B: { Type: 'Succeed' },
        C: { Type: 'Fail', Error: 'No' },
      }),
    );
    const record = await run({ s: 'b', n: 5, m: 6, t: true, z: null, at: '2026-01-05T00:00:00Z' });
    expect(record.status).toBe(expected ? 'SUCCEEDED' : 'FAILED');
  });

  test('places results and errors of a task beside its input', async () => {
    const { run } = machineOf(
      machine({
        A: {
          Type: 'Task',
          Resource: lambda('f'),
          Parameters: { 'n.$': '$.n' },
          ResultSelector: { 'm.$': '$.n' },
          ResultPath: '$.done',
          Next: 'B',
        },
        B: {
          Type: 'Task',
          Resource: lambda('g'),
          Catch: [{ ErrorEquals: ['Odd'], ResultPath: '$.error', Next: 'C' }],
          End: true,
        },
        C: { Type: 'Wait', SecondsPath: '$.n', End: true },
      }),
      { f: (payload) => payload, g: () => Promise.reject(named('Odd')) },
    );
    const record = await run({ n: 5 });
    expect(record.output).toMatchObject({ n: 5, done: { m: 5 }, error: { Error: 'Odd' } });
    expect((record.stoppedAt ?? 0) - record.startedAt).toBe(5000);
  });

  const distributed = (more: object = {}) =>
    machine({
      A: {
        Type: 'Map',
        ItemReader: {
          Resource: 'arn:aws:states:::s3:getObject',
          ReaderConfig: { InputType: 'JSON' },
          Parameters: { 'Bucket.$': '$.bucket', 'Key.$': '$.key' },
        },
        ItemSelector: { 'chunk.$': '$$.Map.Item.Value', 'of.$': '$.key' },
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'B',
          States: { B: { Type: 'Task', Resource: lambda('f'), End: true } },
        },
        MaxConcurrency: 2,
        ResultPath: '$.results',
        End: true,
        ...more,
      },
    });
  const readObject = async (bucket: string, key: string) =>
    JSON.stringify([`${bucket}/${key}/0`, 'b', 'c', 'd']);

  test('maps over a list in a stored object, some at a time', async () => {
    let most = 0;
    let now = 0;
    const one = machineOf(
      distributed(),
      {
        f: async (payload) => {
          now += 1;
          most = Math.max(most, now);
          await one.scheduler.sleep(1000);
          now -= 1;
          return payload;
        },
      },
      { readObject },
    );
    const { output } = await one.run({ bucket: 'in', key: 'manifest' });
    expect(output).toMatchObject({
      key: 'manifest',
      results: [{ chunk: 'in/manifest/0', of: 'manifest' }, { chunk: 'b' }, { chunk: 'c' }, { chunk: 'd' }],
    });
    expect(most).toBe(2);
  });

  test('bears as many failed chunks as it tolerates', async () => {
    const f = (payload: unknown) =>
      JSON.stringify(payload).includes('"b"') ? Promise.reject(named('Odd')) : 1;
    const input = { bucket: 'in', key: 'manifest' };
    const tolerant = machineOf(distributed({ ToleratedFailurePercentage: 25 }), { f }, { readObject });
    expect((await tolerant.run(input)).status).toBe('SUCCEEDED');
    expect(await machineOf(distributed(), { f }, { readObject }).run(input)).toMatchObject({
      status: 'FAILED',
      error: 'States.ExceedToleratedFailureThreshold',
    });
    const unread = machineOf(distributed(), { f }, { readObject: () => Promise.reject(new Error('gone')) });
    expect(await unread.run(input)).toMatchObject({ error: 'States.ItemReaderFailed' });
  });

  test.each([
    ['a wildcard path', { Parameters: { 'x.$': '$.a[*]' } }],
    ['an unknown intrinsic', { Parameters: { 'x.$': 'States.UUID()' } }],
    ['an unfinished intrinsic', { Parameters: { 'x.$': "States.Format('{}', $.a" } }],
    ['an item writer', { ResultWriter: {} }],
    ['a JSONata field', { Output: 1 }],
    ['a JSONata expression', { Parameters: { x: '{% 1 %}' } }],
  ])('is refused with %s', (_, fields) => {
    expect(() => machineOf(pass(fields))).toThrow(expect.objectContaining({ name: 'Unsupported' }));
  });

  test('is refused with an unknown Choice rule', () => {
    const rule = { Variable: '$.a', StringMatches: 'a*', Next: 'B' };
    const States = { A: { Type: 'Choice', Choices: [rule] }, B: { Type: 'Succeed' } };
    expect(() => machineOf(machine(States))).toThrow(expect.objectContaining({ name: 'Unsupported' }));
  });
});
