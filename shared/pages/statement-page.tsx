import type { FC } from 'hono/jsx';
import { sumPerCurrency, writtenAmount } from '../domain/money.ts';
import type { OpenInvoice } from '../messages/invoice-lines.ts';
import { oneLine, writtenDate } from '../messages/written.ts';
import { History, Papers } from './history.tsx';
import { InvoiceCards } from './invoice-cards.tsx';
import { invoiceNumberOf } from './invoice-number.ts';
import { wordsIn } from './languages.ts';
import { type Prospect, prospectsOf } from './outlook.ts';
import { type Answer, Page } from './page.tsx';
import type { PageDefinition } from './page-definition.ts';
import { stepName } from './step-names.ts';
import type { Visit } from './visit.ts';
import { invoiceWords } from './words/invoices.ts';
import { statementTitle, statementWords } from './words/statement.ts';

export const stating: PageDefinition = { path: 'statement', title: statementTitle, show: statementPage };

/** Every open invoice with all its amounts, the sums per currency, the papers, what we did and what comes next. */
async function statementPage(visit: Visit): Promise<Answer> {
  const { creditor, open, locale, today } = visit;
  const { words, lang } = wordsIn(statementWords, visit.language);
  const prospects = prospectsOf(visit, await visit.deps.readBooks(creditor.id));
  return {
    status: 200,
    page: (
      <Page title={wordsIn(statementTitle, lang).words} frame={visit} lang={lang}>
        <p>{words.asOf(writtenDate(today, locale))}</p>
        {open.length === 0 ? (
          <p>{words.nothing(oneLine(creditor.name))}</p>
        ) : (
          <>
            <Sums visit={visit} />
            <h2>{words.next}</h2>
            <ul class="next">
              {prospects.map((prospect) => (
                <li>
                  <NextStep visit={visit} prospect={prospect} named={prospects.length > 1} />
                </li>
              ))}
            </ul>
            <p>{words.changes}</p>
            <h2>
              {words.invoices} <span class="quiet">({words.count(open.length)})</span>
            </h2>
            <InvoiceCards invoices={open} locale={locale} whole />
            <Papers visit={visit} />
          </>
        )}
        <History visit={visit} />
      </Page>
    ),
  };
}

const sumKinds = [
  ['open', 'amountOutstanding'],
  ['disputed', 'amountDisputed'],
  ['toPay', 'amountCollectible'],
] as const;

/** Sums per currency, never across. What is not due yet is part of them: it is open too. */
const Sums: FC<{ visit: Visit }> = ({ visit: { open, locale, language } }) => {
  const { words } = wordsIn(statementWords, language);
  const { amounts } = wordsIn(invoiceWords, language).words;
  const currencies = sumPerCurrency(open.map(({ currency }) => ({ currency, minorUnits: 0 })));
  const total = (currency: string, field: (typeof sumKinds)[number][1]) =>
    open.filter((one) => one.currency === currency).reduce((sum, one) => sum + one[field], 0);
  return (
    <section class="sums" aria-labelledby="sums-title">
      <h2 id="sums-title">{words.sums}</h2>
      {currencies.map(({ currency }) => (
        <dl class="amounts">
          {sumKinds
            .filter(([kind, field]) => kind !== 'disputed' || total(currency, field) > 0)
            .map(([kind, field]) => (
              <div class={kind === 'toPay' ? 'strong' : undefined}>
                <dt>{amounts[kind]}</dt>
                <dd>{writtenAmount(total(currency, field), currency, locale)}</dd>
              </div>
            ))}
        </dl>
      ))}
    </section>
  );
};

const mostNamed = 12;

const NextStep: FC<{ visit: Visit; prospect: Prospect; named: boolean }> = ({
  visit,
  prospect: { outlook, invoices },
  named,
}) => {
  const { language, today, locale } = visit;
  const { words } = wordsIn(statementWords, language);
  const about = named ? `${words.about(numbersOf(invoices, visit))} ` : '';
  if (outlook.kind !== 'step') return <>{about + words[outlook.kind]}</>;
  const when = outlook.on <= today ? words.today : words.earliest(writtenDate(outlook.on, locale));
  return (
    <>
      {about}
      {when} <strong>{stepName(outlook.step, language)}</strong>.{' '}
      {outlook.step.needsApproval && words.approved}
    </>
  );
};

/** The invoices by their numbers, or how many they are. */
function numbersOf(invoices: readonly OpenInvoice[], visit: Visit): string {
  if (invoices.length > mostNamed)
    return wordsIn(statementWords, visit.language).words.count(invoices.length);
  return invoices.map((invoice) => invoiceNumberOf(invoice, visit)).join(', ');
}
