import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FileRefused } from '../../../shared/intake/file-refused.ts';
import { collect } from './collect.ts';
import { bai2, camt, detail, entry, mt940 } from './fixtures.ts';

const batch = camt({ entries: entry({ details: detail('60.00', 'E-1') + detail('40.00', 'E-2') }) });
const files = { camt: batch, mt940, bai2 };

/** What was wrong with a file: refused with a sentence, or findings; nothing else may come out of a reader. */
async function judged(file: string, pieceSize: number) {
  try {
    return { statements: await collect(file, pieceSize), sentence: undefined };
  } catch (error) {
    if (error instanceof FileRefused) return { statements: [], sentence: error.message };
    if (error instanceof Error && error.message === 'no format was recognised')
      return { statements: [], sentence: error.message };
    throw error;
  }
}

describe.each(Object.entries(files))('a damaged %s file', (name, whole) => {
  test('that was cut off anywhere is refused, or lacks nothing', async () => {
    const complete = await collect(whole);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 200 }), async (at, pieceSize) => {
        const { statements, sentence } = await judged(whole.slice(0, at), pieceSize);
        expect(sentence).not.toBe('');
        if (sentence !== undefined) return;
        // MT940 has no trailer: a file may end after any whole statement, and says so by its numbers.
        const expected = name === 'mt940' ? complete.slice(0, statements.length) : complete;
        const bare = (all: typeof complete) =>
          all.map(({ movements }) => movements.map(({ amount }) => amount));
        expect(bare(statements)).toEqual(bare(expected));
      }),
      { numRuns: 300 },
    );
  });

  test('with a digit of an amount changed never adds up', async () => {
    const digits = [
      ...whole.matchAll(
        /(?<=<Amt Ccy="EUR">)\d|(?<=EUR)\d(?=[\d,]+\r)|(?<=[CD]R?)\d(?=\d*,\d*N)|(?<=16,\d{3},)\d/g,
      ),
    ];
    expect(digits.length).toBeGreaterThan(2);
    for (const { index } of digits) {
      const digit = (Number(whole[index]) + 1) % 10;
      const { statements, sentence } = await judged(
        `${whole.slice(0, index)}${digit}${whole.slice(index + 1)}`,
        64,
      );
      const wrong = sentence ?? statements.flatMap(({ findings }) => findings)[0]?.sentence;
      expect(wrong, `digit at ${index}`).toBeDefined();
    }
  });

  test('with anything put in or taken out is read or refused, never more', async () => {
    const change = fc.record({
      at: fc.nat(whole.length),
      take: fc.nat(40),
      put: fc.oneof(
        fc.string({ maxLength: 30 }),
        fc.constantFrom('\r', '\n', '<', '>', ':61:', '16,', '/', '\0', '&a;'),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let file = whole;
        for (const { at, take, put } of changes) file = file.slice(0, at) + put + file.slice(at + take);
        const { statements } = await judged(file, 64);
        for (const { movements, isEnded } of statements) {
          expect(isEnded).toBe(true);
          for (const { amount, bookedOn } of movements) {
            expect(Number.isSafeInteger(amount)).toBe(true);
            expect(bookedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
