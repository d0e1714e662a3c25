import { type Currency, currencySchema, minorUnitsOf } from '../domain/money.ts';

/** Minor units of an amount as banks write it, with a point or comma or neither; undefined where it is none. */
export function bankAmount(text: string, currency: Currency): number | undefined {
  const match = /^([+-]?)(\d{1,15})(?:[.,](\d*))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const minorUnits = minorUnitsOf(whole, fraction, currency);
  if (typeof minorUnits !== 'number') return undefined;
  return sign === '-' ? 0 - minorUnits : minorUnits;
}

/** A currency code as banks write it; undefined where it is none. */
export function bankCurrency(text: string | undefined): Currency | undefined {
  return currencySchema.safeParse(text?.trim().toUpperCase()).data;
}
