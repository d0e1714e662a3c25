import { type FC, useContext } from 'hono/jsx';
import { runningPromise } from '../domain/promise.ts';
import { paymentMethodSchema } from '../domain/records.ts';
import { addDays } from '../domain/time.ts';
import type { OpenInvoice } from '../messages/invoice-lines.ts';
import { writtenDate } from '../messages/written.ts';
import { findPolicy } from '../policy/ladders.ts';
import { AmountField, Choice, Choices, describedBy, errorOf, Field } from './fields.tsx';
import { type Form, formOf } from './form.ts';
import { InvoiceCards, InvoiceLabel } from './invoice-cards.tsx';
import { wordsIn } from './languages.ts';
import { type Answer, type FieldError, Page } from './page.tsx';
import { plainPage } from './plain-page.tsx';
import { exampleAmount } from './read-part.ts';
import type { Visit } from './visit.ts';
import { amountWords } from './words/amounts.ts';
import { promiseTitle, promiseWords } from './words/promise.ts';
import { Written } from './written-in.ts';

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
  const { words, lang } = wordsIn(promiseWords, visit.language);
  const title = wordsIn(promiseTitle, lang).words;
  const invoices = promisable(visit);
  const [first] = invoices;
  const running = promiseOn(visit, invoices);
  if (first === undefined) return plainPage(visit, title, lang, words.nothing);
  return {
    status: errors.length > 0 ? 422 : 200,
    page: (
      <Page title={title} frame={visit} lang={lang} errors={errors}>
        <p>{words.effect}</p>
        {running && <p>{words.moves(writtenDate(running.promisedOn, locale))}</p>}
        {invoices.length === 1 && <InvoiceCards invoices={invoices} locale={locale} />}
        <form method="post" novalidate>
          {invoices.length > 1 && (
            <Invoices invoices={invoices} typed={typed} errors={errors} locale={locale} />
          )}
          <Day visit={visit} typed={typed} errors={errors} />
          <HowMuch first={first} typed={typed} errors={errors} language={visit.typedLanguage} />
          <Method typed={typed} />
          <button type="submit" name="choice" value="promise">
            {words.send}
          </button>
        </form>
      </Page>
    ),
  };
}

/** The promise that runs about one of these invoices: to say another day is to move it. */
function promiseOn({ facts, deps, creditor }: Visit, invoices: readonly OpenInvoice[]) {
  const found = invoices.flatMap(({ debtKey }) => {
    const debt = facts.debts.find((one) => one.debtKey === debtKey);
    const policy = debt && findPolicy(deps.policies, debt.policyId, debt.policyVersion);
    return policy === undefined
      ? []
      : (runningPromise(debtKey, facts, policy, creditor.timeZone, deps.now()) ?? []);
  });
  return found[0];
}

const Method: FC<{ typed: Form }> = ({ typed }) => {
  const words = usePromiseWords();
  return (
    <Choices first="method-transfer" label={words.howPaid} errors={[]}>
      {paymentMethodSchema.options.map((method) => (
        <Choice
          type="radio"
          id={`method-${method}`}
          name="method"
          value={method}
          checked={typed.one('method') === method}
          label={words.methods[method]}
        />
      ))}
    </Choices>
  );
};

/** The words in the language of the page around a part. */
function usePromiseWords() {
  return wordsIn(promiseWords, useContext(Written)).words;
}

type Part = { typed: Form; errors: readonly FieldError[] };

const Invoices: FC<Part & { invoices: readonly OpenInvoice[]; locale: string }> = ({
  invoices,
  typed,
  errors,
  locale,
}) => (
  <Choices first="debt-0" label={usePromiseWords().which} errors={errors}>
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
  const words = usePromiseWords();
  const hint = latest && words.latest(writtenDate(latest, visit.locale));
  return (
    <Field id="promisedOn" label={words.whichDay} {...(hint ? { hint } : {})} errors={errors}>
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
  const words = usePromiseWords();
  const example = exampleAmount(first.currency, language);
  const hint = wordsIn(amountWords, useContext(Written)).words.forExample(example);
  return (
    <Choices first="extent-all" label={words.howMuch} errors={errors}>
      {(['all', 'part'] as const).map((extent) => (
        <Choice
          type="radio"
          id={`extent-${extent}`}
          name="extent"
          value={extent}
          checked={typed.one('extent') === extent}
          label={words[extent]}
          describe={describedBy('extent-all', undefined, errorOf(errors, 'extent-all'))}
        />
      ))}
      <div class="only-part">
        <AmountField label={words.amount} hint={hint} errors={errors} value={typed.one('amount')} />
      </div>
    </Choices>
  );
};
