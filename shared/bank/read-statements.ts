import { decode, inEitherEncoding } from '../intake/decode.ts';
import { FileRefused } from '../intake/file-refused.ts';
import { openingOf, type Source, withoutMark } from '../intake/source.ts';
import { xmlText } from '../xml/xml-text.ts';
import { readBai2 } from './bai2.ts';
import { readCamt } from './camt.ts';
import { readMt940 } from './mt940.ts';
import type { StatementSink } from './statement.ts';

/** A bank format we read, and what a bookkeeper calls it. */
export const bankFormats = { camt: 'camt.053', mt940: 'MT940', bai2: 'BAI2' } as const;
export type BankFormat = keyof typeof bankFormats;

/** Which bank format a file is, by its first bytes; undefined: none, so perhaps a CSV export. */
export async function bankFormatOf(source: Source): Promise<BankFormat | undefined> {
  const begin = withoutMark(await openingOf(source)).trimStart();
  if (begin.startsWith('<')) return 'camt';
  if (/^(?:\{\d:|:20:|[A-Z0-9 ]{0,30}\r?\n:20:)/.test(begin)) return 'mt940';
  return begin.startsWith('01,') ? 'bai2' : undefined;
}

/**
 * Reads the bank statements of a file in one pass, in flat memory. `restart`: the bytes are not UTF-8, all so far is
 * forgotten and the file read again. Throws `FileRefused`.
 */
export async function readStatements(
  source: Source,
  format: BankFormat,
  sink: StatementSink & { restart(): void },
): Promise<void> {
  sink.restart();
  if (format === 'camt') return await readCamt(xmlText(source), sink);
  const read = format === 'mt940' ? readMt940 : readBai2;
  await inEitherEncoding((encoding) => {
    if (encoding !== 'utf-8') sink.restart();
    return read(
      decode(source, encoding, () => undefined),
      sink,
    );
  });
}

/** A file refused as a whole, in the words of its format where the reader of CSV would speak of CSV. */
export function refusedStatement(error: FileRefused, format: BankFormat): FileRefused {
  if (error.code !== 'not-text') return error;
  const sentence = `This is no readable ${bankFormats[format]} file. Please export it from the bank again.`;
  return new FileRefused('not-a-statement', sentence, error.line);
}
