import type { FC } from 'hono/jsx';
import { rhythms } from '../domain/plan-draft.ts';
import type { OpenInvoice } from '../messages/invoice-lines.ts';
import { Choice, Choices, describedBy, errorOf, Field } from './fields.tsx';
import { type Form, formOf } from './form.ts';
import { InvoiceCards, InvoiceLabel } from './invoice-cards.tsx';
import { wordsIn } from './languages.ts';
import { type Answer, type FieldError, Page } from './page.tsx';
import { plainPage } from './plain-page.tsx';
import { usePlanWords } from './plan-schedule.tsx';
import { promisable } from './promise-page.tsx';
import { mostParts } from './read-plan.ts';
import type { Visit } from './visit.ts';
import { planTitle, planWords } from './words/plan.ts';

/** Asks for the invoices, how many parts, the first day and the rhythm; nothing is proposed yet. */
export function planPage(visit: Visit, typed: Form = formOf({}), errors: readonly FieldError[] = []): Answer {
  const { words, lang } = wordsIn(planWords, visit.language);
  const invoices = promisable(visit);
  const title = wordsIn(planTitle, lang).words;
  if (invoices.length === 0) return plainPage(visit, title, lang, words.nothing);
  return {
    status: errors.length > 0 ? 422 : 200,
    page: (
      <Page title={title} frame={visit} lang={lang} errors={errors}>
        <p>{words.effect}</p>
        {invoices.length === 1 && <InvoiceCards invoices={invoices} locale={visit.locale} />}
        <form method="post" novalidate>
          {invoices.length > 1 && (
            <Invoices invoices={invoices} {...{ typed, errors }} locale={visit.locale} />
          )}
          <Rhythm {...{ visit, typed, errors }} />
          <button type="submit" name="choice" value="draft">
            {words.showDays}
          </button>
        </form>
      </Page>
    ),
  };
}

type Part = { typed: Form; errors: readonly FieldError[] };

const Invoices: FC<Part & { invoices: readonly OpenInvoice[]; locale: string }> = (props) => {
  const { invoices, typed, errors, locale } = props;
  const [first] = invoices;
  return (
    <Choices first="debt-0" label={usePlanWords().which} errors={errors}>
      {invoices.map((invoice, index) => (
        <Choice
          type="checkbox"
          id={`debt-${index}`}
          name="debtKey"
          value={invoice.debtKey}
          checked={
            typed.one('choice') === ''
              ? invoice.currency === first?.currency
              : typed.all('debtKey').includes(invoice.debtKey)
          }
          label={<InvoiceLabel invoice={invoice} amount={invoice.amountCollectible} locale={locale} />}
          describe={describedBy('debt-0', undefined, errorOf(errors, 'debt-0'))}
        />
      ))}
    </Choices>
  );
};

const Rhythm: FC<Part & { visit: Visit }> = ({ visit, typed, errors }) => {
  const words = usePlanWords();
  return (
    <>
      <Field id="parts" label={words.howMany} errors={errors}>
        <input
          id="parts"
          name="parts"
          type="number"
          inputmode="numeric"
          min="2"
          max={mostParts}
          value={typed.one('parts') || '3'}
          {...describedBy('parts', undefined, errorOf(errors, 'parts'))}
        />
      </Field>
      <Field id="firstOn" label={words.firstDay} errors={errors}>
        <input
          id="firstOn"
          name="firstOn"
          type="date"
          min={visit.today}
          value={typed.one('firstOn')}
          {...describedBy('firstOn', undefined, errorOf(errors, 'firstOn'))}
        />
      </Field>
      <Choices first="rhythm-month" label={words.howOften} errors={errors}>
        {rhythms.map((rhythm) => (
          <Choice
            type="radio"
            id={`rhythm-${rhythm}`}
            name="rhythm"
            value={rhythm}
            checked={(typed.one('rhythm') || 'month') === rhythm}
            label={words.rhythm[rhythm]}
            describe={describedBy('rhythm-month', undefined, errorOf(errors, 'rhythm-month'))}
          />
        ))}
      </Choices>
    </>
  );
};
