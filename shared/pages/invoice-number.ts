import type { OpenInvoice } from '../messages/invoice-lines.ts';
import { oneLine, writtenDate } from '../messages/written.ts';
import { wordsIn } from './languages.ts';
import type { Visit } from './visit.ts';
import { invoiceWords } from './words/invoices.ts';

/** The number of an invoice as it is printed on a page, and of an instalment which one it is. */
export function invoiceNumberOf(
  { invoiceNumber, instalment, dueOn }: OpenInvoice,
  { language, locale }: Pick<Visit, 'language' | 'locale'>,
): string {
  const number = oneLine(invoiceNumber);
  if (!instalment) return number;
  const { words } = wordsIn(invoiceWords, language);
  return `${number}, ${words.instalment(writtenDate(dueOn, locale))}`;
}
