import { Temporal } from 'temporal-polyfill';
import { money } from '../../../../infra/local/timeline/words.ts';
import type { Sums } from '../open-on-day.ts';

/** `2 March 2026`. */
export function dayWords(day: string): string {
  const form = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return Temporal.PlainDate.from(day).toLocaleString('en-GB', form);
}

/** `1,240.00 EUR, 60.00 GBP`: sums of several currencies side by side, never added up. */
export function amountWords({ amounts }: Sums): string {
  return amounts.map(({ minorUnits, currency }) => money(minorUnits, currency)).join(', ') || '–';
}

/** A whole number as people write it. */
export function numberWords(count: number): string {
  return count.toLocaleString('en');
}

/** `one invoice`, `2 invoices`. */
export function countWords(count: number, thing: string): string {
  return `${count === 1 ? 'one' : numberWords(count)} ${thing}${count === 1 ? '' : 's'}`;
}

/** A difference with its sign; a dash where there is none. */
export function differenceWords(difference: number): string {
  if (difference === 0) return '–';
  return `${difference > 0 ? '+' : '−'}${numberWords(Math.abs(difference))}`;
}

/** `reminder-1` → `Reminder 1`; `no_answer` → `No answer`. */
export function nameWords(name: string): string {
  const words = name.replaceAll(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
