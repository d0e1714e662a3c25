import { decode, type Encoding } from './decode.ts';
import { FileRefused } from './file-refused.ts';
import { type Inbox, openObject } from './inbox.ts';
import { splitRecords } from './split-records.ts';

/** A file as its report says it was read. */
export type KnownFile = { key: string; encoding: Encoding; delimiter: string; headerLine: number };

/** Some rows of a file with the cells as they stand in it. */
export type FileRows = { header: string[]; rows: { line: number; cells: string[] }[] };

/** The header of a file and the rows that begin on these lines; undefined when the file is gone or cannot be cut again. */
export async function rowsAgain(
  inbox: Inbox,
  { key, encoding, delimiter, headerLine }: KnownFile,
  lines: readonly number[],
): Promise<FileRows | undefined> {
  const body = await openObject(inbox, key);
  if (body === undefined) return undefined;
  const wanted = new Set(lines);
  const last = Math.max(headerLine, ...lines);
  const found: FileRows = { header: [], rows: [] };
  let done = false;
  const splitter = splitRecords(delimiter, '\n', (cells, line) => {
    if (line === headerLine) found.header = cells.map((cell) => cell.trim());
    else if (wanted.has(line)) found.rows.push({ line, cells });
    done = line >= last;
  });
  try {
    for await (const text of decode({ open: () => body }, encoding, () => undefined)) {
      splitter.push(text);
      if (done) return found;
    }
    splitter.end();
  } catch (error) {
    if (error instanceof FileRefused) return undefined;
    throw error;
  }
  return found;
}

/** Rows as a file of their own, with the header and the delimiter of the file they come from. */
export function csvOf(delimiter: string, records: readonly (readonly string[])[]): string {
  const quoted = (cell: string) =>
    cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return records.map((cells) => `${cells.map(quoted).join(delimiter)}\r\n`).join('');
}
