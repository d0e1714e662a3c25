import { decode, type Encoding, inEitherEncoding } from '../intake/decode.ts';
import { FileRefused, type Refusal, refusalOf } from '../intake/file-refused.ts';
import { append } from '../intake/group-rows.ts';
import { newlineOf } from '../intake/head-records.ts';
import type { Context } from '../intake/normalise-invoice.ts';
import { datevBatchProfile } from '../intake/profiles/datev.ts';
import type { ProfilesOf, Reading } from '../intake/read-batch.ts';
import type { ReasonCode } from '../intake/reasons.ts';
import { amountOf, type Row, type UncertainRow } from '../intake/row.ts';
import { openingOf, type Source } from '../intake/source.ts';
import { splitRecords } from '../intake/split-records.ts';
import { totals } from '../intake/totals.ts';
import { batchHeader } from './batch-header.ts';
import { batchRows } from './batch-rows.ts';
import { creditsLeft } from './credits-left.ts';
import { type Posting, postingReader } from './posting.ts';

/** DATEV itself takes no more in one file. */
const mostPostings = 99_999;

/** What is read of a file: the postings of customers' accounts by account and number, and what else is in it. */
type Book = {
  encoding: Encoding;
  groups: Map<string, Posting[]>;
  /** Postings between other accounts: the line of the first, and how many they are. */
  others: { line: number; records: number };
  torn: UncertainRow[];
  headerLine: number;
  blankLines: number;
  lastLine: number;
};

/**
 * Reads a booking batch of DATEV into rows: one for each number on a customer's account, and one for all postings that
 * are on no customer's, with what the creditor's own mapping says of all batches. It is held in memory, which its own limit
 * allows.
 */
export async function readBookingBatch(
  { source, profiles }: { source: Source; profiles: ProfilesOf },
  context: Context,
  sink: { put(row: Row): void },
): Promise<Reading | Refusal> {
  try {
    const known = await profiles('');
    const profile = known.find(({ id }) => id === datevBatchProfile.id) ?? datevBatchProfile;
    const book = await inEitherEncoding((encoding) => pass(source, encoding, context.today));
    const rowOf = batchRows(profile, context);
    const groups = [...book.groups.values()];
    const days = new Map(
      groups.flatMap(([first]) => (first === undefined ? [] : [[first.line, first.dated]])),
    );
    const rows = creditsLeft(
      groups.flatMap((postings) => rowOf(postings) ?? []),
      (line) => days.get(line) ?? '',
    );
    const all: Row[] = [...rows, ...book.torn, ...othersOf(book)];
    if (all.length === 0)
      throw new FileRefused('no-rows', 'The booking batch has headings but no postings below them.', 2);
    const sums = totals();
    for (const row of all.toSorted((a, b) => a.line - b.line)) {
      sums.add({ records: row.records, ...amountOf(row) });
      sink.put(row);
    }
    const records = all.reduce((sum, row) => sum + row.records, 0);
    const { encoding, headerLine, blankLines, lastLine } = book;
    return {
      ...{ kind: 'read', profile: profile.id, title: profile.title, encoding, delimiter: ';', headerLine },
      ...{ ignoredColumns: [], decimalMark: ',', records, rows: all.length, blankLines, lastLine },
      sums: sums.sums(),
    };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return refusalOf(error);
  }
}

async function pass(source: Source, expected: Encoding, today: string): Promise<Book> {
  const book: Book = {
    ...{ encoding: expected, groups: new Map(), others: { line: 0, records: 0 }, torn: [] },
    ...{ headerLine: 2, blankLines: 0, lastLine: 0 },
  };
  const put = recordTaker(book, today);
  const splitter = splitRecords(';', newlineOf(await openingOf(source)), put);
  const text = decode(source, expected, (found) => {
    book.encoding = found;
  });
  for await (const piece of text) splitter.push(piece);
  splitter.end();
  return book;
}

/** Takes the records of the file one after another: the line about the batch, the headings, the postings. */
function recordTaker(book: Book, today: string) {
  let header: ReturnType<typeof batchHeader> | undefined;
  let read: ReturnType<typeof postingReader> | undefined;
  let width = 0;
  let records = 0;
  return (fields: string[], line: number, intact: boolean): void => {
    book.lastLine = line;
    if (fields.every((field) => field.trim() === '')) {
      if (read !== undefined) book.blankLines += 1;
      return;
    }
    if (header === undefined) {
      header = batchHeader(fields, line);
      return;
    }
    if (read === undefined) {
      width = fields.length;
      book.headerLine = line;
      read = postingReader(fields, header, today);
      return;
    }
    records += 1;
    if (records > mostPostings) throw tooMany();
    if (!intact || fields.length > width) {
      book.torn.push(torn(line, intact ? 'row-misshapen' : 'quote-misplaced', fields));
      return;
    }
    const postings = read(fields, line);
    for (const posting of postings) append(book.groups, groupOf(posting), posting);
    if (postings.length > 0) return;
    book.others.line ||= line;
    book.others.records += 1;
  };
}

/** What has no number, or is interest and fees, stands for itself. */
function groupOf({ account, number, isCharge, line }: Posting): string {
  return JSON.stringify(number === '' || isCharge ? [account, line] : [account, number]);
}

function othersOf({ others: { line, records } }: Book): UncertainRow[] {
  if (records === 0) return [];
  return [{ kind: 'uncertain', line, records, problems: [{ reason: 'no-customer-account' }] }];
}

function torn(line: number, reason: ReasonCode, fields: readonly string[]): UncertainRow {
  const found = fields.join(' | ').slice(0, 60);
  return { kind: 'uncertain', line, records: 1, problems: [{ reason, found }] };
}

function tooMany(): FileRefused {
  return new FileRefused(
    'file-too-large',
    `This booking batch has more than ${mostPostings} postings, more than DATEV takes in one file. Please export it in several parts.`,
  );
}
