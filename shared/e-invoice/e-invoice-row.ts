import { bankAmount } from '../bank/bank-amount.ts';
import { type Currency, codedAmount } from '../domain/money.ts';
import { type Context, invoiceNormaliser } from '../intake/normalise-invoice.ts';
import type { Plan } from '../intake/plan.ts';
import { type InvoiceField, invoiceFields, type Profile } from '../intake/profile.ts';
import type { InvoiceRow, Problem, UncertainRow } from '../intake/row.ts';
import { styleOf } from '../intake/style.ts';
import type { EInvoice } from './e-invoice.ts';

/** UNTDID 1001: credit notes, of ourselves and self-billed. */
const creditNotes = new Set(['81', '83', '261', '262', '296', '308', '381', '396', '420', '458', '532']);
/** Replaces or changes an invoice that is out: what is owed on both, only the ledger can say. */
const corrections = new Set(['384']);
/** Invoices of every kind, self-billed (389) and factored (393) ones among them. */
const invoices = new Set([
  ...['71', '80', '82', '84', '102', '218', '219', '326', '331', '380', '382', '383', '386', '388', '389'],
  ...['393', '395', '457', '553', '575', '623', '780', '817', '870', '875', '876', '877', '935'],
]);

const names: Readonly<Partial<Record<InvoiceField, string>>> = {
  customer_number: 'buyer identifier (BT-46)',
  customer_name: 'buyer name (BT-44)',
  country: 'buyer country (BT-55)',
  email: 'buyer contact e-mail (BT-58)',
  invoice_number: 'invoice number (BT-1)',
  document_type: 'type code (BT-3)',
  issue_date: 'issue date (BT-2)',
  due_date: 'due date (BT-9)',
  currency: 'currency (BT-5)',
  invoice_total: 'total with VAT (BT-112)',
  amount_outstanding: 'amount due (BT-115)',
};

const profile: Profile = {
  ...{ id: 'e-invoice', title: 'an e-invoice', kind: 'invoices', columns: {}, mandatory: [] },
  ...{ decimalMark: '.', fixed: {}, words: {}, lineItems: false },
};

const plan: Plan = {
  ...{ profile, delimiter: '', newline: '\n', headerLine: 1, width: invoiceFields.length },
  ...{ at: {}, names, ignored: [] },
};

/**
 * An e-invoice as a row of a ledger, judged by the same rules. A credit note or correction becomes a doubt about the
 * invoice that it names: nothing is asked for that one until the ledger says what is left.
 */
export function eInvoiceRow(invoice: EInvoice, context: Context): InvoiceRow | UncertainRow {
  const style = styleOf({ mark: { value: '.', from: 'the format' } }, { dates: true, amounts: true });
  style.line = invoice.line;
  const { typeCode = '', isCreditNote } = invoice;
  const cells = cellsOf(invoice);
  const normalise = invoiceNormaliser(plan, style, context);
  const normalised = normalise(
    invoiceFields.map((field) => cells[field] ?? ''),
    invoice.line,
  );
  const row = invoice.buyer.number === undefined ? ofNobody(normalised) : normalised;
  if (isCreditNote || creditNotes.has(typeCode) || isNegative(invoice)) return about(invoice, row, 'credits');
  if (corrections.has(typeCode)) return about(invoice, row, 'corrects');
  if (!invoices.has(typeCode))
    return doubtful(row, { reason: 'type-unknown', column: names.document_type, found: typeCode });
  const wrong = row.kind === 'invoice' ? wrongTotal(invoice, row.currency) : undefined;
  if (wrong !== undefined) return doubtful(row, wrong);
  return { ...row, asIssued: true };
}

/** Stands for the number of a buyer who has none. */
const nobody = '-';

/** Usual in Peppol: the number of the invoice then has to say whose it is. */
function ofNobody(row: InvoiceRow | UncertainRow): InvoiceRow | UncertainRow {
  if (row.kind === 'invoice') return { ...row, customerNumber: '' };
  const { customerNumber: _nobody, problems, ...rest } = row;
  return {
    ...rest,
    problems: [...problems, { reason: 'customer-number-missing', column: names.customer_number }],
  };
}

/** What the document says, in the columns of a ledger. */
function cellsOf({ buyer, totals, ...said }: EInvoice): Partial<Record<InvoiceField, string | undefined>> {
  const { delivery, deliveredOn } = said;
  return {
    ...{ customer_number: buyer.number ?? nobody, customer_name: buyer.name, country: buyer.country },
    ...{ email: buyer.email, phone: buyer.phone, contact_name: buyer.contactName },
    // Who has a VAT number is in business, as a company or a person: the more protected of the two.
    customer_kind: buyer.vat === undefined ? undefined : 'sole trader',
    ...{ invoice_number: said.number, reference: said.buyerReference, currency: said.currency },
    ...{ issue_date: said.issuedOn, due_date: said.dueOn },
    ...{ invoice_total: totals.total?.text, amount_outstanding: totals.payable?.text },
    order_reference: said.order ?? said.contract,
    delivery_reference:
      delivery ??
      (deliveredOn === undefined ? undefined : `delivered on ${deliveredOn}, as the invoice says`),
  };
}

/** What a credit note or correction says of the invoices before it; one that names none may bear the number itself. */
function about(
  { preceding, number = '', totals }: EInvoice,
  row: InvoiceRow | UncertainRow,
  how: 'credits' | 'corrects',
): UncertainRow {
  const { customerNumber, customerName, currency } = row;
  const invoices =
    preceding.length > 0 || how === 'credits' || number === '' ? [...new Set(preceding)] : [number];
  const [invoiceNumber, another] = invoices;
  const named = how === 'credits' ? 'credited-later' : 'corrected-later';
  const stated = totals.total ?? totals.payable;
  const amount = stated && currency && bankAmount(stated.text, currency);
  return {
    ...{ kind: 'uncertain', line: row.line, records: 1, asIssued: true },
    problems: [
      {
        reason: invoices.length > 0 ? named : 'credits-nothing-named',
        ...(number === '' ? {} : { found: number }),
      },
    ],
    ...(customerNumber ? { customerNumber } : {}),
    ...(customerName === undefined ? {} : { customerName }),
    ...(invoiceNumber !== undefined && another === undefined ? { invoiceNumber } : {}),
    ...(currency === undefined ? {} : { currency }),
    amends: { how, number, invoices, ...(amount === undefined ? {} : { amount: Math.abs(amount) }) },
  };
}

/** An invoice of less than nothing credits, whatever it is called. */
function isNegative({ totals }: EInvoice): boolean {
  return totals.total?.text.startsWith('-') === true;
}

/** A total in another currency is of the tax, not of what is to be paid. */
function wrongTotal({ totals }: EInvoice, currency: Currency): Problem | undefined {
  const stated = [totals.total, totals.prepaid, totals.rounding, totals.payable];
  const foreign = stated.find((one) => one?.currency !== undefined && one.currency !== currency);
  if (foreign !== undefined)
    return { reason: 'currency-contradicts', column: names.currency, found: foreign.currency };
  const [withTax, prepaid, rounding, payable] = stated.map((one) =>
    one === undefined ? 0 : bankAmount(one.text, currency),
  );
  if (withTax === undefined || prepaid === undefined || rounding === undefined || payable === undefined)
    return { reason: 'amount-unreadable', column: names.invoice_total };
  const due = withTax - prepaid + rounding;
  if (due === payable) return undefined;
  const found = `${codedAmount(payable, currency)} instead of ${codedAmount(due, currency)}`;
  return { reason: 'totals-disagree', column: names.amount_outstanding, found };
}

function doubtful(row: InvoiceRow | UncertainRow, problem: Problem): UncertainRow {
  if (row.kind === 'uncertain') return { ...row, problems: [problem], asIssued: true };
  const { line, customerNumber, customerName, invoiceNumber, currency, amountOutstanding: amount } = row;
  return {
    ...{ kind: 'uncertain', line, records: 1, problems: [problem], asIssued: true },
    ...{ customerNumber, customerName, invoiceNumber, currency, amount },
  };
}
