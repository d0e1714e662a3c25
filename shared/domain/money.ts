import * as z from 'zod';
import { recall } from './recall.ts';

/** ISO 4217 code, upper case. */
export const currencySchema = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .brand<'Currency'>();
export type Currency = z.infer<typeof currencySchema>;

/** A whole number of the currency's smallest unit (cents for EUR, yen for JPY); never a fraction. */
export const minorUnitsSchema = z.int();

/** ISO 4217's currencies whose smallest unit is not a hundredth (list one, as amended up to 2025). */
const unusualDecimals = new Map<string, number>([
  ...places(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...places(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...places(4, 'CLF UYW'),
]);

function places(decimals: number, codes: string): [string, number][] {
  return codes.split(' ').map((code) => [code, decimals]);
}

/**
 * Decimal places of a currency as ISO 4217 has them (EUR 2, JPY 0, BHD 3). The platform's own tables follow common
 * usage instead: they give the forint none, and a cent of an invoice would be lost.
 */
export function decimalsOf(currency: Currency): number {
  return unusualDecimals.get(currency) ?? 2;
}

/**
 * Minor units of digits before and after the decimal mark; zeros beyond the currency's decimals are no surplus.
 * `too-precise`: it has a part of the smallest unit. `too-large`: it cannot be counted exactly.
 */
export function minorUnitsOf(
  whole: string,
  fraction: string,
  currency: Currency,
): number | 'too-precise' | 'too-large' {
  const decimals = decimalsOf(currency);
  if (/[1-9]/.test(fraction.slice(decimals))) return 'too-precise';
  const minorUnits = Number(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  return Number.isSafeInteger(minorUnits) ? minorUnits : 'too-large';
}

/** The amount with the currency's code before it, for bookkeepers: 123456 EUR → "EUR 1234.56". */
export function codedAmount(minorUnits: number, currency: Currency): string {
  return `${currency} ${plainAmount(minorUnits, currency)}`;
}

/** The amount as plain digits with a point, for data files and payment codes: 123456 EUR → "1234.56". */
export function plainAmount(minorUnits: number, currency: Currency): string {
  const places = decimalsOf(currency);
  const digits = Math.abs(minorUnits)
    .toString()
    .padStart(places + 1, '0');
  const sign = minorUnits < 0 ? '-' : '';
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The amount as a person of that language writes it, with its currency: 123456 EUR, "de" → "1.234,56 €". */
export function writtenAmount(minorUnits: number, currency: Currency, language: string): string {
  return formatOf(currency, language).format(Number(plainAmount(minorUnits, currency)));
}

/** Setting one up takes longer than writing a hundred amounts. */
const formats = new Map<string, Intl.NumberFormat>();
const mostFormats = 500;

function formatOf(currency: Currency, language: string): Intl.NumberFormat {
  return recall(formats, mostFormats, `${currency} ${language}`, () => {
    const decimals = decimalsOf(currency);
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    return new Intl.NumberFormat(language, { style: 'currency', currency, ...digits });
  });
}

/** Sums per currency; amounts of different currencies are never added up. */
export function sumPerCurrency(
  amounts: readonly { currency: Currency; minorUnits: number }[],
): { currency: Currency; minorUnits: number }[] {
  const sums = new Map<Currency, number>();
  for (const { currency, minorUnits } of amounts) {
    sums.set(currency, (sums.get(currency) ?? 0) + minorUnits);
  }
  return [...sums]
    .map(([currency, minorUnits]) => ({ currency, minorUnits }))
    .sort((a, b) => a.currency.localeCompare(b.currency));
}
