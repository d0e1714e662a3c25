import { type Currency, currencySchema } from '../domain/money.ts';
import { amountReader } from './amounts.ts';
import type { Plan } from './plan.ts';
import { invoiceFields } from './profile.ts';
import { amountOf, type Row } from './row.ts';
import type { Style } from './style.ts';

/** A total of the file that the rows it stands under do not come to. */
export type WrongTotal = { line: number; stated: number; counted: number; currency: Currency };

export type TotalRows = {
  /** Whether a record is a title, a total or a footer: it names neither an invoice nor a day. */
  isOne(cells: readonly string[]): boolean;
  count(row: Row): void;
  /** Holds a total against the rows since the last one, and against all rows so far. */
  check(cells: readonly string[], line: number): void;
  /** Titles, totals and footers so far. */
  readonly lines: number;
  readonly wrong: readonly WrongTotal[];
};

const place = (field: (typeof invoiceFields)[number]) => invoiceFields.indexOf(field);
const [number, issued, due, owed, money] = [
  place('invoice_number'),
  place('issue_date'),
  place('due_date'),
  place('amount_outstanding'),
  place('currency'),
];

/**
 * The totals of an ageing report: no rows of the ledger, but a check that none was lost. What is summed is what is open,
 * in the one currency that the file or the profile names; a total of several currencies says nothing.
 */
export function totalRows(plan: Plan, style: Style): TotalRows {
  const toAmount = amountReader(style);
  const wrong: WrongTotal[] = [];
  let [lines, since, all] = [0, 0, 0];
  const currencies = new Set<Currency>();
  return {
    get lines() {
      return lines;
    },
    wrong,
    isOne: (cells) =>
      plan.profile.totals === true && cells[number] === '' && cells[issued] === '' && cells[due] === '',
    count(row) {
      const counted = amountOf(row);
      if (counted === undefined) return;
      currencies.add(counted.currency);
      since += counted.amount;
      all += counted.amount;
    },
    check(cells, line) {
      lines += 1;
      const written = cells[owed] ?? '';
      const [only, ...others] = currencies;
      const currency = currencySchema.safeParse(cells[money]).data ?? only;
      if (written === '' || currency === undefined || others.length > 0) return;
      const stated = toAmount(written, currency);
      if (typeof stated === 'number' && stated !== since && stated !== all)
        wrong.push({ line, stated, counted: since, currency });
      since = 0;
    },
  };
}
