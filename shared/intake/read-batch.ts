import type { ReadStatement } from '../bank/read-bank-file.ts';
import { decode, type Encoding, NotUtf8 } from './decode.ts';
import { wholeLines } from './file-head.ts';
import { FileRefused, type Refusal, refusalOf } from './file-refused.ts';
import type { Context } from './normalise-invoice.ts';
import { headLength, type Plan, planOf } from './plan.ts';
import type { Profile } from './profile.ts';
import { type RecordReader, recordReader } from './record-reader.ts';
import { amountOf, type Row } from './row.ts';
import type { Source } from './source.ts';
import { type Known, type Style, styleOf, Undecided } from './style.ts';
import type { WrongTotal } from './total-rows.ts';
import { type Sum, totals } from './totals.ts';
import { isWorkbook, workbookText } from './workbook-text.ts';

/** The profiles that a file may have, by its beginning: whole lines of it. */
export type ProfilesOf = (head: string) => readonly Profile[] | Promise<readonly Profile[]>;

/** Where rows go. `restart` forgets all rows so far: the file is read again from its beginning. */
type Sink = {
  put(row: Row): void;
  restart(): void;
};

/** What the file itself says, before any outcome: the report must reconcile with it. */
export type Reading = {
  kind: 'read';
  profile: string;
  title: string;
  encoding: Encoding;
  delimiter: string;
  headerLine: number;
  ignoredColumns: readonly string[];
  /** The day the ledger was looked at, where a mapping says it. */
  asOf?: string;
  /** How dates and amounts are written, where the file had to prove it or the profile says so. */
  dateOrder?: string | undefined;
  decimalMark?: string | undefined;
  /** CSV records below the header, blank ones not counted. */
  records: number;
  /** Rows these records make (fewer than records where line items are joined). */
  rows: number;
  blankLines: number;
  lastLine: number;
  sums: readonly Sum[];
  /** Titles and totals between the rows, and the totals that do not agree with them. */
  totals?: { lines: number; wrong: readonly WrongTotal[] };
  /** Of a bank's file: its statements, and what of them does not add up. */
  statements?: readonly ReadStatement[];
  /** The file is a paper itself, to be kept with what it opens. */
  paper?: 'invoice';
};

type Attempt = {
  encoding: Encoding;
  known: Known;
  /** What has been searched for; what is not proven then never will be. */
  final: { dates: boolean; amounts: boolean };
  /** What must be searched for before the next pass. */
  search?: 'dates' | 'amounts' | undefined;
};

/**
 * Reads a batch in one streaming pass, in flat memory. The pass begins anew when the bytes turn out not to be UTF-8,
 * or when a date or amount can be read two ways: then the whole file is first searched for proof.
 */
export async function readBatch(
  source: Source,
  profiles: ProfilesOf,
  context: Context,
  sink: Sink,
): Promise<Reading | Refusal> {
  const encoding = (await isWorkbook(source)) ? 'xlsx' : 'utf-8';
  const attempt: Attempt = { encoding, known: {}, final: { dates: false, amounts: false } };
  for (;;) {
    sink.restart();
    try {
      await survey(source, profiles, context, attempt);
      return await readOnce(source, profiles, context, attempt, sink);
    } catch (error) {
      if (error instanceof NotUtf8) attempt.encoding = 'windows-1252';
      else if (error instanceof Undecided) attempt.search = error.what;
      else if (error instanceof FileRefused) {
        sink.restart();
        return refusalOf(error);
      } else throw error;
    }
  }
}

async function readOnce(
  source: Source,
  profiles: ProfilesOf,
  context: Context,
  attempt: Attempt,
  sink: Sink,
): Promise<Reading> {
  const sums = totals();
  const put = (row: Row) => {
    sums.add({ records: row.records, ...amountOf(row) });
    sink.put(row);
  };
  const { plan, style, reader, encoding } = await run(source, profiles, attempt, (chosen, found) =>
    recordReader(chosen, found, context, put),
  );
  const counts = reader.counts();
  const { lines, wrong } = reader.totals();
  if (counts.records === 0)
    throw new FileRefused('no-rows', 'The file has a header but no rows below it.', plan.headerLine);
  const order = style.order();
  const mark = style.mark();
  return {
    kind: 'read',
    profile: plan.profile.id,
    title: plan.profile.title,
    encoding,
    delimiter: plan.delimiter,
    headerLine: plan.headerLine,
    ignoredColumns: plan.ignored,
    ...(plan.profile.asOf === undefined ? {} : { asOf: plan.profile.asOf }),
    ...(order === undefined ? {} : { dateOrder: order }),
    ...(mark === undefined ? {} : { decimalMark: mark }),
    ...counts,
    ...(lines > 0 ? { totals: { lines, wrong: [...wrong] } } : {}),
    sums: sums.sums(),
  };
}

/** Searches the file, to its end if need be, for a value that proves the date order or the decimal mark. */
async function survey(
  source: Source,
  profiles: ProfilesOf,
  context: Context,
  attempt: Attempt,
): Promise<void> {
  const what = attempt.search;
  if (what === undefined) return;
  const undecided = { ...attempt, final: { dates: true, amounts: true } };
  const isProven = (style: Style) => (what === 'dates' ? style.order() : style.mark()) !== undefined;
  const begin = (plan: Plan, style: Style) => recordReader(plan, style, context, () => undefined);
  const { style } = await run(source, profiles, undecided, begin, isProven);
  attempt.known = style.known();
  attempt.final[what] = true;
  attempt.search = undefined;
}

type Run = { plan: Plan; style: Style; reader: RecordReader; encoding: Encoding };

/** One pass over the file: decodes it, finds its header, hands its records to the reader that `begin` makes. */
async function run(
  source: Source,
  profiles: ProfilesOf,
  { encoding: expected, known, final }: Attempt,
  begin: (plan: Plan, style: Style) => RecordReader,
  isEnough: (style: Style) => boolean = () => false,
): Promise<Run> {
  const isBook = expected === 'xlsx';
  let encoding = expected;
  let head = '';
  let started: Omit<Run, 'encoding'> | undefined;
  const start = async () => {
    const plan = planOf(head.slice(0, headLength), await profiles(wholeLines(head)));
    const style = styleOf(assumed(known, plan.profile, isBook), final);
    const reader = begin(plan, style);
    reader.push(head);
    return { plan, style, reader };
  };
  const text = isBook
    ? workbookText(source)
    : decode(source, expected, (found) => {
        encoding = found;
      });
  for await (const piece of text) {
    if (started === undefined) {
      head += piece;
      if (head.length >= headLength) started = await start();
    } else started.reader.push(piece);
    if (started !== undefined && isEnough(started.style)) return { ...started, encoding };
  }
  started ??= await start();
  started.reader.end();
  return { ...started, encoding };
}

/** A workbook's numbers are numbers, whatever the export writes into text. */
function assumed(known: Known, { dateOrder, decimalMark, title }: Profile, isBook: boolean): Known {
  const mark = decimalMark === undefined ? known.mark : { value: decimalMark, from: title };
  return {
    order: dateOrder === undefined ? known.order : { value: dateOrder, from: title },
    mark: isBook ? { value: '.', from: 'the workbook' } : mark,
  };
}
