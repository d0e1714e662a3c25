import { type Ratio, ratio } from './ratio.ts';

/** What was unpaid at the beginning and the end, and what was sold in the months between. */
export type Collected = {
  beginning: bigint;
  sales: bigint;
  months: number;
  ending: bigint;
  /** What of it was not due yet at the end. */
  endingCurrent: bigint;
};

/**
 * The collection effectiveness index, as a share: of what could have been collected, what was. 1 is everything. Undefined
 * where nothing could have been.
 */
export function collectionEffectiveness({
  beginning,
  sales,
  months,
  ending,
  endingCurrent,
}: Collected): Ratio {
  const all = beginning * BigInt(months) + sales;
  return ratio(all - ending * BigInt(months), all - endingCurrent * BigInt(months));
}
