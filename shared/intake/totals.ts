import { type Currency, decimalsOf } from '../domain/money.ts';
import { amountOf, type Row } from './row.ts';

/** Rows and their amounts, per currency, and the rows whose amount could not be read. */
export type Totals = {
  add(row: Row): void;
  sums(): Sum[];
};

/** `amount` is the exact decimal text, empty for rows without a readable amount. */
export type Sum = { currency: string; rows: number; records: number; amount: string };

/** Stands for the currency of rows without a readable amount. */
export const noAmount = '?';

type Counted = { rows: number; records: number; small: number; large: bigint };

/** Adds up rows exactly, however many there are: minor units beyond 2^52 spill into a bigint. */
export function totals(): Totals {
  const sums = new Map<Currency | typeof noAmount, Counted>();
  return {
    add(row) {
      const amount = amountOf(row);
      const currency = amount?.currency ?? noAmount;
      let sum = sums.get(currency);
      if (sum === undefined) {
        sum = { rows: 0, records: 0, small: 0, large: 0n };
        sums.set(currency, sum);
      }
      sum.rows += 1;
      sum.records += row.records;
      const minorUnits = amount?.minorUnits ?? 0;
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
