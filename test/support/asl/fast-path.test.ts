import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import jsonata from 'jsonata';
import { describe, expect, test } from 'vitest';
import { fastPath } from './fast-path.ts';

const names = fc.constantFrom('a', 'b', 'states');
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('pace', '', 0, -0, 1.5, 7, 2 ** 53, 1e21, true, false, null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(names, tie('value'), { maxKeys: 3 }),
  ),
})).value;

const shipped = new Set(
  [
    ...readFileSync(new URL('../../../statemachines/debt.asl.json', import.meta.url), 'utf8').matchAll(
      /"\{% ([^"]*) %\}"/g,
    ),
  ]
    .map(([, source = '']) => source)
    .filter((source) => !source.includes('${')),
);
/** What the debt machine evaluates its expressions on, with any value in any place. */
const inMachine = fc.record(
  {
    step: json,
    seen: json,
    seconds: json,
    states: fc.record(
      {
        result: fc.record({ Payload: fc.record({ step: json, seen: json, seconds: json }) }),
        context: fc.record({
          Execution: fc.record({
            Input: fc.record({ debtorKey: json, debtKey: json, generation: json }, { requiredKeys: [] }),
          }),
          Task: fc.record({ Token: json }),
        }),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

describe('the quick way through simple expressions', () => {
  test.each([
    '$a',
    '$a.b',
    '$states.a.b',
    "$a = 'pace'",
    "$a=''",
    "'x#' & $a.b",
    "'' & $a",
    '$string($a)',
    '$string($a.b)',
  ])('%s says what JSONata says, or nothing', async (source) => {
    const fast = fastPath(source);
    const full = jsonata(source);
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, json, { maxKeys: 3 }), async (bindings) => {
        const quick = fast?.(bindings);
        if (quick !== undefined) expect(quick).toEqual(await full.evaluate(undefined, bindings));
      }),
      { numRuns: 300 },
    );
    const some = [{ a: { b: 1 }, states: { a: { b: 1 } } }, { a: 'pace' }, { a: { b: 'c' } }];
    expect(some.map((bindings) => fast?.(bindings)).some((quick) => quick !== undefined)).toBe(true);
  });

  test.each([...shipped])(
    '%s, as the debt machine has it, says what JSONata says, or nothing',
    async (source) => {
      const fast = fastPath(source);
      const full = jsonata(source);
      await fc.assert(
        fc.asyncProperty(inMachine, async (bindings) => {
          const quick = fast?.(bindings);
          if (quick !== undefined) expect(quick).toEqual(await full.evaluate(undefined, bindings));
        }),
        { numRuns: 200 },
      );
    },
  );

  test.each(['$a[0]', '$f($a)', '$a.*', "$a = 'it\\'s'", '$', 'a.b', "$a.b = 'x'", '$a . b'])(
    '%s is left to JSONata',
    (source) => {
      expect(fastPath(source)).toBeUndefined();
    },
  );
});
