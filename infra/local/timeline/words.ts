import { type Currency, decimalsOf, plainAmount, sumPerCurrency } from '../../../shared/domain/money.ts';
import type { Line } from '../../../shared/domain/records.ts';

/** `reminder-1` → `Reminder 1`. */
export function stepName(stepId: string): string {
  const words = stepId.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `1,240.00 EUR`. */
export function money(minorUnits: number, currency: Currency): string {
  const places = decimalsOf(currency);
  const form = { minimumFractionDigits: places, maximumFractionDigits: places };
  return `${Number(plainAmount(minorUnits, currency)).toLocaleString('en', form)} ${currency}`;
}

/** `2 invoices, 1,240.00 EUR`; several currencies stand side by side. */
export function invoicesOf(lines: readonly Line[]): string {
  const sums = sumPerCurrency(
    lines.map(({ currency, amountCollectible }) => ({ currency, minorUnits: amountCollectible })),
  );
  const amounts = sums.map(({ currency, minorUnits }) => money(minorUnits, currency)).join(' and ');
  return `${count(lines.length, 'invoice')}, ${amounts}`;
}

/** `1 invoice`, `2 invoices`. */
function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
