import { expect, it } from 'vitest';
import { owingKindOf } from '../../../shared/policy/owing-kind.ts';

it.each([
  ['company', undefined, 'business'],
  ['company', 'personal', 'business'],
  ['public-body', undefined, 'business'],
  ['sole-trader', 'business', 'business'],
  ['sole-trader', 'personal', 'consumer'],
  ['sole-trader', undefined, 'consumer'],
  ['guarantor', 'business', 'business'],
  ['consumer', 'business', 'consumer'],
  ['unknown', 'business', 'consumer'],
] as const)('a %s that bought for %s owes as a %s', (kind, purpose, expected) => {
  expect(owingKindOf({ kind }, { purpose })).toBe(expected);
});
