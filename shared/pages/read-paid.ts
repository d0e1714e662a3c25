import type { Currency } from '../domain/money.ts';
import type { OpenInvoice } from '../messages/invoice-lines.ts';
import type { Form } from './form.ts';
import { wordsIn } from './languages.ts';
import { readPart } from './read-part.ts';
import type { Visit } from './visit.ts';
import { paidWords } from './words/paid.ts';

/** The currency that all of them are in, if it is one. */
export function currencyOf([first, ...others]: readonly OpenInvoice[]): Currency | undefined {
  return others.every(({ currency }) => currency === first?.currency) ? first?.currency : undefined;
}

export type Paid = { kind: 'paid'; amount: number | undefined } | { kind: 'error'; message: string };

/** How much was paid, in minor units, if it was said: as much as it was, also more than is open. */
export function readPaid(
  form: Form,
  chosen: readonly OpenInvoice[],
  { language, locale, typedLanguage }: Pick<Visit, 'language' | 'locale' | 'typedLanguage'>,
): Paid {
  const typed = form.one('amount');
  // Without an invoice there is no currency to read it in, and the choice is asked for first.
  if (typed === '' || chosen.length === 0) return { kind: 'paid', amount: undefined };
  const currency = currencyOf(chosen);
  if (currency === undefined)
    return { kind: 'error', message: wordsIn(paidWords, language).words.oneCurrency };
  const most = Number.MAX_SAFE_INTEGER;
  const read = readPart(typed, { currency, most, language, locale, typedLanguage });
  return read.kind === 'error'
    ? read
    : { kind: 'paid', amount: read.kind === 'whole' ? most : read.minorUnits };
}
