import type { FC } from 'hono/jsx';
import { writtenAmount } from '../domain/money.ts';
import type { OpenInvoice } from '../messages/invoice-lines.ts';
import { oneLine, writtenDate } from '../messages/written.ts';

type Row = { label: string; minorUnits: number; strong?: boolean };

/** Invoices one under the other, each with its own dates and amounts. */
export const InvoiceCards: FC<{ invoices: readonly OpenInvoice[]; locale: string }> = ({
  invoices,
  locale,
}) => (
  <ul class="cards">
    {invoices.map((invoice) => (
      <li>
        <p class="name">Invoice {oneLine(invoice.invoiceNumber)}</p>
        {invoice.reference && <p class="quiet">Your reference: {oneLine(invoice.reference)}</p>}
        <p class="quiet">
          Issued {writtenDate(invoice.issuedOn, locale)}
          <br />
          Due {writtenDate(invoice.dueOn, locale)}
          {lateness(invoice)}
        </p>
        <dl class="amounts">
          {rowsOf(invoice).map(({ label, minorUnits, strong }) => (
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

/** Late only where something may be asked for: a disputed or future invoice is not late. */
function lateness({ section, daysLate }: OpenInvoice): string {
  if (section !== 'due') return '';
  if (daysLate === 0) return ', which is today';
  return daysLate === 1 ? ', 1 day late' : `, ${daysLate} days late`;
}

function rowsOf(invoice: OpenInvoice): Row[] {
  const { invoiceTotal, amountOutstanding, amountDisputed, amountCollectible, section } = invoice;
  const label = section === 'not-yet-due' ? 'To be paid by the due date' : 'To be paid';
  const last = amountCollectible > 0 ? [{ label, minorUnits: amountCollectible, strong: true }] : [];
  if (amountCollectible === invoiceTotal) return last;
  const received = invoiceTotal - amountOutstanding;
  return [
    { label: 'Invoice total', minorUnits: invoiceTotal },
    ...(received > 0
      ? [
          { label: 'Received or credited', minorUnits: received },
          { label: 'Still open', minorUnits: amountOutstanding },
        ]
      : []),
    ...(amountDisputed > 0 ? [{ label: 'Under dispute, not asked for', minorUnits: amountDisputed }] : []),
    ...last,
  ];
}
