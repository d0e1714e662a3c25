import { writtenAmount } from '../domain/money.ts';
import { isNaturalPerson, usableEmail } from '../domain/profile.ts';
import type { OpenInvoice } from '../messages/invoice-lines.ts';
import { oneLine, writtenDate } from '../messages/written.ts';
import { disputePage, objectionPage } from './dispute-page.tsx';
import { type Form, formOf } from './form.ts';
import { invoiceNumberOf } from './invoice-number.ts';
import { wordsIn } from './languages.ts';
import { type Answer, Page } from './page.tsx';
import type { PageDefinition } from './page-definition.ts';
import type { DisputeOpened } from './pages-deps.ts';
import { type Objection, readObjection } from './read-dispute.ts';
import type { Visit } from './visit.ts';
import { disputeTitle, disputeWords } from './words/dispute.ts';
import { filesTitle } from './words/files.ts';

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
  const read = readObjection(form, invoice, visit);
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
  const { words, lang } = wordsIn(disputeWords, visit.language);
  const number = invoiceNumberOf(invoice, visit);
  if (opened.kind === 'alreadySettled') {
    return {
      status: 200,
      page: (
        <Page title={words.settledTitle} frame={visit} lang={lang}>
          <p>{words.settled(number)}</p>
        </Page>
      ),
    };
  }
  const fresh = opened.kind === 'opened';
  const mailed = opened.kind !== 'alreadyOpen' && usableEmail(visit.facts.profile) !== undefined;
  return {
    status: 200,
    page: (
      <Page title={fresh ? words.thanks : words.alreadyOpen} frame={visit} lang={lang}>
        <div class="done">
          <p>{words.caseNumber}</p>
          <p class="number">{oneLine(opened.disputeId)}</p>
        </div>
        <h2>{words.whatNext}</h2>
        <ul>
          <li>{fresh ? suspended(visit, invoice, objection) : words.suspendedBefore(number)}</li>
          <li>{words.answerBy(writtenDate(opened.answerBy, visit.locale))}</li>
          {opened.kind === 'added' && <li>{words.added}</li>}
          {opened.kind === 'alreadyOpen' && <li>{words.known}</li>}
          {mailed && <li>{words.byMail}</li>}
          {opened.messageUnderWay && <li>{words.underWay}</li>}
        </ul>
        <p>
          <a href={`files?about=${encodeURIComponent(opened.disputeId)}`}>
            {wordsIn(filesTitle, lang).words}
          </a>
        </p>
      </Page>
    ),
  };
}

/** A part disputed by a natural person suspends the whole invoice. */
function suspended(visit: Visit, invoice: OpenInvoice, { amountDisputed }: Objection): string {
  const { words } = wordsIn(disputeWords, visit.language);
  const number = invoiceNumberOf(invoice, visit);
  if (amountDisputed === undefined || isNaturalPerson(visit.facts.profile.kind)) {
    return words.suspendedWhole(number);
  }
  return words.suspendedPart(writtenAmount(amountDisputed, invoice.currency, visit.locale), number);
}
