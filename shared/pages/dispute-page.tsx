import type { FC } from 'hono/jsx';
import type { OpenInvoice } from '../messages/invoice-lines.ts';
import { DisputeExtent } from './dispute-extent.tsx';
import { Choice, Choices, describedBy, errorOf, Field } from './fields.tsx';
import { type Form, formOf } from './form.ts';
import { InvoiceCards, InvoiceLabel } from './invoice-cards.tsx';
import { wordsIn } from './languages.ts';
import { type Answer, type FieldError, Page } from './page.tsx';
import { plainPage } from './plain-page.tsx';
import { longestText } from './read-dispute.ts';
import { reasonGroups } from './reasons.ts';
import type { Visit } from './visit.ts';
import { disputeTitle, disputeWords } from './words/dispute.ts';
import { reasonWords } from './words/reasons.ts';

/** First which invoice (if there is a choice), then what is wrong with it. Only the last form acts. */
export function disputePage(visit: Visit, query: Form): Answer {
  const { open } = visit;
  const { words, lang } = wordsIn(disputeWords, visit.language);
  const [first] = open;
  if (first === undefined)
    return plainPage(visit, wordsIn(disputeTitle, lang).words, lang, words.nothingOpen);
  const chosen = open.length === 1 ? first : open[chosenIndex(query.one('item'))];
  if (chosen !== undefined) return objectionPage(visit, chosen, formOf({}), []);
  const errors = query.one('next') === '' ? [] : [{ field: 'item-0', message: words.chooseInvoice }];
  return { status: errors.length > 0 ? 422 : 200, page: <WhichInvoice visit={visit} errors={errors} /> };
}

function chosenIndex(item: string): number {
  return /^\d{1,5}$/.test(item) ? Number(item) : -1;
}

const WhichInvoice: FC<{ visit: Visit; errors: readonly FieldError[] }> = ({ visit, errors }) => {
  const { words, lang } = wordsIn(disputeWords, visit.language);
  return (
    <Page title={words.which} frame={visit} lang={lang} errors={errors}>
      <form method="get" novalidate>
        <Choices first="item-0" label={words.yourInvoices} errors={errors}>
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
          {words.next}
        </button>
      </form>
    </Page>
  );
};

/** What is wrong with this invoice, with everything already typed kept after an error. */
export function objectionPage(
  visit: Visit,
  invoice: OpenInvoice,
  typed: Form,
  errors: readonly FieldError[],
): Answer {
  const { locale, open } = visit;
  const { words, lang } = wordsIn(disputeWords, visit.language);
  const describe = (id: string, hint?: string) => describedBy(id, hint, errorOf(errors, id));
  const { words: inWords } = wordsIn(reasonWords, lang);
  const textHint = words.textHint(longestText);
  return {
    status: errors.length > 0 ? 422 : 200,
    page: (
      <Page title={wordsIn(disputeTitle, lang).words} frame={visit} lang={lang} errors={errors}>
        <InvoiceCards invoices={[invoice]} locale={locale} />
        {open.length > 1 && (
          <p>
            <a href="?">{words.another}</a>
          </p>
        )}
        <p>{words.effect}</p>
        <form method="post" action="?" novalidate>
          <input type="hidden" name="debtKey" value={invoice.debtKey} />
          <Field id="reason" label={words.whatIsWrong} errors={errors}>
            <select id="reason" name="reason" {...describe('reason')}>
              <option value="">{words.pleaseChoose}</option>
              {reasonGroups.map(({ group, reasons }) => (
                <optgroup label={inWords.groups[group]}>
                  {reasons.map((code) => (
                    <option value={code} selected={typed.one('reason') === code}>
                      {inWords.reasons[code]}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </Field>
          <DisputeExtent visit={visit} invoice={invoice} typed={typed} errors={errors} />
          <Field id="text" label={words.anythingElse} hint={textHint} errors={errors}>
            <textarea id="text" name="text" rows={6} {...describe('text', textHint)}>
              {typed.one('text')}
            </textarea>
          </Field>
          <button type="submit" name="choice" value="dispute">
            {words.send}
          </button>
        </form>
      </Page>
    ),
  };
}
