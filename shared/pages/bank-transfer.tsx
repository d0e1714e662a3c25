import { type FC, useContext } from 'hono/jsx';
import { type Currency, writtenAmount } from '../domain/money.ts';
import { paymentReferenceFor } from '../domain/payment-reference.ts';
import { writtenReference } from '../domain/structured-reference.ts';
import { oneLine, writtenIban } from '../messages/written.ts';
import { epcCode } from './epc-code.ts';
import { wordsIn } from './languages.ts';
import { QrCode } from './qr-code.tsx';
import { swissCode } from './swiss-code.ts';
import type { ToPay } from './to-pay.ts';
import type { Visit } from './visit.ts';
import { payWords } from './words/pay.ts';
import { Written } from './written-in.ts';

type Transfer = { currency: Currency; minorUnits: number; reference: string };

/** How to pay by bank, one transfer a currency: all that a person types, and the codes that banking apps read. */
export const BankTransfers: FC<{ visit: Visit; toPay: ToPay }> = ({ visit, toPay: { set, sums } }) => {
  const { creditor, facts, locale } = visit;
  const payer = { creditorId: creditor.id, debtorKey: facts.profile.debtorKey };
  const reference = paymentReferenceFor(creditor.bank.iban, payer, set);
  return (
    <>
      {sums.map((sum) => (
        <BankTransfer
          transfer={{ ...sum, reference }}
          bank={creditor.bank}
          locale={locale}
          alone={sums.length === 1}
        />
      ))}
    </>
  );
};

const BankTransfer: FC<{
  transfer: Transfer;
  bank: Visit['creditor']['bank'];
  locale: string;
  alone: boolean;
}> = ({ transfer, bank, locale, alone }) => {
  const { words } = wordsIn(payWords, useContext(Written));
  const { currency, minorUnits } = transfer;
  const amount = writtenAmount(minorUnits, currency, locale);
  const reference = writtenReference(transfer.reference);
  const epc = currency === 'EUR' ? epcCode(bank, minorUnits, transfer.reference) : undefined;
  const swiss = swissCode(bank, { amount: minorUnits, currency, reference: transfer.reference });
  const title = words.code(amount, oneLine(bank.holder), reference);
  return (
    <section>
      <h2>{words.byTransfer(alone ? undefined : currency)}</h2>
      <dl class="transfer">
        <Detail label={words.amount} value={amount} />
        <Detail label={words.holder} value={oneLine(bank.holder)} />
        <Detail label="IBAN" value={writtenIban(bank.iban)} />
        {bank.bic && <Detail label="BIC" value={bank.bic} />}
        <Detail label={words.reference} value={reference} />
      </dl>
      {epc === undefined && swiss === undefined && <p class="quiet">{words.noCode}</p>}
      {epc !== undefined && <Code text={epc} name={`epc-${currency}`} title={title} under={words.scan} />}
      {swiss !== undefined && (
        <Code
          text={swiss}
          name={`swiss-${currency}`}
          title={`Swiss QR – ${title}`}
          under={`Swiss QR: ${words.scan}`}
          cross
        />
      )}
    </section>
  );
};

type CodeProps = { text: string; name: string; title: string; under: string; cross?: boolean };

const Code: FC<CodeProps> = ({ under, ...code }) => (
  <figure>
    <QrCode {...code} />
    <figcaption>{under}</figcaption>
  </figure>
);

const Detail: FC<{ label: string; value: string }> = ({ label, value }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);
