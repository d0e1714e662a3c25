import { type FC, useContext } from 'hono/jsx';
import { writtenDate, writtenSums } from '../messages/written.ts';
import { BankTransfers } from './bank-transfer.tsx';
import { CardPayment, payByCard } from './card-payment.tsx';
import type { Form } from './form.ts';
import { InvoiceCards } from './invoice-cards.tsx';
import { wordsIn } from './languages.ts';
import { type Answer, Page } from './page.tsx';
import type { PageDefinition } from './page-definition.ts';
import { askedFor, chosenIn, type ToPay } from './to-pay.ts';
import type { Visit } from './visit.ts';
import { payTitle, payWords } from './words/pay.ts';
import { payOtherWords } from './words/pay-other.ts';
import { Written } from './written-in.ts';

export const paying: PageDefinition = {
  path: 'pay',
  title: payTitle,
  show: payPage,
  act: payByCard(payPage),
};

/** What is open now, or what was chosen of it, from the ledger at the moment of looking, and how to pay it. */
export async function payPage(visit: Visit, query: Form, note?: string): Promise<Answer> {
  const { open, locale, today } = visit;
  const { words, lang } = wordsIn(payWords, visit.language);
  const chosen = await chosenIn(visit, query);
  const toPay = chosen ?? askedFor(visit);
  const named = new Set(toPay.invoices.map(({ debtKey }) => debtKey));
  const rest = open.filter(({ debtKey }) => !named.has(debtKey));
  return {
    status: 200,
    page: (
      <Page title={wordsIn(payTitle, lang).words} frame={visit} lang={lang}>
        {note !== undefined && <p class="note">{note}</p>}
        {toPay.invoices.length === 0 ? <Nothing visit={visit} /> : <Sum visit={visit} toPay={toPay} />}
        {toPay.invoices.length > 0 && <p class="quiet">{words.asOf(writtenDate(today, locale))}</p>}
        <Promised visit={visit} />
        <InvoiceCards invoices={toPay.invoices} locale={locale} />
        <BankTransfers visit={visit} toPay={toPay} />
        <CardPayment visit={visit} toPay={toPay} />
        {open.length > 0 && <Other chosen={chosen !== undefined} />}
        {toPay.invoices.length > 0 && <p>{words.already}</p>}
        <Rest invoices={rest} section="due" locale={locale} />
        <Rest invoices={rest} section="not-yet-due" locale={locale} />
        <Rest invoices={rest} section="disputed" locale={locale} />
      </Page>
    ),
  };
}

/** The words in the language of the page around a part. */
function usePayWords() {
  const lang = useContext(Written);
  return { ...wordsIn(payWords, lang).words, other: wordsIn(payOtherWords, lang).words };
}

const Sum: FC<{ visit: Visit; toPay: ToPay }> = ({ visit: { open, locale }, toPay }) => {
  const { toPay: label, toPayLater, other } = usePayWords();
  const isDue = open.some(({ section }) => section === 'due');
  return (
    <p class="sum">
      {toPay.isPart ? other.part : isDue ? label : toPayLater}{' '}
      <strong>{writtenSums(toPay.sums, locale)}</strong>
    </p>
  );
};

/** Who has paid is thanked; who owed nothing is told so. */
const Nothing: FC<{ visit: Visit }> = ({ visit: { facts, creditor, open, today, locale } }) => {
  const { nothing, other } = usePayWords();
  const hasPaid = facts.debts.some(
    ({ creditorId, amountOutstanding, withdrawnBy }) =>
      creditorId === creditor.id && amountOutstanding === 0 && withdrawnBy === undefined,
  );
  return open.length === 0 && hasPaid ? (
    <p class="done">{other.allPaid}</p>
  ) : (
    <p>{nothing(writtenDate(today, locale))}</p>
  );
};

const Other: FC<{ chosen: boolean }> = ({ chosen }) => {
  const { other } = usePayWords();
  return (
    <p>
      <a href="pay-other">{other.link}</a>
      {chosen && (
        <>
          <br />
          <a href="pay">{other.back}</a>
        </>
      )}
    </p>
  );
};

type RestProps = {
  invoices: Visit['open'];
  section: 'due' | 'not-yet-due' | 'disputed';
  locale: string;
};

/** What is open beside what the sum is about. */
const Rest: FC<RestProps> = ({ invoices, section, locale }) => {
  const words = usePayWords();
  const listed = invoices.filter((invoice) => invoice.section === section);
  if (listed.length === 0) return null;
  const titles = {
    due: [words.other.alsoDue, words.other.alsoDueNote],
    'not-yet-due': [words.notDue, words.notDueNote],
    disputed: [words.disputed, words.disputedNote],
  };
  const [title, text] = titles[section];
  return (
    <>
      <h2>{title}</h2>
      <p>{text}</p>
      <InvoiceCards invoices={listed} locale={locale} />
    </>
  );
};

/** Shows that a promise was heard: nobody who gave their word should wonder whether it counts. */
const Promised: FC<{ visit: Visit }> = ({ visit: { facts, link, today, locale } }) => {
  const days = facts.promises
    .filter(({ creditorId, state }) => creditorId === link.creditorId && state === 'open')
    .map(({ promisedOn }) => promisedOn)
    .filter((day) => day >= today)
    .sort();
  const [next] = days;
  return next === undefined ? null : <p>{usePayWords().promised(writtenDate(next, locale))}</p>;
};
