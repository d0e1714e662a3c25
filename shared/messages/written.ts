import { Temporal } from 'temporal-polyfill';
import { type Currency, sumPerCurrency, writtenAmount } from '../domain/money.ts';
import { recall } from '../domain/recall.ts';

/** How numbers and dates are written in a text of that language; plain English writes the month out, day first. */
export function localeOf(language: string, wanted: string): string {
  if (/^[a-z]{2}-[A-Z]{2}$/.test(wanted) && wanted.startsWith(`${language}-`)) return wanted;
  return language === 'en' ? 'en-GB' : language;
}

/** The calendar day with its month as a word, so that no one can swap day and month. */
export function writtenDate(localDate: string, locale: string): string {
  return recall(dates, mostDates, `${localDate} ${locale}`, () => {
    const form = { day: 'numeric', month: 'long', year: 'numeric' } as const;
    const written = Temporal.PlainDate.from(localDate).toLocaleString(locale, form);
    // The first of a month is an ordinal in French, which the platform's data leave out.
    return locale.startsWith('fr') ? written.replace(/^1(?= )/, '1er') : written;
  });
}

/** A mail names the same few days again and again, and each writing sets up a calendar. */
const dates = new Map<string, string>();
const mostDates = 5000;

/** The sums per currency as a list in words: "€1,900.00 and US$20.00". Never one sum over currencies. */
export function writtenSums(
  amounts: readonly { currency: Currency; minorUnits: number }[],
  locale: string,
): string {
  const sums = sumPerCurrency(amounts).map(({ currency, minorUnits }) =>
    writtenAmount(minorUnits, currency, locale),
  );
  return recall(
    lists,
    mostLocales,
    locale,
    () => new Intl.ListFormat(locale, { type: 'conjunction' }),
  ).format(sums);
}

/** A whole number, and which form of a phrase it takes: "22", "other". */
export function writtenCount(count: number, locale: string): { text: string; form: 'one' | 'other' } {
  const plural = recall(plurals, mostLocales, locale, () => new Intl.PluralRules(locale));
  const number = recall(numbers, mostLocales, locale, () => new Intl.NumberFormat(locale));
  return { text: number.format(count), form: plural.select(count) === 'one' ? 'one' : 'other' };
}

/** Setting one of these up takes far longer than writing with it. */
const lists = new Map<string, Intl.ListFormat>();
const plurals = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();
const mostLocales = 200;

/** An IBAN in groups of four, as bank forms print it. */
export function writtenIban(iban: string): string {
  return iban
    .replace(/\s/g, '')
    .replace(/(.{4})(?=.)/g, '$1 ')
    .toUpperCase();
}

/** The text on one line, without control characters or marks that turn the reading direction round. */
export function oneLine(text: string): string {
  if (!/[^ -~]| {2}|^ | $/.test(text)) return text;
  return text
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim();
}

/** The lines of a text someone typed, each safe to print on its own. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).map(oneLine);
}

const longestReference = 140;

/**
 * What the payer writes on the transfer: the invoice numbers, oldest first, each once. A SEPA transfer carries 140 characters;
 * where they do not all fit, `complete` is false and the payer is asked to send the list.
 */
export function paymentReference(invoiceNumbers: readonly string[]): { text: string; complete: boolean } {
  let text = '';
  for (const number of new Set(invoiceNumbers.map(oneLine))) {
    const longer = text === '' ? number : `${text}, ${number}`;
    if (longer.length > longestReference)
      return { text: text || number.slice(0, longestReference), complete: false };
    text = longer;
  }
  return { text, complete: true };
}

/** A phrase with the figures that its `{…}` stand for. */
export function filled(phrase: string, figures: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => figures[name] ?? '');
}
