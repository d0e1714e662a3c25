import { decimalsOf, sumPerCurrency, writtenAmount } from '../domain/money.ts';
import type { DataFields } from '../policy/wording/context.ts';
import { plain } from '../policy/wording/plain.ts';
import { figuresIn } from '../policy/wording/written-values.ts';
import { languageFor } from './catalogue.ts';
import { collectible } from './invoice-lines.ts';
import type { CheckedInput, InvoiceLine } from './message-input.ts';
import { linesOf, localeOf, oneLine, paymentReference, writtenDate, writtenIban } from './written.ts';

type Amount = Parameters<typeof sumPerCurrency>[0][number];

/** Every figure, date and reference that a message may contain, from its input, written as the message writes them. */
export function dataFields(input: CheckedInput): DataFields {
  const locale = localeOf(languageFor(input.language).language, input.language);
  const amounts = amountsIn(input);
  const dates = datesIn(input);
  const said = figuresIn(plain(input.dispute?.text ?? '').text);
  return {
    phrases: [
      ...referencesIn(input),
      ...said.flatMap((figure) => (figure.kind === 'reference' ? [figure.digits] : [])),
    ],
    written: () => [
      ...amounts.map(({ minorUnits, currency }) => writtenAmount(minorUnits, currency, locale)),
      ...dates.map((date) => writtenDate(date, locale)),
    ],
    amounts: amounts.map((amount) => ({ ...amount, decimals: decimalsOf(amount.currency) })),
    dates,
    numbers: [
      ...input.invoices.map(({ daysLate }) => String(daysLate)),
      ...said.flatMap((figure) => (figure.kind === 'number' ? [figure.digits] : [])),
    ],
  };
}

function amountsIn({ invoices, payments = [], promise, tasks = [] }: CheckedInput): Amount[] {
  const outstanding = (line: InvoiceLine) => ({
    currency: line.currency,
    minorUnits: line.amountOutstanding,
  });
  const sections = (['due', 'not-yet-due', 'disputed'] as const).map((section) =>
    invoices.filter((line) => line.section === section),
  );
  return [
    ...invoices.flatMap(({ currency, invoiceTotal, amountOutstanding, amountDisputed, amountCollectible }) =>
      [
        invoiceTotal,
        amountOutstanding,
        amountDisputed,
        amountCollectible,
        invoiceTotal - amountOutstanding,
      ].map((minorUnits) => ({ currency, minorUnits })),
    ),
    ...[...sections, invoices].flatMap((lines) => [
      ...sumPerCurrency(lines.map(collectible)),
      ...sumPerCurrency(lines.map(outstanding)),
    ]),
    ...payments.map(({ amount, currency }) => ({ currency, minorUnits: amount })),
    ...(promise?.amount === undefined || promise.currency === undefined
      ? []
      : [{ currency: promise.currency, minorUnits: promise.amount }]),
    ...tasks.flatMap((task) => task.amounts),
  ];
}

function datesIn({ today, invoices, answerBy, promise, payments = [], tasks = [] }: CheckedInput): string[] {
  const found = [
    today,
    ...invoices.flatMap(({ issuedOn, dueOn }) => [issuedOn, dueOn]),
    answerBy,
    promise?.promisedOn,
    promise?.until,
    ...payments.map(({ bookedOn }) => bookedOn),
    ...tasks.map(({ dueOn }) => dueOn),
  ];
  return [...new Set(found.flatMap((date) => date ?? []))];
}

function referencesIn({
  creditor,
  invoices,
  evidence = [],
  dispute,
  payments = [],
  tasks = [],
}: CheckedInput): string[] {
  const numbers = invoices.map(({ invoiceNumber }) => invoiceNumber);
  return [
    ...numbers,
    paymentReference(numbers).text,
    ...invoices.flatMap(({ reference }) => reference ?? []),
    ...evidence.flatMap(({ reference, invoiceNumber }) => [reference, invoiceNumber ?? '']),
    ...payments.map(({ invoiceNumber }) => invoiceNumber),
    dispute?.disputeId ?? '',
    writtenIban(creditor.bank.iban),
    creditor.bank.bic ?? '',
    ...tasks.flatMap(({ taskId, needs, invoiceNumbers }) => [taskId, ...linesOf(needs), ...invoiceNumbers]),
  ].map(oneLine);
}
