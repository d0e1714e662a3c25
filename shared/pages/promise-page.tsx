import type { FC } from 'hono/jsx';
import { addDays } from '../domain/time.ts';
import type { OpenInvoice } from '../messages/invoice-lines.ts';
import { writtenDate } from '../messages/written.ts';
import { findPolicy } from '../policy/ladders.ts';
import { InvoiceLabel } from './dispute-page.tsx';
import { Choice, Choices, describedBy, errorOf, Field } from './fields.tsx';
import { type Form, formOf } from './form.ts';
import { InvoiceCards } from './invoice-cards.tsx';
import { type Answer, type FieldError, Page } from './page.tsx';
import { exampleAmount } from './read-part.ts';
import type { Visit } from './visit.ts';
import { promiseTitle } from './words/promise.ts';

/** The invoices a promise can be about: what may be asked for at all. */
export function promisable({ open }: Visit): OpenInvoice[] {
  return open.filter(({ amountCollectible }) => amountCollectible > 0);
}

/** Asks for a day, how much, and which invoices; what was typed is kept after an error. */
export function promisePage(
  visit: Visit,
  typed: Form = formOf({}),
  errors: readonly FieldError[] = [],
): Answer {
  const { locale } = visit;
  const invoices = promisable(visit);
  const [first] = invoices;
  if (first === undefined) {
    return {
      status: 200,
      page: (
        <Page title={promiseTitle.en} frame={visit} lang="en">
          <p>There is nothing for you to pay today.</p>
        </Page>
      ),
    };
  }
  return {
    status: errors.length > 0 ? 422 : 200,
    page: (
      <Page title={promiseTitle.en} frame={visit} lang="en" errors={errors}>
        <p>We note the day and do not remind you before it. If something comes in between, simply tell us.</p>
        {invoices.length === 1 && <InvoiceCards invoices={invoices} locale={locale} />}
        <form method="post" novalidate>
          {invoices.length > 1 && (
            <Invoices invoices={invoices} typed={typed} errors={errors} locale={locale} />
          )}
          <Day visit={visit} typed={typed} errors={errors} />
          <HowMuch first={first} typed={typed} errors={errors} language={visit.typedLanguage} />
          <button type="submit" name="choice" value="promise">
            Send
          </button>
        </form>
      </Page>
    ),
  };
}

type Part = { typed: Form; errors: readonly FieldError[] };

const Invoices: FC<Part & { invoices: readonly OpenInvoice[]; locale: string }> = ({
  invoices,
  typed,
  errors,
  locale,
}) => (
  <Choices first="debt-0" label="Which invoices will you pay?" errors={errors}>
    {invoices.map((invoice, index) => (
      <Choice
        type="checkbox"
        id={`debt-${index}`}
        name="debtKey"
        value={invoice.debtKey}
        checked={typed.one('choice') === '' || typed.all('debtKey').includes(invoice.debtKey)}
        label={<InvoiceLabel invoice={invoice} amount={invoice.amountCollectible} locale={locale} />}
        describe={describedBy('debt-0', undefined, errorOf(errors, 'debt-0'))}
      />
    ))}
  </Choices>
);

const Day: FC<Part & { visit: Visit }> = ({ visit, typed, errors }) => {
  const latest = latestDay(visit);
  const hint =
    latest && `Any day up to ${writtenDate(latest, visit.locale)}. For a later day, please call us.`;
  return (
    <Field id="promisedOn" label="On which day will you pay?" {...(hint ? { hint } : {})} errors={errors}>
      <input
        id="promisedOn"
        name="promisedOn"
        type="date"
        min={visit.today}
        max={latest}
        value={typed.one('promisedOn')}
        {...describedBy('promisedOn', hint, errorOf(errors, 'promisedOn'))}
      />
    </Field>
  );
};

/** The last day the strictest policy among these debts takes from a debtor without a person. */
function latestDay({ facts, deps, today, link }: Visit): string | undefined {
  const limits = facts.debts
    .filter(({ creditorId, amountOutstanding }) => creditorId === link.creditorId && amountOutstanding > 0)
    .flatMap(({ policyId, policyVersion }) => findPolicy(deps.policies, policyId, policyVersion) ?? [])
    .map(({ promise }) => promise.maxDaysAhead);
  return limits.length === 0 ? undefined : addDays(today, Math.min(...limits));
}

const HowMuch: FC<Part & { first: OpenInvoice; language: string }> = ({ first, typed, errors, language }) => {
  const hint = `For example ${exampleAmount(first.currency, language)}`;
  return (
    <Choices first="extent-all" label="How much?" errors={errors}>
      {(['all', 'part'] as const).map((extent) => (
        <Choice
          type="radio"
          id={`extent-${extent}`}
          name="extent"
          value={extent}
          checked={typed.one('extent') === extent}
          label={extent === 'all' ? 'All of it' : 'A part of it'}
          describe={describedBy('extent-all', undefined, errorOf(errors, 'extent-all'))}
        />
      ))}
      <div class="only-part">
        <Field id="amount" label="Amount you will pay" hint={hint} errors={errors}>
          <input
            id="amount"
            name="amount"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            value={typed.one('amount')}
            {...describedBy('amount', hint, errorOf(errors, 'amount'))}
          />
        </Field>
      </div>
    </Choices>
  );
};
