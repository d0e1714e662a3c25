import { type Child, type FC, useContext } from 'hono/jsx';
import type { OpenInvoice } from '../messages/invoice-lines.ts';
import { oneLine, writtenDate } from '../messages/written.ts';
import type { TellingNoted } from '../store/tell-us.ts';
import { Choice, Choices, describedBy, errorOf, Field } from './fields.tsx';
import type { Form } from './form.ts';
import { InvoiceCards, InvoiceLabel } from './invoice-cards.tsx';
import { wordsIn } from './languages.ts';
import { type Answer, type FieldError, Page } from './page.tsx';
import { plainPage } from './plain-page.tsx';
import { longestText } from './read-dispute.ts';
import type { Visit } from './visit.ts';
import { tellingWords } from './words/telling.ts';
import { Written } from './written-in.ts';

export type Filled = { visit: Visit; typed: Form; errors: readonly FieldError[] };

/** The open invoices to choose from; one alone needs no choice. */
export const WhichInvoices: FC<Filled> = ({ visit, typed, errors }) => {
  const { words } = wordsIn(tellingWords, useContext(Written));
  if (visit.open.length === 1) return <InvoiceCards invoices={visit.open} locale={visit.locale} />;
  return (
    <Choices first="debt-0" label={words.which} errors={errors}>
      {visit.open.map((invoice, index) => (
        <Choice
          type="checkbox"
          id={`debt-${index}`}
          name="debtKey"
          value={invoice.debtKey}
          checked={typed.all('debtKey').includes(invoice.debtKey)}
          label={<InvoiceLabel invoice={invoice} amount={invoice.amountOutstanding} locale={visit.locale} />}
          describe={describedBy('debt-0', undefined, errorOf(errors, 'debt-0'))}
        />
      ))}
    </Choices>
  );
};

/** Anything else, in their own words. */
export const OwnWords: FC<Omit<Filled, 'visit'>> = ({ typed, errors }) => {
  const { words } = wordsIn(tellingWords, useContext(Written));
  const hint = words.textHint(longestText);
  return (
    <Field id="text" label={words.text} hint={hint} errors={errors}>
      <textarea id="text" name="text" rows={4} {...describedBy('text', hint, errorOf(errors, 'text'))}>
        {typed.one('text')}
      </textarea>
    </Field>
  );
};

/** The invoices a form names, and what is wrong with its choice or its text. */
export function readCommon(
  form: Form,
  visit: Visit,
): { chosen: readonly OpenInvoice[]; errors: FieldError[] } {
  const { words } = wordsIn(tellingWords, visit.language);
  const { open } = visit;
  const chosen =
    open.length === 1 ? open : open.filter(({ debtKey }) => form.all('debtKey').includes(debtKey));
  return {
    chosen,
    errors: [
      ...(chosen.length === 0 ? [{ field: 'debt-0', message: words.chooseInvoice }] : []),
      ...tooLong(form, visit),
    ],
  };
}

/** Says so where the text is longer than we keep. */
export function tooLong(form: Form, { language }: Visit): FieldError[] {
  const isTooLong = [...form.one('text')].length > longestText;
  const { words } = wordsIn(tellingWords, language);
  return isTooLong ? [{ field: 'text', message: words.shorten(longestText) }] : [];
}

/** A page without a form, as there is nothing it could be about. */
export function nothingOpen(visit: Visit, title: string, more?: Child): Answer {
  const { words, lang } = wordsIn(tellingWords, visit.language);
  return {
    status: 200,
    page: (
      <Page title={title} frame={visit} lang={lang}>
        <p>{words.nothing}</p>
        {more}
      </Page>
    ),
  };
}

/** What is said once it is noted, or why it could not be. `more` stands among what happens now. */
export function toldPage(
  visit: Visit,
  noted: TellingNoted,
  { more, files = false }: { more?: Child; files?: boolean } = {},
): Answer {
  const { words, lang } = wordsIn(tellingWords, visit.language);
  const plain = (title: string, text: string) => plainPage(visit, title, lang, text);
  if (noted.kind === 'refused')
    return noted.why === 'tooMany'
      ? plain(words.callTitle, words.call)
      : plain(words.settledTitle, words.settled);
  if (noted.kind === 'closed') return plain(words.settledTitle, words.settled);
  const { caseNumber, lookOn, messageUnderWay } = noted;
  return {
    status: 200,
    page: (
      <Page title={words.thanks} frame={visit} lang={lang}>
        <div class="done">
          <p>{words.caseNumber}</p>
          <p class="number">{oneLine(caseNumber)}</p>
        </div>
        <h2>{words.whatNext}</h2>
        <ul>
          {lookOn !== undefined && <li>{words.lookBy(writtenDate(lookOn, visit.locale))}</li>}
          {lookOn !== undefined && <li>{words.rests}</li>}
          {noted.kind === 'alreadyNoted' && <li>{words.known}</li>}
          {more !== undefined && <li>{more}</li>}
          {messageUnderWay && <li>{words.underWay}</li>}
        </ul>
        {files && (
          <p>
            <a href={`files?about=${encodeURIComponent(caseNumber)}`}>{words.addFile}</a>
          </p>
        )}
      </Page>
    ),
  };
}
