import { decimalsOf, sumPerCurrency, writtenAmount } from '../domain/money.ts';
import { writtenReference } from '../domain/structured-reference.ts';
import type { DataFields } from '../policy/wording/context.ts';
import { plain } from '../policy/wording/plain.ts';
import { figuresIn } from '../policy/wording/written-values.ts';
import { writingFor } from './catalogue.ts';
import { withCharge } from './charge-view.ts';
import { collectible } from './invoice-lines.ts';
import { type CheckedInput, type InvoiceLine, isAskedFor } from './message-input.ts';
import { linesOf, oneLine, paymentReference, writtenDate, writtenIban } from './written.ts';

type Amount = Parameters<typeof sumPerCurrency>[0][number];

/** Every figure, date and reference that a message may contain, from its input, written as the message writes them. */
export function dataFields(input: CheckedInput): DataFields {
  const { locale } = writingFor(input);
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
      ...(input.mailsAside === undefined ? [] : [String(input.mailsAside)]),
      ...input.invoices.flatMap(({ announced }) => (announced === undefined ? [] : [String(announced.days)])),
      ...(input.staleBooks === undefined ? [] : [String(input.staleBooks.waiting)]),
      ...segmentsIn(input.invoices).flatMap(({ days, rate }) => [String(days), String(rate / 100)]),
      ...said.flatMap((figure) => (figure.kind === 'number' ? [figure.digits] : [])),
    ],
  };
}

function amountsIn({ invoices, payments = [], promise, plan, tasks = [] }: CheckedInput): Amount[] {
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
    ...invoices.flatMap(({ announced, currency }) =>
      announced === undefined ? [] : [{ currency, minorUnits: announced.costs }],
    ),
    ...chargeAmountsIn(invoices),
    ...payments.map(({ amount, currency }) => ({ currency, minorUnits: amount })),
    ...(promise?.amount === undefined || promise.currency === undefined
      ? []
      : [{ currency: promise.currency, minorUnits: promise.amount }]),
    ...planAmountsIn(plan),
    ...tasks.flatMap((task) => task.amounts),
  ];
}

function planAmountsIn(plan: CheckedInput['plan']): Amount[] {
  if (plan === undefined) return [];
  const { currency, parts } = plan;
  const each = parts.flatMap(({ amount, open }) => [
    { currency, minorUnits: amount },
    { currency, minorUnits: open },
  ]);
  return [...each, ...sumPerCurrency(parts.map(({ amount }) => ({ currency, minorUnits: amount })))];
}

function segmentsIn(invoices: readonly InvoiceLine[]) {
  return invoices.flatMap(({ charge }) => charge?.interest?.segments ?? []);
}

/** Each sum asked beside an invoice, what it is reckoned on, and what it makes with the invoice and over all. */
function chargeAmountsIn(invoices: readonly InvoiceLine[]): Amount[] {
  const charged = invoices.filter(({ charge }) => charge !== undefined);
  if (charged.length === 0) return [];
  const asked = invoices.filter((line) => isAskedFor(line, 'due'));
  return [
    ...charged.flatMap(({ currency, charge }) =>
      [
        charge?.interest?.minorUnits ?? [],
        charge?.costs?.minorUnits ?? [],
        (charge?.interest?.segments ?? []).map(({ base }) => base),
      ]
        .flat(2)
        .map((minorUnits) => ({ currency, minorUnits })),
    ),
    ...charged.map(withCharge),
    ...sumPerCurrency(asked.map(withCharge)),
  ];
}

function datesIn({
  today,
  invoices,
  answerBy,
  waivedIfPaidBy,
  promise,
  plan,
  payments = [],
  tasks = [],
  staleBooks,
  mailSlowedSince,
  resentAfter,
}: CheckedInput): string[] {
  const found = [
    today,
    ...invoices.flatMap(({ issuedOn, dueOn }) => [issuedOn, dueOn]),
    answerBy,
    waivedIfPaidBy,
    ...segmentsIn(invoices).flatMap(({ from, until }) => [from, until]),
    promise?.promisedOn,
    promise?.until,
    ...(plan?.parts ?? []).map(({ dueOn }) => dueOn),
    ...payments.map(({ bookedOn }) => bookedOn),
    ...tasks.map(({ dueOn }) => dueOn),
    staleBooks?.knownUntil,
    mailSlowedSince,
    resentAfter,
  ];
  return [...new Set(found.flatMap((date) => date ?? []))];
}

function referencesIn({
  creditor,
  references,
  invoices,
  evidence = [],
  dispute,
  request,
  noted,
  payments = [],
  tasks = [],
}: CheckedInput): string[] {
  const numbers = invoices.map(({ invoiceNumber }) => invoiceNumber);
  return [
    ...numbers,
    paymentReference(numbers).text,
    ...(request === undefined ? [] : [request.disputeId]),
    ...[references?.all ?? [], ...Object.values(references?.byInvoice ?? {})].flat().map(writtenReference),
    ...invoices.flatMap(({ reference }) => reference ?? []),
    ...invoices.flatMap(({ charge }) => [charge?.interest?.basis ?? [], charge?.costs?.basis ?? []].flat()),
    ...evidence.flatMap(({ reference, invoiceNumber }) => [reference, invoiceNumber ?? '']),
    ...payments.map(({ invoiceNumber }) => invoiceNumber),
    dispute?.disputeId ?? '',
    noted?.caseNumber ?? '',
    writtenIban(creditor.bank.iban),
    creditor.bank.bic ?? '',
    ...tasks.flatMap(({ taskId, needs, invoiceNumbers }) => [taskId, ...linesOf(needs), ...invoiceNumbers]),
  ].map(oneLine);
}
