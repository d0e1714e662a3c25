import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptFacts } from '../../../shared/policy/kept-facts.ts';
import { exampleDebt, exampleFacts } from '../../support/example/example-case.ts';

const kept = (invoiceNumbers: readonly string[]) =>
  keptFacts(exampleFacts({ debts: invoiceNumbers.map((invoiceNumber) => exampleDebt({ invoiceNumber })) }));

test('puts a letter of two code units behind one of a single unit, as their bytes sort', () => {
  const inBytes = ['INV-1', 'INV-\uff5e', 'INV-\u{1f4a7}'];
  expect(kept(inBytes.toReversed()).json).toBe(kept(inBytes).json);
  expect(kept(['INV-1', 'INV-\u{1f4a7}', 'INV-\uff5e']).json).toBe(kept(inBytes).json);
});

test('is the same in whatever order the debts were read', () => {
  const numbers = fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }), { maxLength: 6 });
  const shuffled = numbers.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, ([all, others]) => {
      expect(kept(others)).toEqual(kept(all));
    }),
  );
});
