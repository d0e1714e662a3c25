import * as z from 'zod';
import { readCurrency } from './cells.ts';
import { columnNames } from './column-names.ts';
import { type Conventions, conventionsOf } from './conventions.ts';
import { neededFields } from './mapping.ts';
import { type Field, fold, type InvoiceField, invoiceFields } from './profile.ts';
import { type Style, styleOf } from './style.ts';
import { tableOf } from './table-of.ts';
import { fits } from './values-fit.ts';

/** A column of somebody's file with its first values, and what of ours it seems to be. */
export type ProposedColumn<F extends Field = InvoiceField> = { name: string; values: string[]; fields: F[] };
export type ProposedMapping<F extends Field = InvoiceField> = Conventions & {
  columns: ProposedColumn<F>[];
  /** What must be there and was not found. */
  missing: F[];
};

/** Columns of a file that are looked at. */
export const mostColumns = 200;

/** What the columns of an unknown invoice list seem to mean, by their names and values; undefined: it is no table. */
export function proposeMapping(head: string): ProposedMapping | undefined {
  const table = tableOf(head);
  if (table === undefined) return undefined;
  const style = styleOf({}, { dates: true, amounts: true });
  const taken = new Set<InvoiceField>();
  const columns = table.header.slice(0, mostColumns).map((written, index) => {
    const values = table.rows.map((row) => row[index]?.trim() ?? '').filter((value) => value !== '');
    const field = fieldOf(written, values, taken, style);
    if (field !== undefined) taken.add(field);
    return { name: written.trim(), values, fields: field ? [field] : [] };
  });
  shareOne(columns, taken, 'customer_number', 'customer_name');
  shareOne(columns, taken, 'amount_outstanding', 'invoice_total');
  return {
    columns,
    ...conventionsOf(columns),
    missing: neededFields.filter((field) => !taken.has(field)),
  };
}

/** What is said of all rows, and by whom. */
export type SaidOfAll = {
  title?: string;
  currency?: string;
  fixed?: Partial<Record<InvoiceField, string>>;
  storedBy?: string;
  storedAt?: string;
};

/** Columns and what they mean as a mapping file; a column of no meaning is not read. */
export function mappingFileOf(
  { columns, dateOrder, decimalMark }: Pick<ProposedMapping, 'columns' | 'dateOrder' | 'decimalMark'>,
  said: SaidOfAll = {},
): string {
  const named = columns.filter(({ name, fields }) => name !== '' && fields.length > 0);
  const mapping = {
    ...said,
    columns: Object.fromEntries(named.map(({ name, fields }) => [name, fields])),
    dateOrder,
    decimalMark,
  };
  return JSON.stringify(mapping, null, 2);
}

/** Where a list has one of two, it stands for both: a name for the number, what is left open for the whole. */
function shareOne(
  columns: readonly ProposedColumn[],
  taken: Set<InvoiceField>,
  ...[first, second]: [InvoiceField, InvoiceField]
): void {
  // An invoice's total is never taken for what is left open of it.
  const onlySecond = first === 'customer_number' && taken.has(second) && !taken.has(first);
  const onlyFirst = taken.has(first) && !taken.has(second);
  if (!onlyFirst && !onlySecond) return;
  const has = onlyFirst ? first : second;
  columns.find(({ fields }) => fields.includes(has))?.fields.push(onlyFirst ? second : first);
  taken.add(first).add(second);
}

function fieldOf(
  written: string,
  values: readonly string[],
  taken: ReadonlySet<InvoiceField>,
  style: Style,
): InvoiceField | undefined {
  const name = fold(written);
  const named = invoiceFields.find(
    (field) => fold(field) === name || (columnNames[field] ?? []).includes(name),
  );
  const looks = named ?? looksLike(values);
  if (looks === undefined || taken.has(looks) || !fits(looks, values, style)) return undefined;
  return looks;
}

/** Only what cannot be mistaken is told by its values alone: which date or amount a column holds, its name must say. */
function looksLike(values: readonly string[]): InvoiceField | undefined {
  if (values.length === 0) return undefined;
  if (values.every((value) => z.email().safeParse(value).success)) return 'email';
  return values.every((value) => readCurrency(value) !== null) ? 'currency' : undefined;
}
