import * as z from 'zod';

/** ISO 4217 code, upper case. */
export const currencySchema = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .brand<'Currency'>();
export type Currency = z.infer<typeof currencySchema>;

/** A whole number of the currency's smallest unit (cents for EUR, yen for JPY); never a fraction. */
export const minorUnitsSchema = z.int();

/** Decimal places of a currency as ISO 4217 has them (EUR 2, JPY 0, BHD 3), read from the platform's own tables. */
export function decimalsOf(currency: Currency): number {
  const known = decimals.get(currency);
  if (known !== undefined) return known;
  const found = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  const places = found.maximumFractionDigits ?? 2;
  decimals.set(currency, places);
  return places;
}

const decimals = new Map<string, number>();

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
  const exact = plainAmount(minorUnits, currency);
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(Number(exact));
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
