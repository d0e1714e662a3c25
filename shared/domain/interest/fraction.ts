/** An exact rational number; the denominator is positive. */
export type Fraction = { readonly over: bigint; readonly under: bigint };

/** Zero, exactly. */
export const nothing: Fraction = { over: 0n, under: 1n };

/** A whole number as a fraction. */
export function whole(number: number): Fraction {
  return { over: BigInt(number), under: 1n };
}

/** The exact sum, in lowest terms. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return lowest(a.over * b.under + b.over * a.under, a.under * b.under);
}

/** The exact product with `over / under`, in lowest terms; `under` is positive. */
export function times(a: Fraction, over: bigint, under = 1n): Fraction {
  return lowest(a.over * over, a.under * under);
}

/** The fraction, or zero where it is below zero. */
export function orNothing(a: Fraction): Fraction {
  return a.over < 0n ? nothing : a;
}

/** Whether two fractions are the same number. */
export function isSame(a: Fraction, b: Fraction): boolean {
  return a.over * b.under === b.over * a.under;
}

/** The nearest whole number, halves up: the one rounding of an amount, which is never below zero. */
export function rounded({ over, under }: Fraction): number {
  return Number((2n * over + under) / (2n * under));
}

function lowest(over: bigint, under: bigint): Fraction {
  let [a, b] = [over < 0n ? -over : over, under];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? nothing : { over: over / a, under: under / a };
}
