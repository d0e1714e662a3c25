import { writtenAmount } from '../domain/money.ts';
import { collectible } from '../messages/invoice-lines.ts';
import { oneLine, writtenDate, writtenSums } from '../messages/written.ts';
import type { Form } from './form.ts';
import { type Answer, type FieldError, Page } from './page.tsx';
import type { PageDefinition } from './page-definition.ts';
import type { PromiseMade } from './pages-deps.ts';
import { promisable, promisePage } from './promise-page.tsx';
import { type Intent, readPromise } from './read-promise.ts';
import type { Visit } from './visit.ts';
import { promiseTitle } from './words/promise.ts';

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
  const read = readPromise(form, invoices, visit.locale, visit.typedLanguage);
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
  const { locale } = visit;
  return {
    status: 200,
    page: (
      <Page title="Thank you for letting us know" frame={visit} lang="en">
        <p>
          You would like to pay by {writtenDate(promisedOn, locale)}. As the day was changed before, a person
          looks at it and answers you by {writtenDate(answerBy, locale)}. We do not remind you until then.
        </p>
        <p>If paying in parts would help, tell us. We will look for a way together.</p>
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
  return {
    status: 200,
    page: (
      <Page title="Thank you for letting us know" frame={visit} lang="en">
        <div class="done">
          <p>You will pay</p>
          <p class="number">{amount}</p>
          <p>by {writtenDate(made.promisedOn, locale)}</p>
        </div>
        <h2>What happens now</h2>
        <ul>
          <li>
            We do not remind you of {about.length === 1 ? 'invoice' : 'invoices'}{' '}
            {about.map(({ invoiceNumber }) => oneLine(invoiceNumber)).join(', ')} before{' '}
            {writtenDate(made.until, locale)}.
          </li>
          <li>If something comes in between, please call us. We will look for another way together.</li>
        </ul>
      </Page>
    ),
  };
}

function refusal({ locale, today }: Visit, { why, latest }: Refused): FieldError {
  switch (why) {
    case 'dateInPast':
      return { field: 'promisedOn', message: `Choose a day from ${writtenDate(today, locale)} on` };
    case 'dateTooFar':
      return {
        field: 'promisedOn',
        message: latest
          ? `Choose a day up to ${writtenDate(latest, locale)}, or call us about a later one`
          : 'Choose an earlier day, or call us about a later one',
      };
    case 'tooMuch':
      return { field: 'amount', message: 'The amount is more than is open by now' };
    case 'alreadySettled':
      return {
        field: 'promisedOn',
        message: 'This has been settled in the meantime; there is nothing to pay',
      };
    case 'planned':
      return {
        field: 'promisedOn',
        message: 'You pay this in parts, as we agreed; to change that, please call us',
      };
    case 'waiting':
      return {
        field: 'promisedOn',
        message: 'We have your message about another day; a person will answer you',
      };
    case 'disputed':
      return {
        field: 'promisedOn',
        message: 'This is under dispute; you need not pay it until you have our answer',
      };
  }
}
