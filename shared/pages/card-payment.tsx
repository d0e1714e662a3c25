import { type FC, useContext } from 'hono/jsx';
import { takesCard } from '../card/checkout.ts';
import { type Currency, writtenAmount } from '../domain/money.ts';
import { paymentReferenceFor } from '../domain/payment-reference.ts';
import { writtenReference } from '../domain/structured-reference.ts';
import type { Form } from './form.ts';
import { wordsIn } from './languages.ts';
import type { Answer } from './page.tsx';
import { addressOf, askedFor, chosenIn, type ToPay } from './to-pay.ts';
import type { Visit } from './visit.ts';
import { cardWords } from './words/card.ts';
import { Written } from './written-in.ts';

type Sum = { currency: Currency; minorUnits: number };

/** A button to the card company's page for each currency it takes; nothing where the creditor takes no cards. */
export const CardPayment: FC<{ visit: Visit; toPay: ToPay }> = ({ visit, toPay }) => {
  const { words } = wordsIn(cardWords, useContext(Written));
  const sums = offered(visit, toPay);
  if (sums.length === 0) return null;
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      {sums.map((sum) => (
        <form method="post" action={addressOf(visit, toPay.set, toPay.isPart ? sum : undefined)}>
          <input type="hidden" name="card" value={sum.currency} />
          <input type="hidden" name="shown" value={String(sum.minorUnits)} />
          <button type="submit" name="choice" value="card">
            {words.button(writtenAmount(sum.minorUnits, sum.currency, visit.locale))}
          </button>
        </form>
      ))}
    </section>
  );
};

function offered({ creditor }: Visit, { sums }: ToPay): Sum[] {
  return creditor.card === undefined ? [] : sums.filter(({ currency }) => takesCard(currency));
}

type Show = (visit: Visit, query: Form, note?: string) => Promise<Answer>;

/**
 * Leads to the card company's page, for the amount that the ledger says now. Where that is not the one the person saw,
 * or no card can be taken at the moment, the page is shown again and says so.
 */
export function payByCard(show: Show) {
  return async (visit: Visit, form: Form): Promise<Answer> => {
    const { words } = wordsIn(cardWords, visit.language);
    const query = visit.query;
    const toPay = (await chosenIn(visit, query)) ?? askedFor(visit);
    const sum = offered(visit, toPay).find(({ currency }) => currency === form.one('card'));
    if (form.one('choice') !== 'card' || visit.creditor.card === undefined) return show(visit, query);
    if (sum === undefined || form.one('shown') !== String(sum.minorUnits))
      return show(visit, query, words.changed);
    const offer = await visit.deps.payByCard(orderOf(visit, toPay, sum));
    return offer.kind === 'ready' ? { goTo: offer.url } : show(visit, query, words.unavailable);
  };
}

function orderOf(visit: Visit, { set, isPart }: ToPay, sum: Sum) {
  const { creditor, facts, language, deps } = visit;
  const payer = { creditorId: creditor.id, debtorKey: facts.profile.debtorKey };
  const back = addressOf(visit, set, isPart ? sum : undefined);
  return {
    ...payer,
    version: facts.profile.version,
    set,
    amount: sum.minorUnits,
    currency: sum.currency,
    reference: writtenReference(paymentReferenceFor(creditor.bank.iban, payer, set)),
    language,
    paidUrl: `${deps.origin}/paid?lang=${language}`,
    backUrl: `${deps.origin}/v/${visit.id}/${back}`,
  };
}
