import { remembered } from './cells.ts';
import { customerReader } from './customer.ts';
import type { Plan } from './plan.ts';
import { invoiceFields } from './profile.ts';
import type { InvoiceRow, UncertainRow } from './row.ts';
import { type RowReader, rowReader } from './row-reader.ts';
import {
  judgeBlock,
  judgeDispute,
  judgeDocument,
  judgeNote,
  judgeSpecial,
  readContract,
  readFeesAgreed,
} from './standing.ts';
import type { Style } from './style.ts';
import { daysAfter, discountOf, netDays } from './terms.ts';

/** What a row is judged against. */
export type Context = {
  /** Today in the creditor's time zone. */
  today: string;
  /** Country of customers without one; such rows are held when it is absent. */
  defaultCountry?: string | undefined;
};

/**
 * Makes rows of records: certain ones as our fields with integer minor units, all others with every problem they
 * have. The cells come in the order of `invoiceFields`.
 */
export function invoiceNormaliser(plan: Plan, style: Style, context: Context) {
  const row = rowReader(plan, style, invoiceFields);
  const customer = customerReader(row, context.defaultCountry);
  const money = moneyReader(row, plan.profile.asOf ?? context.today);
  const toDiscount = remembered((terms) => discountOf(terms) ?? null);
  const isOfRow = isTotalOfRow(plan);
  const hasSentColumn = plan.at.sent !== undefined || plan.profile.fixed.sent !== undefined;

  return function normalise(cells: readonly string[], line: number): InvoiceRow | UncertainRow {
    row.begin(cells);
    const invoiceNumber = row.number('invoice_number', 'invoice-number-missing');
    const who = customer();
    judgeDocument(row, hasSentColumn);
    judgeBlock(row);
    judgeNote(row);
    judgeSpecial(row);
    const { issuedOn, dueOn } = readDates(row, context.today);
    const { currency, invoiceTotal, amountOutstanding } = money();
    const amountDisputed = judgeDispute(row, currency);
    const contract = readContract(row);
    const feesAgreed = readFeesAgreed(row);
    const discount = toDiscount(row.text('terms'));
    const references = readReferences(row);
    if (
      row.isFlawed() ||
      currency === undefined ||
      invoiceTotal === undefined ||
      amountOutstanding === undefined
    ) {
      return uncertainInvoice(row.uncertain(line), {
        customerNumber: who.customerNumber || undefined,
        customerName: who.customerName || undefined,
        invoiceNumber: invoiceNumber || undefined,
        dueOn: dueOn || undefined,
        currency,
        amount: amountOutstanding,
        amountDisputed,
      });
    }
    // Field by field: V8 copies a part that is spread into the middle of a literal slowly, and this is done for every row.
    const invoice: InvoiceRow = {
      kind: 'invoice',
      line,
      records: 1,
      customerNumber: who.customerNumber,
      customerName: who.customerName,
      customerKind: who.customerKind,
      country: who.country,
      countryAssumed: who.countryAssumed,
      emails: who.emails,
      language: who.language,
      timeZone: who.timeZone,
      region: who.region,
      phone: who.phone,
      contactName: who.contactName,
      warnings: who.warnings,
      invoiceNumber,
      issuedOn,
      dueOn,
      currency,
      invoiceTotal,
      amountOutstanding,
      reference: references.reference,
      order: references.order,
      delivery: references.delivery,
      terms: references.terms,
    };
    if (contract !== undefined) invoice.contract = contract;
    if (feesAgreed !== undefined) invoice.feesAgreed = feesAgreed;
    if (discount !== null) invoice.discount = discount;
    if (isOfRow) invoice.totalOfRow = true;
    return invoice;
  };
}

type Readable = Pick<
  UncertainRow,
  'customerNumber' | 'customerName' | 'invoiceNumber' | 'dueOn' | 'currency' | 'amount' | 'amountDisputed'
>;

/** A row that is not certain, with as much of it as could be read. */
function uncertainInvoice(row: UncertainRow, known: Readable): UncertainRow {
  if (known.customerNumber !== undefined) row.customerNumber = known.customerNumber;
  if (known.customerName !== undefined) row.customerName = known.customerName;
  if (known.invoiceNumber !== undefined) row.invoiceNumber = known.invoiceNumber;
  if (known.dueOn !== undefined) row.dueOn = known.dueOn;
  if (known.currency !== undefined) row.currency = known.currency;
  if (known.amount !== undefined) row.amount = known.amount;
  if (known.amountDisputed !== undefined) row.amountDisputed = known.amountDisputed;
  return row;
}

/** Whether the total is of a single row: the file says it so, or it has no total beside what is open. */
function isTotalOfRow({ profile, at }: Plan): boolean {
  const { invoice_total, amount_outstanding } = at;
  return profile.totalOfRow === true || (invoice_total !== undefined && invoice_total === amount_outstanding);
}

/** Reads the two dates and judges them against each other and against today. */
function readDates(row: RowReader, today: string): { issuedOn: string; dueOn: string } {
  const issuedOn = row.date('issue_date', 'issue-date-missing');
  const dueOn = dueDate(row, issuedOn);
  if (issuedOn !== '' && dueOn !== '' && dueOn < issuedOn) row.add('due-before-issue', 'due_date', dueOn);
  if (issuedOn > today) row.add('issued-in-future', 'issue_date', issuedOn);
  return { issuedOn, dueOn };
}

/** The due date as written, else by the terms from the day of the invoice or the day that the ledger counts from. */
function dueDate(row: RowReader, issuedOn: string): string {
  const terms = row.text('terms');
  if (terms === '' || issuedOn === '') return row.date('due_date', 'due-date-missing');
  const written = row.date('due_date', undefined);
  if (written !== '') return written;
  const days = netDays(terms);
  if (days === undefined) {
    row.add('terms-unknown', 'terms', terms);
    return '';
  }
  return daysAfter(row.date('terms_from', undefined) || issuedOn, days);
}

/** Reads the amounts. With a settled date up to `asOf` nothing is owed any more, whatever the amount says. */
function moneyReader(row: RowReader, asOf: string) {
  return function money() {
    const currency = row.currency();
    const invoiceTotal = row.amount('invoice_total', currency);
    const owed = row.amount('amount_outstanding', currency);
    const settledOn = row.date('settled_date', undefined);
    const isSettled = settledOn !== '' && settledOn <= asOf;
    const amountOutstanding = owed !== undefined && isSettled ? 0 : owed;
    if (amountOutstanding !== undefined && invoiceTotal !== undefined) {
      if (amountOutstanding === 0) row.add('nothing-owed', 'amount_outstanding');
      else if (amountOutstanding < 0)
        row.add('in-credit', 'amount_outstanding', row.text('amount_outstanding'));
      else if (invoiceTotal <= 0) row.add('owed-on-zero-invoice', 'invoice_total', row.text('invoice_total'));
      else if (amountOutstanding > invoiceTotal)
        row.add('owed-more-than-total', 'amount_outstanding', row.text('amount_outstanding'));
    }
    return { currency, invoiceTotal, amountOutstanding };
  };
}

/** Reads the reference on the invoice and those of the papers that prove the claim. */
function readReferences(row: RowReader) {
  return {
    reference: row.optional('reference'),
    order: row.optional('order_reference'),
    delivery: row.optional('delivery_reference'),
    terms: row.optional('terms_reference'),
  };
}
