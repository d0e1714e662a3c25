import { bankRowNormaliser } from './normalise-bank-row.ts';
import { type Context, invoiceNormaliser } from './normalise-invoice.ts';
import { paymentNormaliser } from './normalise-payment.ts';
import { cellPicker, hasShape } from './pick-cells.ts';
import type { Plan } from './plan.ts';
import { bankFields, type Field, invoiceFields, type Profile, paymentFields } from './profile.ts';
import type { ReasonCode } from './reasons.ts';
import type { Row } from './row.ts';
import { splitRecords } from './split-records.ts';
import type { Style } from './style.ts';
import { type TotalRows, totalRows } from './total-rows.ts';

export type Counts = { records: number; rows: number; blankLines: number; lastLine: number };

export type RecordReader = {
  push(text: string): void;
  end(): void;
  counts(): Counts;
  /** What the file's own totals say; none where it has no such rows. */
  totals(): Pick<TotalRows, 'lines' | 'wrong'>;
};

/**
 * Turns the file's text into rows. Every record below the header becomes a row, or a further line item of the row
 * before it: none is lost.
 */
export function recordReader(
  plan: Plan,
  style: Style,
  context: Context,
  put: (row: Row) => void,
): RecordReader {
  const pick = cellPicker(plan, fieldsOf(plan.profile));
  const normalise = normaliser(plan, style, context);
  const items = lineItems(plan.profile.lineItems, invoiceFields.indexOf('invoice_number'));
  const counts: Counts = { records: 0, rows: 0, blankLines: 0, lastLine: 0 };
  const totals = totalRows(plan, style);
  let pending: Row | undefined;

  function hand(row: Row): void {
    if (pending !== undefined) put(pending);
    pending = row;
    counts.rows += 1;
    totals.count(row);
  }

  const splitter = splitRecords(plan.delimiter, plan.newline, (record, line, intact, ended) => {
    counts.lastLine = line;
    if (line <= plan.headerLine) return;
    if (isBlank(record)) {
      counts.blankLines += 1;
      return;
    }
    style.line = line;
    const cells = pick(record);
    if (intact && totals.isOne(cells)) {
      totals.check(cells, line);
      return;
    }
    counts.records += 1;
    const flaw = !intact ? 'quote-misplaced' : hasShape(plan, record, ended) ? undefined : 'row-misshapen';
    if (flaw !== undefined) {
      items.forget();
      hand(misshapen(line, flaw, record));
      return;
    }
    if (items.repeats(cells) && pending !== undefined) pending.records += 1;
    else hand(normalise(cells, line));
  });

  return {
    push: splitter.push,
    end() {
      splitter.end();
      if (pending !== undefined) put(pending);
      pending = undefined;
    },
    counts: () => counts,
    totals: () => totals,
  };
}

function fieldsOf({ kind, isOfBank }: Profile): readonly Field[] {
  if (kind === 'invoices') return invoiceFields;
  return isOfBank ? bankFields : paymentFields;
}

function normaliser(
  plan: Plan,
  style: Style,
  context: Context,
): (cells: readonly string[], line: number) => Row {
  if (plan.profile.kind === 'invoices') return invoiceNormaliser(plan, style, context);
  return plan.profile.isOfBank ? bankRowNormaliser(plan, style) : paymentNormaliser(plan, style);
}

function isBlank(record: readonly string[]): boolean {
  return (record[0] ?? '').trim() === '' && record.every((cell) => cell.trim() === '');
}

function misshapen(line: number, reason: ReasonCode, record: readonly string[]): Row {
  const found = record.join(' | ').slice(0, 60);
  return { kind: 'uncertain', line, records: 1, problems: [{ reason, found }] };
}

/** Tells whether a record repeats all we read of the one before: then it is a line item of the same invoice. */
function lineItems(isUsed: boolean, invoiceNumber: number) {
  let before: readonly string[] = [];
  return {
    repeats(cells: readonly string[]): boolean {
      if (!isUsed) return false;
      const isSame = before.length > 0 && areSame(cells, before);
      if (!isSame) before = cells[invoiceNumber] === '' ? [] : [...cells];
      return isSame;
    },
    forget() {
      before = [];
    },
  };
}

function areSame(cells: readonly string[], before: readonly string[]): boolean {
  for (let at = 0; at < cells.length; at += 1) if (cells[at] !== before[at]) return false;
  return true;
}
