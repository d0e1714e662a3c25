import type { Fraction } from '../interest/fraction.ts';

/** A figure that is one number over another; undefined where there is nothing to divide by. */
export type Ratio = Fraction | undefined;

/** `over / under`, exactly; undefined unless `under` is more than zero. */
export function ratio(over: bigint, under: bigint): Ratio {
  return under > 0n ? { over, under } : undefined;
}

/** As `ratio`, for counts. */
export function share(part: number, whole: number): Ratio {
  return ratio(BigInt(part), BigInt(whole));
}

/** The difference of two figures; undefined where either is. */
export function less(a: Ratio, b: Ratio): Ratio {
  if (a === undefined || b === undefined) return undefined;
  return { over: a.over * b.under - b.over * a.under, under: a.under * b.under };
}

/** The figure times a number, rounded once to a whole number of tenths, halves away from zero. */
export function inTenths({ over, under }: Fraction, times = 1): number {
  const scaled = over * BigInt(times) * 10n;
  const size = scaled < 0n ? -scaled : scaled;
  const rounded = Number((2n * size + under) / (2n * under));
  return scaled < 0n ? -rounded : rounded;
}

/** The figure as it is written, with one decimal: `43.7`; times 100 for a percentage. */
export function written(figure: Fraction, times = 1): string {
  return (inTenths(figure, times) / 10).toFixed(1);
}
