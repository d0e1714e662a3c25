import { type FC, useContext } from 'hono/jsx';
import { type Currency, sumPerCurrency, writtenAmount } from '../domain/money.ts';
import { collectible } from '../messages/invoice-lines.ts';
import { oneLine, paymentReference, writtenDate, writtenIban, writtenSums } from '../messages/written.ts';
import { epcCode } from './epc-code.ts';
import { InvoiceCards } from './invoice-cards.tsx';
import { wordsIn } from './languages.ts';
import { type Answer, Page } from './page.tsx';
import type { PageDefinition } from './page-definition.ts';
import { QrCode } from './qr-code.tsx';
import type { Visit } from './visit.ts';
import { payTitle, payWords } from './words/pay.ts';
import { Written } from './written-in.ts';

type Transfer = { currency: Currency; minorUnits: number; reference: { text: string; complete: boolean } };

export const paying: PageDefinition = { path: 'pay', title: payTitle, show: payPage };

/** What is open today, from the ledger at the moment of looking, and how to pay it. */
function payPage(visit: Visit): Answer {
  const { creditor, open, locale, today } = visit;
  const { words, lang } = wordsIn(payWords, visit.language);
  const due = open.filter(({ section }) => section === 'due');
  const later = open.filter(({ section }) => section === 'not-yet-due');
  const disputed = open.filter(({ section }) => section === 'disputed');
  const asked = due.length > 0 ? due : later;
  const transfers = sumPerCurrency(asked.map(collectible)).map((sum) => ({
    ...sum,
    reference: paymentReference(
      asked.filter(({ currency }) => currency === sum.currency).map(({ invoiceNumber }) => invoiceNumber),
    ),
  }));
  return {
    status: 200,
    page: (
      <Page title={wordsIn(payTitle, lang).words} frame={visit} lang={lang}>
        {asked.length === 0 ? (
          <p>{words.nothing(writtenDate(today, locale))}</p>
        ) : (
          <p class="sum">
            {due.length > 0 ? words.toPay : words.toPayLater}{' '}
            <strong>{writtenSums(asked.map(collectible), locale)}</strong>
            <span class="quiet">{words.asOf(writtenDate(today, locale))}</span>
          </p>
        )}
        <Promised visit={visit} />
        {due.length > 0 && <InvoiceCards invoices={due} locale={locale} />}
        {asked === later && later.length > 0 && <InvoiceCards invoices={later} locale={locale} />}
        {transfers.map((transfer) => (
          <BankTransfer
            transfer={transfer}
            creditor={creditor}
            locale={locale}
            alone={transfers.length === 1}
          />
        ))}
        {asked.length > 0 && <p>{words.already}</p>}
        {due.length > 0 && later.length > 0 && (
          <>
            <h2>{words.notDue}</h2>
            <p>{words.notDueNote}</p>
            <InvoiceCards invoices={later} locale={locale} />
          </>
        )}
        {disputed.length > 0 && (
          <>
            <h2>{words.disputed}</h2>
            <p>{words.disputedNote}</p>
            <InvoiceCards invoices={disputed} locale={locale} />
          </>
        )}
      </Page>
    ),
  };
}

/** The words in the language of the page around a part. */
function usePayWords() {
  return wordsIn(payWords, useContext(Written)).words;
}

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

const BankTransfer: FC<{
  transfer: Transfer;
  creditor: Visit['creditor'];
  locale: string;
  alone: boolean;
}> = ({ transfer: { currency, minorUnits, reference }, creditor: { bank }, locale, alone }) => {
  const words = usePayWords();
  const amount = writtenAmount(minorUnits, currency, locale);
  const code = currency === 'EUR' ? epcCode(bank, minorUnits, reference.text) : undefined;
  return (
    <section>
      <h2>{words.byTransfer(alone ? undefined : currency)}</h2>
      <dl class="transfer">
        <Detail label={words.amount} value={amount} />
        <Detail label={words.holder} value={oneLine(bank.holder)} />
        <Detail label="IBAN" value={writtenIban(bank.iban)} />
        {bank.bic && <Detail label="BIC" value={bank.bic} />}
        <Detail label={words.reference} value={reference.text} />
      </dl>
      {!reference.complete && <p>{words.tooLong}</p>}
      {code === undefined ? (
        <p class="quiet">{words.noCode}</p>
      ) : (
        <figure>
          <QrCode text={code} title={words.code(amount, oneLine(bank.holder), reference.text)} />
          <figcaption>{words.scan}</figcaption>
        </figure>
      )}
    </section>
  );
};

const Detail: FC<{ label: string; value: string }> = ({ label, value }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);
