import { type Currency, currencySchema, decimalsOf, plainAmount } from '../domain/money.ts';

/** Minor units of an amount as banks write it, with a point or comma or neither; undefined where it is none. */
export function bankAmount(text: string, currency: Currency): number | undefined {
  const match = /^([+-]?)(\d{1,15})(?:[.,](\d*))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const decimals = decimalsOf(currency);
  if (/[1-9]/.test(fraction.slice(decimals))) return undefined;
  const minorUnits = Number(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  if (!Number.isSafeInteger(minorUnits)) return undefined;
  return sign === '-' ? 0 - minorUnits : minorUnits;
}

/** A currency code as banks write it; undefined where it is none. */
export function bankCurrency(text: string | undefined): Currency | undefined {
  return currencySchema.safeParse(text?.trim().toUpperCase()).data;
}

/** An amount for a finding's sentence: "EUR 12.50". */
export function saidAmount(minorUnits: number, currency: Currency): string {
  return `${currency} ${plainAmount(minorUnits, currency)}`;
}
