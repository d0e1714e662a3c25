import { createHash } from 'node:crypto';
import * as z from 'zod';
import { currencySchema, minorUnitsSchema } from '../domain/money.ts';
import { type ReasonCode, reasons, type WarningCode } from './reasons.ts';
import { amountOf, problemSchema, type Row, warningSchema } from './row.ts';

/** What can become of a row. `repeated`: the same as an earlier row of its file. */
export const outcomes = ['accepted', 'updated', 'unchanged', 'repeated', 'held', 'rejected'] as const;
export type Outcome = (typeof outcomes)[number];

/** What became of one row, for the report. */
export const resultSchema = z.object({
  line: z.int().positive(),
  records: z.int().positive(),
  outcome: z.enum(outcomes),
  problems: z.array(problemSchema).optional(),
  warnings: z.array(warningSchema).optional(),
  customerNumber: z.string().optional(),
  customerName: z.string().optional(),
  /** Invoice number, or the reference of a payment. */
  number: z.string().optional(),
  currency: currencySchema.optional(),
  amount: minorUnitsSchema.optional(),
});
export type Result = z.infer<typeof resultSchema>;

/** The result of a row with its outcome, and the reasons if it is not taken over. */
export function resultOf(
  row: Row,
  outcome: Outcome,
  why: readonly ReasonCode[] = [],
  warned: readonly WarningCode[] = [],
): Result {
  const warnings = [...(row.kind === 'invoice' ? (row.warnings ?? []) : []), ...warned];
  const problems = [...(row.kind === 'uncertain' ? row.problems : []), ...why.map((reason) => ({ reason }))];
  return {
    line: row.line,
    records: row.records,
    outcome,
    ...(problems.length > 0 ? { problems } : {}),
    ...(warnings.length > 0 ? { warnings } : {}),
    ...(row.kind === 'payment' ? { number: row.reference } : identity(row)),
    ...amountOf(row),
  };
}

function identity(row: Exclude<Row, { kind: 'payment' }>): Partial<Result> {
  const { customerNumber, customerName, invoiceNumber } = row;
  return {
    ...(customerNumber ? { customerNumber } : {}),
    ...(customerName === undefined ? {} : { customerName }),
    ...(invoiceNumber === undefined ? {} : { number: invoiceNumber }),
  };
}

/** Held if any reason can be mended, rejected if none can. */
export function outcomeOfProblems(codes: readonly ReasonCode[]): 'held' | 'rejected' {
  return codes.every((code) => reasons[code].outcome === 'rejected') ? 'rejected' : 'held';
}

/** Hash of what a row states, wherever it stands in its file: equal hashes mean nothing changed. */
export function rowHashOf(row: Row): string {
  const { line: _line, records: _records, ...stated } = row;
  return createHash('sha256').update(JSON.stringify(stated)).digest('base64url');
}
