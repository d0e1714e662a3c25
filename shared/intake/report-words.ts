import { plainAmount } from '../domain/money.ts';
import { csvLine } from '../files/csv.ts';
import { isReasonCode, type ReasonCode, reasons, type WarningCode, warnings } from './reasons.ts';
import type { Outcome, Result } from './result.ts';

/** Columns of the report of rows. */
export const reportHeader = [
  'line',
  'outcome',
  'customer_number',
  'customer_name',
  'number',
  'currency',
  'amount',
  'column',
  'found',
  'reason',
  'what_to_do',
];

/** What a result says, one line for each of its reasons and warnings. */
export function reportLines(result: Result): string[] {
  const amount =
    result.amount === undefined || result.currency === undefined
      ? ''
      : plainAmount(result.amount, result.currency);
  const { line, outcome, customerNumber = '', customerName = '', number = '', currency = '' } = result;
  const start = [String(line), outcome, customerNumber, customerName, number, currency, amount];
  const problems = (result.problems ?? []).map(({ reason, column = '', found = '' }) => [
    column,
    found,
    reasons[reason].says,
    reasons[reason].todo,
  ]);
  const warned = (result.warnings ?? []).map((code) => ['', '', warningWords(code), '']);
  const said = [...problems, ...warned];
  return (said.length > 0 ? said : [['', '', '', '']]).map((rest) => csvLine([...start, ...rest]));
}

/** Whether a bookkeeper must read about it: everything but what was simply taken over or not changed. */
export function isWorthReporting({ outcome, problems, warnings: warned }: Result): boolean {
  return outcome === 'repeated' || problems !== undefined || warned !== undefined;
}

/** The sentence for the code of a warning. */
export function warningWords(code: string): string {
  const isCode = (text: string): text is WarningCode => Object.hasOwn(warnings, text);
  return isCode(code) ? warnings[code] : code;
}

/** The words for an outcome in the summary. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  accepted: 'taken over',
  updated: 'changed',
  unchanged: 'known, nothing changed',
  repeated: 'repeated in the file',
  held: 'held until corrected',
  rejected: 'not a debt',
};

/** What to do about a reason. */
export function reasonTodo(code: ReasonCode | string): string {
  return isReasonCode(code) ? reasons[code].todo : '';
}

/** The sentence for a reason code, for the summary. */
export function reasonWords(code: ReasonCode | string): string {
  return isReasonCode(code) ? reasons[code].says : code;
}
