import type { Creditor } from '../config/stage.ts';
import { writtenAmount } from '../domain/money.ts';
import { htmlText, htmlUrls } from '../policy/wording/html-text.ts';
import { singleSpaced } from '../policy/wording/single-spaced.ts';
import { agencyTexts, agencyView } from './agency-view.ts';
import { writingFor } from './catalogue.ts';
import { announcedOf } from './invoice-view.ts';
import type { CheckedInput } from './message-input.ts';
import type { RenderedMessage } from './render-message.ts';
import { oneLine, writtenDate, writtenIban } from './written.ts';

/**
 * Those of some content blocks that a mail really shows, in its text and in its HTML, told from what is printed and not
 * from what its template declares. A block that is not known here counts as not shown.
 */
export function renderedBlocks(
  input: CheckedInput,
  { text, html }: Pick<RenderedMessage, 'text' | 'html'>,
  asked: readonly string[],
): string[] {
  const { creditor, links, invoices } = input;
  // Amounts are written with spaces that do not break, which count as spaces.
  const [said, shown] = [text, htmlText(html)].map(singleSpaced);
  const urls = htmlUrls(html);
  const { locale } = writingFor(input);
  const prints = (ones: readonly string[]) =>
    ones.length > 0 && ones.every((one) => [said, shown].every((form) => form?.includes(oneLine(one))));
  const leadsTo = (url: string | undefined) => url !== undefined && text.includes(url) && urls.includes(url);
  const { contact, address, registration, name, bank } = creditor;
  const balance = () =>
    prints(
      invoices.flatMap(({ amountOutstanding, invoiceTotal, currency }) =>
        [invoiceTotal, amountOutstanding].map((amount) => writtenAmount(amount, currency, locale)),
      ),
    );
  const view = agencyView(input, writingFor(input));
  const parts = (one: Creditor['client'] | Creditor['supervisor']) =>
    one === undefined ? [] : [one.name, ...one.address];
  const client = creditor.collects === 'own' ? [name] : parts(creditor.client);
  const announcements = invoices
    .filter(({ announced }) => announced !== undefined)
    .map((line) => announcedOf(line, writingFor(input)));
  const checks: Record<string, () => boolean> = {
    'opt-out': () => leadsTo(links?.stop),
    'creditor-identity': () => prints([name]),
    'creditor-registration': () => prints([...address, registration]),
    'dispute-route': () => leadsTo(links?.dispute) && prints([contact.name, contact.phone, contact.email]),
    'how-to-pay': () => leadsTo(links?.pay) && prints([writtenIban(bank.iban)]),
    'due-date': () => prints(invoices.map(({ dueOn }) => writtenDate(dueOn, locale))),
    product: () => prints(invoices.map(({ invoiceNumber }) => invoiceNumber)),
    balance,
    'collector-disclosure': () => prints(client) && prints(view?.sentences.slice(0, 1) ?? []),
    'rdg-13a': () =>
      [client, parts(creditor.supervisor), contractsIn(input, locale)].every(prints) &&
      prints(parts(creditor.supervisor).concat(creditor.supervisor?.reach ?? '')),
    'r124-4': () =>
      [
        client,
        [...address, name],
        view?.law?.paragraphs ?? [],
        agencyTexts(view).filter((one) => one !== ''),
      ].every(prints),
    'penalty-if-unpaid': () => prints(announcements),
    'days-before-cost': () => prints(announcements),
    'exact-cost': () => prints(announcements),
    // Nothing is asked for beyond the invoices, each of which is shown by itself.
    'amount-split': balance,
  };
  return asked.filter((block) => checks[block]?.() === true);
}

/** The subject and the day of the contract behind each invoice that is asked for. */
function contractsIn({ invoices }: CheckedInput, locale: string): string[] {
  return invoices
    .filter(({ section }) => section === 'due')
    .flatMap(({ contract }) =>
      contract === undefined ? [] : [contract.subject, writtenDate(contract.madeOn, locale)],
    );
}
