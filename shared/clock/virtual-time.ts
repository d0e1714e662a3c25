/** A stage's present in milliseconds since the epoch: `anchor + (real - anchor) × speed`. */
export function virtualMilliseconds(
  { anchor, speed }: { anchor: string; speed: number },
  realNow: () => number = Date.now,
): number {
  const start = Date.parse(anchor);
  return start + (realNow() - start) * speed;
}
