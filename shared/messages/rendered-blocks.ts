import { writtenAmount } from '../domain/money.ts';
import { htmlText, htmlUrls } from '../policy/wording/html-text.ts';
import { languageFor } from './catalogue.ts';
import type { CheckedInput } from './message-input.ts';
import type { RenderedMessage } from './render-message.ts';
import { localeOf, oneLine, writtenDate, writtenIban } from './written.ts';

/**
 * Those of some content blocks that a mail really shows, in its text and in its HTML, told from what is printed and not
 * from what its template declares. A block that is not known here counts as not shown.
 */
export function renderedBlocks(
  { creditor, links, invoices, language }: CheckedInput,
  { text, html }: Pick<RenderedMessage, 'text' | 'html'>,
  asked: readonly string[],
): string[] {
  const shown = htmlText(html);
  const urls = htmlUrls(html);
  const locale = localeOf(languageFor(language).language, language);
  const prints = (ones: readonly string[]) =>
    ones.length > 0 && ones.every((one) => text.includes(oneLine(one)) && shown.includes(oneLine(one)));
  const leadsTo = (url: string | undefined) => url !== undefined && text.includes(url) && urls.includes(url);
  const { contact, address, registration, name, bank } = creditor;
  const balance = () =>
    prints(
      invoices.flatMap(({ amountOutstanding, invoiceTotal, currency }) =>
        [invoiceTotal, amountOutstanding].map((amount) => writtenAmount(amount, currency, locale)),
      ),
    );
  const checks: Record<string, () => boolean> = {
    'opt-out': () => leadsTo(links?.stop),
    'creditor-identity': () => prints([name]),
    'creditor-registration': () => prints([...address, registration]),
    'dispute-route': () => leadsTo(links?.dispute) && prints([contact.name, contact.phone, contact.email]),
    'how-to-pay': () => leadsTo(links?.pay) && prints([writtenIban(bank.iban)]),
    'due-date': () => prints(invoices.map(({ dueOn }) => writtenDate(dueOn, locale))),
    product: () => prints(invoices.map(({ invoiceNumber }) => invoiceNumber)),
    balance,
    // Nothing is asked for beyond the invoices, each of which is shown by itself.
    'amount-split': balance,
  };
  return asked.filter((block) => checks[block]?.() === true);
}
