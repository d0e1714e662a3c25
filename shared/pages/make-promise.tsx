import { writtenAmount } from '../domain/money.ts';
import { collectible } from '../messages/invoice-lines.ts';
import { writtenDate, writtenSums } from '../messages/written.ts';
import type { Form } from './form.ts';
import { invoiceNumberOf } from './invoice-number.ts';
import { wordsIn } from './languages.ts';
import { type Answer, type FieldError, Page } from './page.tsx';
import type { PageDefinition } from './page-definition.ts';
import type { PromiseMade } from './pages-deps.ts';
import { promisable, promisePage } from './promise-page.tsx';
import { type Intent, readPromise } from './read-promise.ts';
import type { Visit } from './visit.ts';
import { promiseTitle, promiseWords } from './words/promise.ts';

type Made = Extract<PromiseMade, { kind: 'made' }>;
type Proposed = Extract<PromiseMade, { kind: 'proposed' }>;
type Refused = Extract<PromiseMade, { kind: 'refused' }>;

export const promising: PageDefinition = {
  path: 'promise',
  title: promiseTitle,
  offered: (visit) => promisable(visit).length > 0,
  show: (visit) => promisePage(visit),
  act: makePromise,
};

/** Notes the promise the form describes, or shows the form again with what stands in the way. */
async function makePromise(visit: Visit, form: Form): Promise<Answer> {
  const invoices = promisable(visit);
  if (form.one('choice') !== 'promise' || invoices.length === 0) return promisePage(visit);
  const read = readPromise(form, invoices, visit);
  if (read.kind === 'errors') return promisePage(visit, form, read.errors);
  const made = await visit.deps.makePromise({
    debtorKey: visit.link.debtorKey,
    creditorId: visit.creditor.id,
    ...read.promise,
  });
  switch (made.kind) {
    case 'made':
      return madePage(visit, read.promise, made);
    case 'proposed':
      return proposedPage(visit, made);
    case 'refused':
      return promisePage(visit, form, [refusal(visit, made)]);
  }
}

function proposedPage(visit: Visit, { promisedOn, answerBy }: Proposed): Answer {
  const { words, lang } = wordsIn(promiseWords, visit.language);
  const day = writtenDate(promisedOn, visit.locale);
  return {
    status: 200,
    page: (
      <Page title={words.thanks} frame={visit} lang={lang}>
        <p>{words.proposed(day, writtenDate(answerBy, visit.locale))}</p>
        <p>{words.inParts}</p>
      </Page>
    ),
  };
}

function madePage(visit: Visit, promise: Intent, made: Made): Answer {
  const { locale } = visit;
  const about = promisable(visit).filter(({ debtKey }) => promise.debtKeys.includes(debtKey));
  const currency = about[0]?.currency;
  const amount =
    promise.amount === undefined || currency === undefined
      ? writtenSums(about.map(collectible), locale)
      : writtenAmount(promise.amount, currency, locale);
  const { words, lang } = wordsIn(promiseWords, visit.language);
  const numbers = about.map((invoice) => invoiceNumberOf(invoice, visit));
  return {
    status: 200,
    page: (
      <Page title={words.thanks} frame={visit} lang={lang}>
        <div class="done">
          <p>{words.willPay}</p>
          <p class="number">{amount}</p>
          <p>{words.by(writtenDate(made.promisedOn, locale))}</p>
        </div>
        <h2>{words.whatNext}</h2>
        <ul>
          <li>{words.noReminder(numbers, writtenDate(made.until, locale))}</li>
          <li>{words.comesBetween}</li>
        </ul>
      </Page>
    ),
  };
}

function refusal({ language, locale, today }: Visit, { why, latest }: Refused): FieldError {
  const { words } = wordsIn(promiseWords, language);
  switch (why) {
    case 'dateInPast':
      return { field: 'promisedOn', message: words.notBefore(writtenDate(today, locale)) };
    case 'dateTooFar':
      return { field: 'promisedOn', message: words.notAfter(latest && writtenDate(latest, locale)) };
    case 'tooMuch':
      return { field: 'amount', message: words.tooMuch };
    case 'alreadySettled':
      return { field: 'promisedOn', message: words.settled };
    case 'planned':
      return { field: 'promisedOn', message: words.planned };
    case 'waiting':
      return { field: 'promisedOn', message: words.waiting };
    case 'disputed':
      return { field: 'promisedOn', message: words.disputed };
  }
}
