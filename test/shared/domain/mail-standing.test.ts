import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTooMany } from '../../../shared/domain/mail-standing.ts';

test.each([
  [0, 0, false],
  [10, 2, false],
  [10, 3, true],
  [3000, 3, true],
  [3001, 3, false],
  [100_000, 99, false],
  [100_000, 100, true],
])('of %i mails %i marked as spam: too many is %s', (delivered, complained, tooMany) => {
  expect(isTooMany({ delivered, complained })).toBe(tooMany);
});

test('one more complaint never makes it milder, one more mail never makes it harder', () => {
  fc.assert(
    fc.property(fc.nat(200_000), fc.nat(300), (delivered, complained) => {
      const now = isTooMany({ delivered, complained });
      if (now) expect(isTooMany({ delivered, complained: complained + 1 })).toBe(true);
      if (!now) expect(isTooMany({ delivered: delivered + 1, complained })).toBe(false);
    }),
  );
});
