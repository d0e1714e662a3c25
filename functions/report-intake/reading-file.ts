import * as z from 'zod';
import { currencySchema } from '../../shared/domain/money.ts';
import { instantSchema } from '../../shared/domain/time.ts';

const sumSchema = z.object({ currency: z.string(), rows: z.int(), records: z.int(), amount: z.string() });

const balanceSchema = z.object({ on: z.iso.date(), currency: currencySchema, minorUnits: z.int() });

/** One bank statement of a file, with what does not add up in it. */
const statementSchema = z.object({
  account: z.string(),
  id: z.string(),
  number: z.string().optional(),
  isCopy: z.boolean(),
  entries: z.int(),
  opening: balanceSchema.optional(),
  closing: balanceSchema.optional(),
  findings: z.array(
    z.object({ code: z.string(), line: z.int(), sentence: z.string(), entry: z.int().optional() }),
  ),
});

/** What split-file noted about an upload. */
export const readingFileSchema = z.object({
  batch: z.string(),
  key: z.string(),
  /** The very version that was read. */
  version: z.string().optional(),
  time: z.string(),
  creditorId: z.string(),
  /** When it was taken in, by the stage's clock. */
  startedAt: instantSchema.optional(),
  /** Payments are known up to and including this day once the file is taken in. */
  coversUntil: z.iso.date().optional(),
  rowsAre: z.enum(['invoices', 'payments']),
  /** Whether a file of invoices names all that are open, or some of them. */
  list: z.enum(['full', 'delta']).default('delta'),
  reading: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('refused'),
      code: z.string(),
      sentence: z.string(),
      line: z.int().optional(),
    }),
    z.object({
      kind: z.literal('read'),
      profile: z.string(),
      title: z.string(),
      encoding: z.string(),
      delimiter: z.string(),
      headerLine: z.int(),
      ignoredColumns: z.array(z.string()),
      dateOrder: z.string().optional(),
      decimalMark: z.string().optional(),
      records: z.int(),
      rows: z.int(),
      blankLines: z.int(),
      lastLine: z.int(),
      sums: z.array(sumSchema),
      totals: z
        .object({
          lines: z.int(),
          wrong: z.array(
            z.object({ line: z.int(), stated: z.int(), counted: z.int(), currency: currencySchema }),
          ),
        })
        .optional(),
      statements: z.array(statementSchema).optional(),
      /** The file is a paper itself. */
      paper: z.literal('invoice').optional(),
    }),
  ]),
});
export type ReadingFile = z.infer<typeof readingFileSchema>;
