import type { FC } from 'hono/jsx';
import { writtenAmount } from '../domain/money.ts';
import type { OpenInvoice } from '../messages/invoice-lines.ts';
import { oneLine, writtenDate } from '../messages/written.ts';
import { Choice, Choices, describedBy, errorOf, Field } from './fields.tsx';
import { type Form, formOf } from './form.ts';
import { InvoiceCards } from './invoice-cards.tsx';
import { type Answer, type FieldError, Page } from './page.tsx';
import { longestText } from './read-dispute.ts';
import { exampleAmount } from './read-part.ts';
import { reasonGroups } from './reasons.ts';
import type { Visit } from './visit.ts';
import { disputeTitle } from './words/dispute.ts';

/** First which invoice (if there is a choice), then what is wrong with it. Only the last form acts. */
export function disputePage(visit: Visit, query: Form): Answer {
  const { open } = visit;
  const [first] = open;
  if (first === undefined) {
    return {
      status: 200,
      page: (
        <Page title={disputeTitle.en} frame={visit} lang="en">
          <p>
            Nothing is open between us today, so there is nothing to object to. If you think otherwise, call
            us.
          </p>
        </Page>
      ),
    };
  }
  const chosen = open.length === 1 ? first : open[chosenIndex(query.one('item'))];
  if (chosen !== undefined) return objectionPage(visit, chosen, formOf({}), []);
  const errors =
    query.one('next') === '' ? [] : [{ field: 'item-0', message: 'Choose the invoice it is about' }];
  return { status: errors.length > 0 ? 422 : 200, page: <WhichInvoice visit={visit} errors={errors} /> };
}

function chosenIndex(item: string): number {
  return /^\d{1,5}$/.test(item) ? Number(item) : -1;
}

const WhichInvoice: FC<{ visit: Visit; errors: readonly FieldError[] }> = ({ visit, errors }) => (
  <Page title="Which invoice is it about?" frame={visit} lang="en" errors={errors}>
    <form method="get" novalidate>
      <Choices first="item-0" label="Your open invoices" errors={errors}>
        {visit.open.map((invoice, index) => (
          <Choice
            type="radio"
            id={`item-${index}`}
            name="item"
            value={String(index)}
            checked={false}
            label={
              <InvoiceLabel invoice={invoice} amount={invoice.amountOutstanding} locale={visit.locale} />
            }
            describe={describedBy('item-0', undefined, errorOf(errors, 'item-0'))}
          />
        ))}
      </Choices>
      <button type="submit" name="next" value="1">
        Continue
      </button>
    </form>
  </Page>
);

/** An invoice in one line: number, amount (of minor units), due date. */
export const InvoiceLabel: FC<{ invoice: OpenInvoice; amount: number; locale: string }> = ({
  invoice,
  amount,
  locale,
}) => (
  <>
    Invoice {oneLine(invoice.invoiceNumber)}, {writtenAmount(amount, invoice.currency, locale)}, due{' '}
    {writtenDate(invoice.dueOn, locale)}
    {invoice.section === 'disputed' && ' (already under dispute)'}
  </>
);

/** What is wrong with this invoice, with everything already typed kept after an error. */
export function objectionPage(
  visit: Visit,
  invoice: OpenInvoice,
  typed: Form,
  errors: readonly FieldError[],
): Answer {
  const { locale, open, typedLanguage } = visit;
  const describe = (id: string, hint?: string) => describedBy(id, hint, errorOf(errors, id));
  const amountHint = `For example ${exampleAmount(invoice.currency, typedLanguage)}`;
  const textHint = `If you like, in your own words. At most ${longestText} characters.`;
  return {
    status: errors.length > 0 ? 422 : 200,
    page: (
      <Page title={disputeTitle.en} frame={visit} lang="en" errors={errors}>
        <InvoiceCards invoices={[invoice]} locale={locale} />
        {open.length > 1 && (
          <p>
            <a href="?">Choose another invoice</a>
          </p>
        )}
        <p>We stop asking for what you object to, and a person answers you. This costs nothing.</p>
        <form method="post" action="?" novalidate>
          <input type="hidden" name="debtKey" value={invoice.debtKey} />
          <Field id="reason" label="What is wrong?" errors={errors}>
            <select id="reason" name="reason" {...describe('reason')}>
              <option value="">Please choose</option>
              {reasonGroups.map(({ title: group, reasons }) => (
                <optgroup label={group}>
                  {reasons.map(([code, words]) => (
                    <option value={code} selected={typed.one('reason') === code}>
                      {words}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </Field>
          <Choices first="extent-whole" label="How much of it?" errors={errors}>
            {(['whole', 'part'] as const).map((extent) => (
              <Choice
                type="radio"
                id={`extent-${extent}`}
                name="extent"
                value={extent}
                checked={typed.one('extent') === extent}
                label={extent === 'whole' ? 'All of this invoice' : 'Only a part'}
                describe={describe('extent-whole')}
              />
            ))}
            <div class="only-part">
              <Field
                id="amount"
                label={`Amount you object to, in ${invoice.currency}`}
                hint={amountHint}
                errors={errors}
              >
                <input
                  id="amount"
                  name="amount"
                  type="text"
                  inputmode="decimal"
                  autocomplete="off"
                  value={typed.one('amount')}
                  {...describe('amount', amountHint)}
                />
              </Field>
            </div>
          </Choices>
          <Field id="text" label="Is there anything we should know?" hint={textHint} errors={errors}>
            <textarea id="text" name="text" rows={6} {...describe('text', textHint)}>
              {typed.one('text')}
            </textarea>
          </Field>
          <button type="submit" name="choice" value="dispute">
            Send
          </button>
        </form>
      </Page>
    ),
  };
}
