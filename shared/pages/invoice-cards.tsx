import { type FC, useContext } from 'hono/jsx';
import { writtenAmount } from '../domain/money.ts';
import type { OpenInvoice } from '../messages/invoice-lines.ts';
import { oneLine, writtenDate } from '../messages/written.ts';
import { invoiceNumberOf } from './invoice-number.ts';
import { wordsIn } from './languages.ts';
import { invoiceWords } from './words/invoices.ts';
import { Written } from './written-in.ts';

type InvoiceWords = (typeof invoiceWords)['en'];
type Row = { label: string; minorUnits: number; strong?: boolean };

/** Invoices one under the other, each with its own dates and amounts: `whole`, all of them, else those that differ. */
export const InvoiceCards: FC<{ invoices: readonly OpenInvoice[]; locale: string; whole?: boolean }> = ({
  invoices,
  locale,
  whole = false,
}) => {
  const language = useContext(Written);
  const { words } = wordsIn(invoiceWords, language);
  return (
    <ul class="cards">
      {invoices.map((invoice) => (
        <li>
          <p class="name">{words.name(invoiceNumberOf(invoice, { language, locale }))}</p>
          {invoice.reference && <p class="quiet">{words.reference(oneLine(invoice.reference))}</p>}
          <p class="quiet">
            {words.issued(writtenDate(invoice.issuedOn, locale))}
            <br />
            {words.due(writtenDate(invoice.dueOn, locale))}
            {lateness(invoice, words)}
          </p>
          <dl class="amounts">
            {rowsOf(invoice, words, whole).map(({ label, minorUnits, strong }) => (
              <div class={strong ? 'strong' : undefined}>
                <dt>{label}</dt>
                <dd>{writtenAmount(minorUnits, invoice.currency, locale)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
};

/** An invoice in one line: number, amount (of minor units), due date. */
export const InvoiceLabel: FC<{ invoice: OpenInvoice; amount: number; locale: string }> = ({
  invoice,
  amount,
  locale,
}) => {
  const { words } = wordsIn(invoiceWords, useContext(Written));
  const label = words.label({
    number: oneLine(invoice.invoiceNumber),
    amount: writtenAmount(amount, invoice.currency, locale),
    due: writtenDate(invoice.dueOn, locale),
  });
  return (
    <>
      {label}
      {invoice.section === 'disputed' && ` ${words.alreadyDisputed}`}
    </>
  );
};

/** Late only where something may be asked for: a disputed or future invoice is not late. */
function lateness({ section, daysLate }: OpenInvoice, words: InvoiceWords): string {
  if (section !== 'due') return '';
  return daysLate === 0 ? words.dueToday : words.late(daysLate);
}

function rowsOf(invoice: OpenInvoice, { amounts }: InvoiceWords, whole: boolean): Row[] {
  const { invoiceTotal, amountOutstanding, amountDisputed, amountCollectible, section } = invoice;
  const label = section === 'not-yet-due' ? amounts.toPayByDue : amounts.toPay;
  const last = amountCollectible > 0 ? [{ label, minorUnits: amountCollectible, strong: true }] : [];
  if (amountCollectible === invoiceTotal && !whole) return last;
  const received = invoiceTotal - amountOutstanding;
  return [
    { label: invoice.instalment ? amounts.instalment : amounts.total, minorUnits: invoiceTotal },
    ...(received > 0 || whole
      ? [
          { label: amounts.received, minorUnits: received },
          { label: amounts.open, minorUnits: amountOutstanding },
        ]
      : []),
    ...(amountDisputed > 0 ? [{ label: amounts.disputed, minorUnits: amountDisputed }] : []),
    ...last,
  ];
}
