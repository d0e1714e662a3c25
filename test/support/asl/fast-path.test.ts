import fc from 'fast-check';
import jsonata from 'jsonata';
import { describe, expect, test } from 'vitest';
import { fastPath } from './fast-path.ts';

const names = fc.constantFrom('a', 'b', 'states');
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('pace', '', 0, 1.5, true, false, null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(names, tie('value'), { maxKeys: 3 }),
  ),
})).value;

describe('the quick way through simple expressions', () => {
  test.each(['$a', '$a.b', '$states.a.b', "$a = 'pace'", "$a=''"])(
    '%s says what JSONata says, or nothing',
    async (source) => {
      const fast = fastPath(source);
      const full = jsonata(source);
      await fc.assert(
        fc.asyncProperty(fc.dictionary(names, json, { maxKeys: 3 }), async (bindings) => {
          const quick = fast?.(bindings);
          if (quick !== undefined) expect(quick).toEqual(await full.evaluate(undefined, bindings));
        }),
        { numRuns: 300 },
      );
      expect(fast?.({ a: { b: 1 }, states: { a: { b: 1 } } }) ?? fast?.({ a: 'pace' })).toBeDefined();
    },
  );

  test.each(['$a[0]', '$f($a)', '$a.*', "$a = 'it\\'s'", '$', 'a.b', "$a.b = 'x'", '$a . b'])(
    '%s is left to JSONata',
    (source) => {
      expect(fastPath(source)).toBeUndefined();
    },
  );
});
