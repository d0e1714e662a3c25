import { Temporal } from 'temporal-polyfill';
import { type Currency, writtenAmount } from '../domain/money.ts';
import { recall } from '../domain/recall.ts';

/** The desk is written in English; its readers write the day first and the month as a word. */
const locale = 'en-GB';

/** A local date: 23 Mar 2026. */
export function writtenDay(localDate: string): string {
  return recall(days, mostDays, localDate, () =>
    Temporal.PlainDate.from(localDate).toLocaleString(locale, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    }),
  );
}

/** An instant in a zone: 23 Mar 2026, 10:00. */
export function writtenTime(instant: Temporal.Instant, zone: string): string {
  const local = instant.toZonedDateTimeISO(zone);
  return `${writtenDay(local.toPlainDate().toString())}, ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** An amount with its currency: €1,190.00. */
export function writtenMoney(minorUnits: number, currency: Currency): string {
  return writtenAmount(minorUnits, currency, locale);
}

/** Setting up a calendar takes longer than writing a hundred days. */
const days = new Map<string, string>();
const mostDays = 5000;
