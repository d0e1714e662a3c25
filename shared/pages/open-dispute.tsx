import { writtenAmount } from '../domain/money.ts';
import { isNaturalPerson, usableEmail } from '../domain/profile.ts';
import type { OpenInvoice } from '../messages/invoice-lines.ts';
import { oneLine, writtenDate } from '../messages/written.ts';
import { disputePage, objectionPage } from './dispute-page.tsx';
import { type Form, formOf } from './form.ts';
import { type Answer, Page } from './page.tsx';
import type { PageDefinition } from './page-definition.ts';
import type { DisputeOpened } from './pages-deps.ts';
import { type Objection, readObjection } from './read-dispute.ts';
import type { Visit } from './visit.ts';
import { disputeTitle } from './words/dispute.ts';

export const disputing: PageDefinition = {
  path: 'dispute',
  title: disputeTitle,
  offered: ({ open }) => open.length > 0,
  show: disputePage,
  act: openDispute,
};

/** Opens the dispute the form describes. Nothing happens without a choice made on the page. */
async function openDispute(visit: Visit, form: Form): Promise<Answer> {
  const invoice = visit.open.find(({ debtKey }) => debtKey === form.one('debtKey'));
  if (form.one('choice') !== 'dispute' || invoice === undefined) return disputePage(visit, formOf({}));
  const read = readObjection(form, invoice, visit.locale, visit.typedLanguage);
  if (read.kind === 'errors') return objectionPage(visit, invoice, form, read.errors);
  const { objection } = read;
  const opened = await visit.deps.openDispute({
    debtorKey: visit.link.debtorKey,
    debtKey: invoice.debtKey,
    ...objection,
  });
  return openedPage(visit, invoice, objection, opened);
}

function openedPage(visit: Visit, invoice: OpenInvoice, objection: Objection, opened: DisputeOpened): Answer {
  const { locale, facts } = visit;
  const number = oneLine(invoice.invoiceNumber);
  if (opened.kind === 'alreadySettled') {
    return {
      status: 200,
      page: (
        <Page title="This invoice is settled" frame={visit} lang="en">
          <p>
            Invoice {number} is settled, so we do not ask you for anything. Is something wrong all the same?
            Please call us.
          </p>
        </Page>
      ),
    };
  }
  const fresh = opened.kind === 'opened';
  return {
    status: 200,
    page: (
      <Page
        title={fresh ? 'Thank you for telling us' : 'An objection is already open'}
        frame={visit}
        lang="en"
      >
        <div class="done">
          <p>Your case number</p>
          <p class="number">{oneLine(opened.disputeId)}</p>
        </div>
        <h2>What happens now</h2>
        <ul>
          <li>
            {fresh
              ? suspended(visit, invoice, objection)
              : `We do not ask for what is under dispute on invoice ${number} until you have our answer.`}
          </li>
          <li>A person looks into it and answers you by {writtenDate(opened.answerBy, locale)}.</li>
          {opened.kind === 'added' && <li>What you wrote just now stands with what you told us before.</li>}
          {opened.kind === 'alreadyOpen' && <li>We have what you wrote; you need not send it again.</li>}
          {opened.kind !== 'alreadyOpen' && usableEmail(facts.profile) !== undefined && (
            <li>We also send you this by e-mail.</li>
          )}
          {opened.messageUnderWay && (
            <li>
              A message from us was already on its way when you wrote. If it still arrives, you can ignore
              what it says about this.
            </li>
          )}
        </ul>
      </Page>
    ),
  };
}

/** A part disputed by a natural person suspends the whole invoice. */
function suspended({ facts, locale }: Visit, invoice: OpenInvoice, { amountDisputed }: Objection): string {
  const number = oneLine(invoice.invoiceNumber);
  if (amountDisputed === undefined || isNaturalPerson(facts.profile.kind)) {
    return `We do not ask you to pay invoice ${number} until you have our answer.`;
  }
  const part = writtenAmount(amountDisputed, invoice.currency, locale);
  return `We do not ask you to pay ${part} of invoice ${number} until you have our answer. The rest is not affected.`;
}
