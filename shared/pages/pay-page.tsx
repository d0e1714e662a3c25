import type { FC } from 'hono/jsx';
import { type Currency, sumPerCurrency, writtenAmount } from '../domain/money.ts';
import { collectible } from '../messages/invoice-lines.ts';
import { oneLine, paymentReference, writtenDate, writtenIban, writtenSums } from '../messages/written.ts';
import { epcCode } from './epc-code.ts';
import { InvoiceCards } from './invoice-cards.tsx';
import { type Answer, Page } from './page.tsx';
import type { PageDefinition } from './page-definition.ts';
import { QrCode } from './qr-code.tsx';
import type { Visit } from './visit.ts';
import { payTitle } from './words/pay.ts';

type Transfer = { currency: Currency; minorUnits: number; reference: { text: string; complete: boolean } };

export const paying: PageDefinition = { path: 'pay', title: payTitle, show: payPage };

/** What is open today, from the ledger at the moment of looking, and how to pay it. */
function payPage(visit: Visit): Answer {
  const { creditor, open, locale, today } = visit;
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
      <Page title={payTitle.en} frame={visit} lang="en">
        {asked.length === 0 ? (
          <p>There is nothing for you to pay on {writtenDate(today, locale)}.</p>
        ) : (
          <p class="sum">
            {due.length > 0 ? 'To be paid: ' : 'Nothing is late. To be paid by the due date: '}
            <strong>{writtenSums(asked.map(collectible), locale)}</strong>
            <span class="quiet">as of {writtenDate(today, locale)}</span>
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
        {asked.length > 0 && (
          <p>If you have already paid, thank you. It can take a few days until we see a transfer.</p>
        )}
        {due.length > 0 && later.length > 0 && (
          <>
            <h2>Not due yet</h2>
            <p>Listed for your information. It is not in the sum above.</p>
            <InvoiceCards invoices={later} locale={locale} />
          </>
        )}
        {disputed.length > 0 && (
          <>
            <h2>Under dispute</h2>
            <p>An objection to this is open. We are checking it and do not ask you to pay it.</p>
            <InvoiceCards invoices={disputed} locale={locale} />
          </>
        )}
      </Page>
    ),
  };
}

/** Shows that a promise was heard: nobody who gave their word should wonder whether it counts. */
const Promised: FC<{ visit: Visit }> = ({ visit: { facts, link, today, locale } }) => {
  const days = facts.promises
    .filter(({ creditorId, state }) => creditorId === link.creditorId && state === 'open')
    .map(({ promisedOn }) => promisedOn)
    .filter((day) => day >= today)
    .sort();
  const [next] = days;
  return next === undefined ? null : (
    <p>You told us that you will pay by {writtenDate(next, locale)}. Thank you; we have noted it.</p>
  );
};

const BankTransfer: FC<{
  transfer: Transfer;
  creditor: Visit['creditor'];
  locale: string;
  alone: boolean;
}> = ({ transfer: { currency, minorUnits, reference }, creditor: { bank }, locale, alone }) => {
  const amount = writtenAmount(minorUnits, currency, locale);
  const code = currency === 'EUR' ? epcCode(bank, minorUnits, reference.text) : undefined;
  return (
    <section>
      <h2>{alone ? 'Pay by bank transfer' : `Pay ${currency} by bank transfer`}</h2>
      <dl class="transfer">
        <Detail label="Amount" value={amount} />
        <Detail label="Account holder" value={oneLine(bank.holder)} />
        <Detail label="IBAN" value={writtenIban(bank.iban)} />
        {bank.bic && <Detail label="BIC" value={bank.bic} />}
        <Detail label="Payment reference" value={reference.text} />
      </dl>
      {!reference.complete && (
        <p>
          Not every invoice number fits into a bank transfer. Please send us the list of invoices you pay.
        </p>
      )}
      {code === undefined ? (
        <p class="quiet">
          There is no code to scan here: banking apps read it only for transfers in euro to a European
          account.
        </p>
      ) : (
        <figure>
          <QrCode
            text={code}
            title={`Payment code: ${amount} to ${oneLine(bank.holder)}, reference ${reference.text}`}
          />
          <figcaption>Scan this with your banking app. It holds the same details as above.</figcaption>
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
