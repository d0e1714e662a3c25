import { type Currency, decimalsOf } from '../domain/money.ts';

/** Rows and their amounts, per currency, and the rows whose amount could not be read. */
type Totals = {
  add(counted: Counted): void;
  sums(): Sum[];
};

/** `amount` is the exact decimal text, empty for rows without a readable amount. */
export type Sum = { currency: string; rows: number; records: number; amount: string };

/** Stands for the currency of rows without a readable amount. */
export const noAmount = '?';

/** A row, or what became of one. */
type Counted = { records: number; currency?: Currency | undefined; amount?: number | undefined };

type Running = { rows: number; records: number; small: number; large: bigint };

/** Adds up rows exactly, however many there are: minor units beyond 2^52 spill into a bigint. */
export function totals(): Totals {
  const sums = new Map<Currency | typeof noAmount, Running>();
  return {
    add({ records, currency: named, amount }) {
      const currency = (amount === undefined ? undefined : named) ?? noAmount;
      let sum = sums.get(currency);
      if (sum === undefined) {
        sum = { rows: 0, records: 0, small: 0, large: 0n };
        sums.set(currency, sum);
      }
      sum.rows += 1;
      sum.records += records;
      const minorUnits = currency === noAmount ? 0 : (amount ?? 0);
      if (Math.abs(sum.small) + Math.abs(minorUnits) < 2 ** 52) sum.small += minorUnits;
      else sum.large += BigInt(minorUnits);
    },
    sums: () =>
      [...sums]
        .map(([currency, { rows, records, small, large }]) => ({
          currency,
          rows,
          records,
          amount: currency === noAmount ? '' : plainSum(large + BigInt(small), currency),
        }))
        .sort((a, b) => a.currency.localeCompare(b.currency)),
  };
}

function plainSum(minorUnits: bigint, currency: Currency): string {
  const places = decimalsOf(currency);
  const digits = (minorUnits < 0n ? -minorUnits : minorUnits).toString().padStart(places + 1, '0');
  const sign = minorUnits < 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
