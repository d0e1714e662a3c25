import { type Currency, plainAmount } from '../domain/money.ts';
import { amountReader } from '../intake/amounts.ts';
import { readCurrency } from '../intake/cells.ts';
import { type Context, invoiceNormaliser } from '../intake/normalise-invoice.ts';
import type { Plan } from '../intake/plan.ts';
import { type InvoiceField, invoiceFields, type Profile } from '../intake/profile.ts';
import type { ReasonCode } from '../intake/reasons.ts';
import type { InvoiceRow, UncertainRow } from '../intake/row.ts';
import { styleOf } from '../intake/style.ts';
import type { Posting } from './posting.ts';

type Row = InvoiceRow | UncertainRow;

const names: Readonly<Partial<Record<InvoiceField, string>>> = {
  customer_number: 'Konto',
  invoice_number: 'Belegfeld 1',
  issue_date: 'Belegdatum',
  due_date: 'Fälligkeit',
  currency: 'WKZ Umsatz',
  invoice_total: 'Umsatz',
  amount_outstanding: 'Umsatz',
  dunning_block: 'Postensperre',
};

/**
 * The postings on one customer's account under one number, as a row: the debits are the invoice, the credits are set off.
 * What was posted in an earlier batch is not in it, so credits without a debit are a doubt about the invoice they name.
 */
export function batchRows(profile: Profile, context: Context) {
  const plan: Plan = {
    ...{ profile, delimiter: ';', newline: '\n', headerLine: 2, width: invoiceFields.length, at: {}, names },
    ignored: [],
  };
  const style = styleOf({ mark: { value: '.', from: 'the sums' } }, { dates: true, amounts: true });
  const normalise = invoiceNormaliser(plan, style, context);

  return function rowOf(postings: readonly Posting[]): Row | undefined {
    const [first] = postings;
    if (first === undefined) return undefined;
    const counted = countedOf(postings);
    if (typeof counted === 'string') return doubt(postings, counted);
    const debits = postings.filter((posting) => posting.side === 'debit' && !posting.isReversal);
    if (debits.length === 0 || first.isCharge) return doubt(postings, creditReason(postings), counted);
    const [dates, days] = [debits.map(({ dated }) => dated), debits.map(({ due }) => due)].map(distinct);
    if (new Set(postings.map(({ likeness }) => likeness)).size < postings.length)
      return doubt(postings, 'posted-twice', counted);
    if ((dates ?? []).length > 1 || (days ?? []).length > 1) return doubt(postings, 'conflict', counted);
    const { currency, total, open } = counted;
    const cells: Partial<Record<InvoiceField, string>> = {
      ...{ customer_number: first.account, customer_name: first.account, country: 'DE' },
      ...{ invoice_number: first.number, issue_date: dates?.[0] ?? '', due_date: days?.[0] ?? '' },
      ...{ currency, dunning_block: debits.find(({ block }) => block !== '')?.block ?? '' },
      ...{ invoice_total: plainAmount(total, currency), amount_outstanding: plainAmount(open, currency) },
    };
    const row = normalise(
      invoiceFields.map((field) => cells[field] ?? profile.fixed[field] ?? ''),
      first.line,
    );
    const said = { records: postings.length, asIssued: true } as const;
    if (row.kind === 'uncertain') return { ...row, ...said };
    const withoutCharges = debits.some(({ withoutInterest }) => withoutInterest);
    return { ...row, ...said, ofKnownCustomer: true, ...(withoutCharges ? { withoutCharges: true } : {}) };
  };
}

type Counted = { currency: Currency; total: number; open: number };

/** What the postings come to, in minor units of their one currency, or why that cannot be said. */
function countedOf(postings: readonly Posting[]): Counted | ReasonCode {
  const [written = '', ...others] = new Set(postings.map(({ currency }) => currency));
  if (others.length > 0) return 'currency-contradicts';
  const currency = written === '' ? null : readCurrency(written);
  if (currency === null) return written === '' ? 'currency-missing' : 'currency-unknown';
  const style = styleOf({ mark: { value: ',', from: 'DATEV' } }, { dates: true, amounts: true });
  const toAmount = amountReader(style);
  let [total, settled] = [0, 0];
  for (const { side, amount, discount, isReversal } of postings) {
    if (side === 'unknown') return 'debit-or-credit-unknown';
    const sums = [amount, side === 'credit' ? discount : ''].map((text) =>
      text === '' ? 0 : toAmount(text, currency),
    );
    const [main = 0, taken = 0] = sums;
    if (amount === '') return 'amount-missing';
    if (typeof main === 'string') return main;
    if (typeof taken === 'string') return taken;
    const sum = isReversal ? -main - taken : main + taken;
    if (side === 'debit') total += sum;
    else settled += sum;
  }
  return { currency, total, open: total - settled };
}

/** What credits without an invoice are. One on an account of revenue is a credit note, whatever it is set off against. */
function creditReason(postings: readonly Posting[]): ReasonCode {
  const [first] = postings;
  if (first === undefined || first.isCharge) return 'interest';
  const isPlain = postings.every(({ side, isReversal }) => side === 'credit' && !isReversal);
  if (isPlain && postings.every(({ contra }) => /^[48]/.test(contra))) return 'credit-note';
  return isPlain && first.number === '' ? 'overpayment' : 'booked-without-invoice';
}

function doubt(
  postings: readonly Posting[],
  reason: ReasonCode,
  counted?: Counted,
): UncertainRow | undefined {
  const [first] = postings;
  if (first === undefined) return undefined;
  const { line, account: customerNumber, number: invoiceNumber, isCharge } = first;
  return {
    ...{ kind: 'uncertain', line, records: postings.length, problems: [{ reason }], customerNumber },
    // Whatever the ledger charges for its own reminders is no word about the invoice they were for.
    ...(invoiceNumber === '' || isCharge ? {} : { invoiceNumber }),
    ...(counted === undefined ? {} : { currency: counted.currency, amount: counted.open }),
    asIssued: true,
  };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
