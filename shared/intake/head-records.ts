import { FileRefused } from './file-refused.ts';
import { splitRecords } from './split-records.ts';

/** What may part the columns of a file. */
export const delimiters = [',', ';', '\t', '|'] as const;

export type HeadRecord = { fields: readonly string[]; line: number };

/** What ends its lines: old Macintosh files have no other mark. */
export function newlineOf(head: string): '\n' | '\r' {
  return head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
}

/** The records at the beginning of a file, cut by one delimiter, as far as they can be cut. */
export function headRecords(head: string, delimiter: string): HeadRecord[] {
  const found: HeadRecord[] = [];
  const splitter = splitRecords(delimiter, newlineOf(head), (fields, line) => found.push({ fields, line }));
  try {
    splitter.push(head);
    splitter.end();
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
  }
  return found;
}
