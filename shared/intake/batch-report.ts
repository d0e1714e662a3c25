import * as z from 'zod';
import { batchKeys } from './chunk.ts';
import { type Inbox, openObject, readObject } from './inbox.ts';
import { outcomes } from './result.ts';
import { splitRecords } from './split-records.ts';

const sums = z.array(z.object({ currency: z.string(), rows: z.int(), amount: z.string() }));
const told = { says: z.string(), rows: z.int() };

/** Something about a file as a whole: what is the matter, and what to do about it. */
const findingSchema = z.object({
  says: z.string(),
  todo: z.string(),
  /** The invoices it is about, or the first of them. */
  invoices: z.array(z.string()).optional(),
});
export type Finding = z.infer<typeof findingSchema>;

/** What `report.json` says of a batch. */
export const batchReportSchema = z.object({
  batch: z.string(),
  file: z.string(),
  outcome: z.enum(['imported', 'refused', 'incomplete']),
  reconciled: z.boolean(),
  reading: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('refused'), code: z.string().default(''), sentence: z.string() }),
    z.object({
      kind: z.literal('read'),
      profile: z.string().default(''),
      title: z.string(),
      encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).catch('utf-8'),
      delimiter: z.string(),
      headerLine: z.int(),
      rows: z.int(),
      sums: sums.default([]),
      statements: z.array(z.unknown()).optional(),
    }),
  ]),
  outcomes: z.record(z.enum(outcomes), sums),
  findings: z.array(findingSchema).default([]),
  reasons: z.array(z.object({ ...told, todo: z.string().default('') })),
  warnings: z.array(z.object(told)),
});
export type BatchReport = z.infer<typeof batchReportSchema>;

/** The report of a batch; undefined while there is none. */
export async function readReport(inbox: Inbox, batch: string): Promise<BatchReport | undefined> {
  const text = await readObject(inbox, batchKeys(batch).report);
  return text === undefined ? undefined : batchReportSchema.parse(JSON.parse(text));
}

/** One row that was not simply taken over, as `report.csv` tells it. */
export type ReportedRow = {
  line: number;
  outcome: string;
  customer: string;
  number: string;
  /** Each reason: the column it is about, what stood there, what is wrong and what to do. */
  problems: { column: string; found: string; says: string; todo: string }[];
};

/** The first rows that the report names, each with all its reasons. */
export async function reportedRows(inbox: Inbox, batch: string, most: number): Promise<ReportedRow[]> {
  const body = await openObject(inbox, batchKeys(batch).reportRows);
  const rows = new Map<number, ReportedRow>();
  if (body === undefined) return [];
  const splitter = splitRecords(',', '\n', (cells, at) => {
    if (at === 1) return;
    const [line = '', outcome = '', number = '', name = '', invoice = '', , , ...said] = cells;
    const [column = '', found = '', says = '', todo = ''] = said;
    const known = rows.get(Number(line));
    if (known !== undefined) known.problems.push({ column, found, says, todo });
    else if (rows.size < most)
      rows.set(Number(line), {
        line: Number(line),
        ...{ outcome, customer: name || number, number: invoice },
        problems: [{ column, found, says, todo }],
      });
  });
  const decoder = new TextDecoder();
  for await (const piece of body) splitter.push(decoder.decode(piece, { stream: true }));
  splitter.push(decoder.decode());
  splitter.end();
  return [...rows.values()];
}
