import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame, plus, rounded, times, whole } from '../../../../shared/domain/interest/fraction.ts';

describe('exact fractions', () => {
  it.each([
    [5n, 10n, 1],
    [4n, 10n, 0],
    [15n, 10n, 2],
    [25n, 10n, 3],
    [24_999n, 10_000n, 2],
  ])('%d / %d is rounded to %d: halves go up', (over, under, nearest) => {
    expect(rounded({ over, under })).toBe(nearest);
    expect(rounded(times(whole(1), over, under))).toBe(nearest);
  });

  it('lose nothing: n parts of a number add up to it', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: 1, max: 400 }), (number, parts) => {
        const part = times(whole(number), 1n, BigInt(parts));
        const sum = Array.from({ length: parts }, () => part).reduce(plus, whole(0));
        expect(isSame(sum, whole(number))).toBe(true);
        expect(rounded(sum)).toBe(number);
      }),
    );
  });
});
