import type { Bound } from './bound.ts';
import { firmWithGround, noneSkipped } from './ladder.ts';
import { capKept, gapKept, hoursKept } from './pace.ts';
import { neverDisputed, neverHeld, neverOptedOut, neverPaid, neverPromised } from './standing.ts';

/** Every bound of ethics, in the order in which they are told. */
export const bounds: readonly Bound[] = [
  neverDisputed,
  neverPromised,
  neverPaid,
  neverHeld,
  neverOptedOut,
  gapKept,
  capKept,
  hoursKept,
  noneSkipped,
  firmWithGround,
];
