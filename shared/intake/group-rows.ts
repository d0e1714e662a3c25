import type { Part } from '../domain/invoice-parts.ts';
import { reasons } from './reasons.ts';
import type { InvoiceRow, Row, UncertainRow } from './row.ts';

/** `take`: judge it against what is known · `repeated`: the same as a row before it · `conflict`: rows disagree. */
export type Marked = {
  row: Row;
  mark: 'take' | 'repeated' | 'conflict';
  /** Minor units that the customer's credit in the same file covers of it. */
  credit?: number;
  /** What the file says of the due dates of its invoice, where several rows are about that. */
  invoice?: InvoiceParts;
};

/** Due dates that are certain, and those that the file names beside them. */
export type InvoiceParts = { parts: readonly Part[]; doubtful: readonly string[] };

/**
 * The rows of a chunk by customer, each customer's in the file's order. Rows of one invoice that agree are one; rows
 * of different due dates that fit into it are its instalments; rows that disagree on amounts or dates, or of which one
 * is held and does not say which instalment it is, are all held. A chunk has every row of a customer.
 */
export function groupRows(rows: readonly Row[]): Map<string, Marked[]> {
  const perInvoice = new Map<string, Row[]>();
  for (const row of rows) append(perInvoice, invoiceOf(row), row);
  const groups = new Map<string, Marked[]>();
  const judged = new Map<readonly Row[], Judgement>();
  for (const row of rows) {
    const customer = row.kind === 'payment' ? '' : (row.customerNumber ?? '');
    const same = perInvoice.get(invoiceOf(row)) ?? [];
    if (same.length > 1 && !judged.has(same)) judged.set(same, judge(same));
    append(groups, customer, marked(row, judged.get(same)));
  }
  return groups;
}

/** `firsts`: of each statement the row that makes it first; undefined: the rows contradict each other. */
type Judgement = { firsts: ReadonlySet<Row> | undefined; invoice: InvoiceParts };

function judge(same: readonly Row[]): Judgement {
  const certain = new Map<string, InvoiceRow>();
  for (const row of same)
    if (row.kind === 'invoice' && !certain.has(stated(row))) certain.set(stated(row), row);
  const rows = [...certain.values()];
  const held = same.filter(isHeld);
  const agree = (rows.length === 1 && held.length === 0) || areInstalments(rows, held);
  const parts = rows.map(({ dueOn, amountOutstanding }) => ({ dueOn, amountOutstanding }));
  const others = same.flatMap((row) => (isHeld(row) || isSettled(row) ? (row.dueOn ?? []) : []));
  const doubtful = others.filter((day) => !parts.some(({ dueOn }) => dueOn === day));
  return { firsts: agree ? new Set(rows) : undefined, invoice: { parts, doubtful } };
}

function marked(row: Row, judgement: Judgement | undefined): Marked {
  if (judgement === undefined) return { row, mark: 'take' };
  const { firsts, invoice } = judgement;
  if (firsts === undefined) return { row, mark: row.kind === 'invoice' ? 'conflict' : 'take' };
  return { row, mark: row.kind !== 'invoice' || firsts.has(row) ? 'take' : 'repeated', invoice };
}

/** Each due date once, and together not more than the invoice came to, where that is said. */
function areInstalments(rows: readonly InvoiceRow[], held: readonly UncertainRow[]): boolean {
  const days = [...rows, ...held].map(({ dueOn }) => dueOn);
  const isVague = days.includes(undefined) || held.some(({ amount }) => amount === undefined);
  const [first] = rows;
  if (first === undefined || isVague || new Set(days).size < days.length) return false;
  const { issuedOn, currency, invoiceTotal } = first;
  if (rows.some((row) => row.issuedOn !== issuedOn || row.currency !== currency)) return false;
  if (rows.every(({ totalOfRow }) => totalOfRow)) return true;
  const open =
    rows.reduce((sum, { amountOutstanding }) => sum + amountOutstanding, 0) +
    held.reduce((sum, { amount = 0 }) => sum + amount, 0);
  return open <= invoiceTotal && rows.every((row) => row.invoiceTotal === invoiceTotal);
}

/** A row that is no debt at all, such as a credit note, does not contradict the invoice. */
function isHeld(row: Row): row is UncertainRow {
  return row.kind === 'uncertain' && row.problems.some(({ reason }) => reasons[reason].outcome === 'held');
}

function isSettled(row: Row): row is UncertainRow {
  return row.kind === 'uncertain' && row.problems.every(({ reason }) => reason === 'nothing-owed');
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

/** Adds a value to the list of a key. */
export function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
