import { currencySchema } from '../domain/money.ts';
import type { PaidSet } from '../domain/paid-set.ts';
import { writtenSums } from '../messages/written.ts';
import { AmountField, Choice, Choices, describedBy, errorOf, Field } from './fields.tsx';
import { type Form, formOf } from './form.ts';
import { InvoiceLabel } from './invoice-cards.tsx';
import { wordsIn } from './languages.ts';
import { type Answer, type FieldError, Page } from './page.tsx';
import type { PageDefinition } from './page-definition.ts';
import { exampleAmount } from './read-part.ts';
import { readPayChoice } from './read-pay-choice.ts';
import { addressOf, payable } from './to-pay.ts';
import type { Visit } from './visit.ts';
import { amountWords } from './words/amounts.ts';
import { payOtherTitle, payOtherWords } from './words/pay-other.ts';

/** Reached from the page to pay, so that this stays short for two hundred invoices. */
export const payingOther: PageDefinition = {
  path: 'pay-other',
  title: payOtherTitle,
  offered: () => false,
  show: (visit) => choicePage(visit, formOf({}), []),
  act: choose,
};

/** Leads to the page that shows how to pay what was chosen. A choice of several invoices is kept, for its reference. */
async function choose(visit: Visit, form: Form): Promise<Answer> {
  if (form.one('choice') !== 'choose') return choicePage(visit, formOf({}), []);
  const read = readPayChoice(visit, form);
  if (read.kind === 'errors') return choicePage(visit, form, read.errors);
  const { set, part } = read;
  if (set.kind === 'invoices' && set.debtKeys.length > 1) {
    const payer = { creditorId: visit.creditor.id, debtorKey: visit.facts.profile.debtorKey };
    await visit.deps.keepChosenSet(payer, set.debtKeys);
  }
  return { goTo: addressOf(visit, set, part) };
}

function choicePage(visit: Visit, typed: Form, errors: readonly FieldError[]): Answer {
  const { words, lang } = wordsIn(payOtherWords, visit.language);
  const { open, locale, typedLanguage } = visit;
  const describe = (id: string, hint?: string) => describedBy(id, hint, errorOf(errors, id));
  const currencies = [...new Set(open.map(({ currency }) => currency))].sort();
  const example = exampleAmount(currencies[0] ?? euro, typedLanguage);
  const hint = `${words.partHint} ${wordsIn(amountWords, lang).words.forExample(example)}`;
  return {
    status: errors.length > 0 ? 422 : 200,
    page: (
      <Page title={wordsIn(payOtherTitle, lang).words} frame={visit} lang={lang} errors={errors}>
        <form method="post" action="?" novalidate>
          <Choices first="what-collectible" label={words.what} errors={errors}>
            {kindsFor(visit).map(({ kind, label }) => (
              <Choice
                type="radio"
                id={`what-${kind}`}
                name="what"
                value={kind}
                checked={typed.one('what') === kind}
                label={label}
                describe={describe('what-collectible')}
              />
            ))}
          </Choices>
          <Choices first="item-0" label={words.invoices} errors={errors}>
            {open.map((invoice, index) => (
              <Choice
                type="checkbox"
                id={`item-${index}`}
                name="item"
                value={invoice.debtKey}
                checked={typed.all('item').includes(invoice.debtKey)}
                label={<InvoiceLabel invoice={invoice} amount={invoice.amountOutstanding} locale={locale} />}
                describe={index === 0 ? describe('item-0') : {}}
              />
            ))}
          </Choices>
          <AmountField label={words.partLabel} hint={hint} errors={errors} value={typed.one('amount')} />
          {currencies.length > 1 && (
            <Field id="currency" label={words.currency} errors={errors}>
              <select id="currency" name="currency">
                {currencies.map((currency) => (
                  <option value={currency} selected={typed.one('currency') === currency}>
                    {currency}
                  </option>
                ))}
              </select>
            </Field>
          )}
          {open.some(({ amountDisputed }) => amountDisputed > 0) && <p>{words.stillDisputed}</p>}
          <button type="submit" name="choice" value="choose">
            {words.next}
          </button>
        </form>
      </Page>
    ),
  };
}

const euro = currencySchema.parse('EUR');

/** All that may be asked for, all that is open where that is more, and a choice. */
function kindsFor(visit: Visit): { kind: PaidSet['kind']; label: string }[] {
  const { words } = wordsIn(payOtherWords, visit.language);
  const { open, locale } = visit;
  const isDisputed = open.some(({ amountDisputed }) => amountDisputed > 0);
  const sums = (kind: 'collectible' | 'open') => writtenSums(payable(visit, { kind }).sums, locale);
  const hasCollectible = open.some(({ amountCollectible }) => amountCollectible > 0);
  return [
    ...(hasCollectible
      ? [
          {
            kind: 'collectible' as const,
            label: (isDisputed ? words.undisputed : words.all)(sums('collectible')),
          },
        ]
      : []),
    ...(isDisputed ? [{ kind: 'open' as const, label: words.withDisputed(sums('open')) }] : []),
    { kind: 'invoices' as const, label: words.chosen },
  ];
}
