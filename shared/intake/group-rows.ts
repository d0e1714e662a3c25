import { reasons } from './reasons.ts';
import type { InvoiceRow, Row, UncertainRow } from './row.ts';

/** `take`: judge it against what is known · `repeated`: the same as a row before it · `conflict`: rows disagree. */
export type Marked = {
  row: Row;
  mark: 'take' | 'repeated' | 'conflict';
  /** Minor units that the customer's credit in the same file covers of it. */
  credit?: number;
};

/**
 * The rows of a chunk by customer, each customer's in the file's order. Rows of one invoice that agree are one; rows
 * that disagree on amounts or dates, or of which one is held, are all held. A chunk has every row of a customer.
 */
export function groupRows(rows: readonly Row[]): Map<string, Marked[]> {
  const perInvoice = new Map<string, Row[]>();
  for (const row of rows) append(perInvoice, invoiceOf(row), row);
  const groups = new Map<string, Marked[]>();
  for (const row of rows) {
    const customer = row.kind === 'payment' ? '' : (row.customerNumber ?? '');
    append(groups, customer, { row, mark: markOf(row, perInvoice.get(invoiceOf(row)) ?? []) });
  }
  return groups;
}

function markOf(row: Row, same: readonly Row[]): Marked['mark'] {
  if (row.kind !== 'invoice') return 'take';
  const others = same.filter((other) => other !== row && isRival(other));
  const disagree = others.some((other) => other.kind !== 'invoice' || stated(other) !== stated(row));
  if (disagree) return 'conflict';
  return others.some((other) => other.line < row.line) ? 'repeated' : 'take';
}

/** A row that is no debt at all, such as a credit note, does not contradict the invoice. */
function isRival(row: Row): row is InvoiceRow | UncertainRow {
  if (row.kind === 'payment') return false;
  return row.kind === 'invoice' || row.problems.some(({ reason }) => reasons[reason].outcome === 'held');
}

function stated({ issuedOn, dueOn, currency, invoiceTotal, amountOutstanding }: InvoiceRow): string {
  return [issuedOn, dueOn, currency, invoiceTotal, amountOutstanding].join(' ');
}

/** A row without its numbers stands for itself. */
function invoiceOf(row: Row): string {
  if (row.kind === 'payment' || row.customerNumber === undefined || row.invoiceNumber === undefined)
    return `line ${row.line}`;
  return JSON.stringify([row.customerNumber, row.invoiceNumber]);
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
