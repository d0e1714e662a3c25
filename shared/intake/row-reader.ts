import type { Currency } from '../domain/money.ts';
import { amountReader } from './amounts.ts';
import { readCurrency, remembered } from './cells.ts';
import { dateReader } from './dates.ts';
import { longestCell } from './pick-cells.ts';
import type { Plan } from './plan.ts';
import { type Field, fold } from './profile.ts';
import { type ReasonCode, reasons } from './reasons.ts';
import type { Problem, UncertainRow } from './row.ts';
import type { Style } from './style.ts';

/** Reads the cells of one row after another and collects what is wrong with them. */
export type RowReader = {
  begin(cells: readonly string[]): void;
  text(field: Field): string;
  /** The cell; undefined when it is empty. */
  optional(field: Field): string | undefined;
  /** The cell in our words: translated by the profile, folded otherwise. */
  word(field: Field): string;
  /** A customer or invoice number, exactly as written: leading zeros stay. */
  number(field: Field, missing: ReasonCode): string;
  /** Empty when missing or unreadable. */
  date(field: Field, missing: ReasonCode | undefined): string;
  currency(): Currency | undefined;
  /** Minor units. */
  amount(field: Field, currency: Currency | undefined): number | undefined;
  add(reason: ReasonCode, field?: Field, found?: string): void;
  /** Whether anything is wrong with the row so far. */
  isFlawed(): boolean;
  /** The row as an uncertain one. A row that is no debt at all is not blamed for its other flaws. */
  uncertain(line: number): UncertainRow;
};

const powerOfTen = /^\d([.,]\d+)?E[+-]?\d+$/i;

/** A reader for rows whose cells come in the order of `fields`. */
export function rowReader(plan: Plan, style: Style, fields: readonly Field[]): RowReader {
  const index: Readonly<Record<string, number>> = Object.fromEntries(
    fields.map((field, position) => [field, position]),
  );
  const toDate = dateReader(style);
  const toAmount = amountReader(style);
  const currencies = plan.profile.words.currency ?? {};
  const toCurrency = remembered((text) => readCurrency(currencies[fold(text)] ?? text));
  const translations = wordReaders(plan, fields);
  let cells: readonly string[] = [];
  let problems: Problem[] = [];

  function add(reason: ReasonCode, field?: Field, found = ''): void {
    const column = field === undefined ? undefined : (plan.names[field] ?? field);
    problems.push({
      reason,
      ...(column === undefined ? {} : { column }),
      ...(found === '' ? {} : { found: found.slice(0, 60) }),
    });
  }

  function text(field: Field): string {
    const cell = cells[index[field] ?? -1] ?? '';
    if (cell.length <= longestCell) return cell;
    add('cell-too-long', field, cell);
    return cell.slice(0, longestCell);
  }

  return {
    begin(given) {
      cells = given;
      if (problems.length > 0) problems = [];
    },
    text,
    optional: (field) => text(field) || undefined,
    word: (field) => translations.get(field)?.(text(field)) ?? '',
    number(field, missing) {
      const given = text(field);
      if (given === '') add(missing, field);
      else if (given.length > 100) add('number-too-long', field, given);
      else if (powerOfTen.test(given)) add('number-damaged', field, given);
      return given;
    },
    date(field, missing) {
      const given = text(field);
      if (given === '') {
        if (missing !== undefined) add(missing, field);
        return '';
      }
      const date = toDate(given);
      if ('on' in date) {
        if (date.on === '' && missing !== undefined) add(missing, field);
        return date.on;
      }
      add(date.reason, field, given);
      return '';
    },
    currency() {
      const given = text('currency');
      const currency = given === '' ? null : toCurrency(given);
      if (currency !== null) return currency;
      add(given === '' ? 'currency-missing' : 'currency-unknown', 'currency', given);
      return undefined;
    },
    amount(field, currency) {
      const given = text(field);
      if (given === '') add('amount-missing', field);
      if (given === '' || currency === undefined) return undefined;
      const amount = toAmount(given, currency);
      if (typeof amount === 'number') return amount;
      add(amount, field, given);
      return undefined;
    },
    add,
    isFlawed: () => problems.length > 0,
    uncertain(line) {
      const refusals = problems.filter(({ reason }) => reasons[reason].outcome === 'rejected');
      return { kind: 'uncertain', line, records: 1, problems: refusals.length > 0 ? refusals : problems };
    },
  };
}

function wordReaders(plan: Plan, fields: readonly Field[]): Map<Field, (text: string) => string> {
  return new Map(
    fields.map((field) => {
      const words = new Map(Object.entries(plan.profile.words[field] ?? {}));
      const fallback = words.get('*');
      return [field, remembered((text) => words.get(fold(text)) ?? fallback ?? text.toLowerCase())];
    }),
  );
}

/** Money of a row that is not certain, with as much of it as could be read. */
export function uncertainMoney(
  row: RowReader,
  line: number,
  { currency, amount }: { currency: Currency | undefined; amount: number | undefined },
): UncertainRow {
  const uncertain = row.uncertain(line);
  if (currency !== undefined) uncertain.currency = currency;
  if (amount !== undefined) uncertain.amount = amount;
  return uncertain;
}
