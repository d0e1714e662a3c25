/**
 * The value below or at which so many percent of all lie (nearest rank): the smallest that covers them. Undefined where
 * there is none.
 */
export function percentile(spread: ReadonlyMap<number, number>, percent: number): number | undefined {
  const all = [...spread].sort(([a], [b]) => a - b);
  const count = all.reduce((sum, [, times]) => sum + times, 0);
  let covered = 0;
  for (const [value, times] of all) {
    covered += times;
    if (covered * 100 >= percent * count) return value;
  }
  return undefined;
}

/** The middle one of all values, the lower of two. */
export function median(spread: ReadonlyMap<number, number>): number | undefined {
  return percentile(spread, 50);
}

/** The greatest value. */
export function greatest(spread: ReadonlyMap<number, number>): number | undefined {
  return percentile(spread, 100);
}
