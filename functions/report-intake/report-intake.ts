import * as z from 'zod';
import { inFolder } from '../../shared/files/in-folder.ts';
import { batchKeys, type Chunk, chunkSchema } from '../../shared/intake/chunk.ts';
import { type Inbox, readLines, readObject, writeFile, writeObject } from '../../shared/intake/inbox.ts';
import { isWorthReporting } from '../../shared/intake/report-words.ts';
import { type Result, resultOf, resultSchema } from '../../shared/intake/result.ts';
import { rowSchema } from '../../shared/intake/row.ts';
import { log } from '../../shared/log/log.ts';
import { raiseBooks } from '../../shared/store/books.ts';
import type { Cases } from '../../shared/store/cases.ts';
import { followStatement } from '../../shared/store/follow-statements.ts';
import { noteReported, type StoredUpload, uploadIdIn, uploadIdOf } from '../../shared/store/uploads.ts';
import { type Gone, type GoneDeps, treatGone } from './gone-invoices.ts';
import { keepInvoice } from './keep-invoice.ts';
import { type NamedInvoices, namedInvoices } from './named-invoices.ts';
import { type ReadingFile, readingFileSchema } from './reading-file.ts';
import { rowReport } from './row-report.ts';
import { summaryOf } from './summary.ts';
import { agree, type Tally, tally } from './tally.ts';

export type Reported = {
  batch: string;
  reportKey: string;
  outcome: 'imported' | 'refused' | 'incomplete';
  failedChunks: number;
};

export type Deps = GoneDeps;

/**
 * Writes the report of a batch: what became of every row, held against the file's own counts and totals. Rows of a
 * chunk that was never imported are reported as such, so that they can be uploaded again. Only a file that was taken in
 * whole moves on the day until which payments are known.
 */
export async function reportIntake(deps: Deps, batch: string): Promise<Reported> {
  const { inbox, cases } = deps;
  const keys = batchKeys(batch);
  const read = readingFileSchema.parse(JSON.parse((await readObject(inbox, keys.reading)) ?? 'null'));
  const chunks = z.array(chunkSchema).parse(JSON.parse((await readObject(inbox, keys.manifest)) ?? '[]'));
  return inFolder(async (folder) => {
    const rows = rowReport(folder, read.reading.kind === 'read' ? read.reading.lastLine : 0);
    const counts = tally();
    const named = read.list === 'full' ? namedInvoices() : undefined;
    const first: Result[] = [];
    let failedChunks = 0;
    for (const chunk of chunks) {
      const { results, failed } = await resultsOf(inbox, chunk);
      if (failed) failedChunks += 1;
      for await (const result of results) {
        counts.add(result);
        if (first.length < 2) first.push(result);
        named?.add(result.number);
        if (isWorthReporting(result)) rows.add(result);
      }
    }
    const gaps = failedChunks === 0 ? await missingStatements(cases, read) : [];
    const gone = await goneFrom(deps, read, named, failedChunks === 0 && isAllOf(read, counts));
    await keepInvoice(inbox, read, first);
    const summary = summaryOf(read, counts, failedChunks, { gaps, gone });
    await writeFile(inbox, keys.reportRows, rows.close());
    await writeObject(inbox, keys.reportText, summary.text);
    await writeObject(inbox, keys.report, JSON.stringify(summary.figures, null, 2));
    const { outcome } = summary.figures;
    if (outcome === 'imported' && read.coversUntil !== undefined && gaps.length === 0)
      await raiseBooks(cases, read.creditorId, read.coversUntil);
    if (read.creditorId !== '') await noteReported(cases, uploadOf(read, counts, outcome));
    log('batch-reported', { batch, failedChunks, reconciled: summary.figures.reconciled });
    return { batch, reportKey: keys.report, outcome, failedChunks };
  });
}

/** Whether every row of the file is accounted for. */
function isAllOf({ reading }: ReadingFile, counts: Tally): boolean {
  return reading.kind === 'read' && agree(reading.sums, counts.all());
}

/** Only a whole list that was taken in whole tells what is gone from it. */
async function goneFrom(
  deps: Deps,
  read: ReadingFile,
  named: NamedInvoices | undefined,
  isWhole: boolean,
): Promise<Gone | undefined> {
  return named === undefined || !isWhole || read.rowsAre !== 'invoices'
    ? undefined
    : treatGone(deps, read, named);
}

/** Where a statement of the file does not go on from the one that was taken in before it. */
async function missingStatements(cases: Cases, { creditorId, reading }: ReadingFile): Promise<string[]> {
  const statements = reading.kind === 'read' ? (reading.statements ?? []) : [];
  const missing = new Map<string, string[]>();
  for (const { account, opening, closing } of statements) {
    if (opening === undefined || closing === undefined) continue;
    missing.set(account, await followStatement(cases, creditorId, { account, opening, closing }));
  }
  return [...missing.values()].flat();
}

/** What the desk's list tells of a file; one that was not begun at the desk is named after its batch. */
function uploadOf(
  {
    batch,
    key: file,
    creditorId,
    rowsAre,
    list,
    time,
    startedAt = new Date(time).toISOString(),
  }: ReadingFile,
  counts: Tally,
  outcome: Reported['outcome'],
): StoredUpload {
  const uploadId = uploadIdIn(file) ?? uploadIdOf(startedAt, batch);
  const rows = Object.entries(counts.perOutcome()).map(([name, sums]): [string, number] => [
    name,
    sums.reduce((sum, one) => sum + one.rows, 0),
  ]);
  const told = rowsAre === 'invoices' ? { list } : {};
  const known = { uploadId, creditorId, rowsAre, startedAt, file, batch, outcome };
  return { ...known, ...told, rows: Object.fromEntries(rows) };
}

/** The results of a chunk, or its rows as not imported when there are none. */
async function resultsOf(
  inbox: Inbox,
  chunk: Chunk,
): Promise<{ results: AsyncIterable<Result>; failed: boolean }> {
  const lines = await readLines(inbox, chunk.resultKey);
  if (lines !== undefined) return { results: parsed(lines), failed: false };
  const rows = await readLines(inbox, chunk.chunkKey);
  if (rows === undefined) throw new Error(`the chunk ${chunk.chunkKey} is gone`);
  return { results: notImported(rows), failed: true };
}

async function* parsed(lines: AsyncIterable<string>): AsyncGenerator<Result> {
  for await (const line of lines) yield resultSchema.parse(JSON.parse(line));
}

async function* notImported(lines: AsyncIterable<string>): AsyncGenerator<Result> {
  for await (const line of lines) {
    const row = rowSchema.parse(JSON.parse(line));
    yield resultOf(row, 'held', ['not-imported']);
  }
}
