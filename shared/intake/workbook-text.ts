import { streamXlsxRows } from 'hucre/xlsx';
import { FileRefused } from './file-refused.ts';
import { lookAtArchive } from './sound-archive.ts';
import { type Source, wholeOf } from './source.ts';

/** A workbook is unpacked from memory, so its size is limited, and so is what it unpacks to. */
const most = { bytes: 50_000_000, rows: 1_000_000, columns: 500, cell: 2000 };

/** Whether a file is an Excel workbook, or at least a zip archive, by its first bytes. */
export async function isWorkbook(source: Source): Promise<boolean> {
  for await (const piece of source.open()) {
    if (piece.length > 0) return piece[0] === 0x50 && piece[1] === 0x4b;
  }
  return false;
}

/**
 * The first sheet of a workbook as text with tabs, a line for each of its rows, so that a line of the report is a row
 * of the sheet. Days come as ISO dates, numbers with a point; numbers kept as text keep their zeros. A sheet leaves out
 * the empty cells at the end of a row: they are put back.
 */
export async function* workbookText(source: Source): AsyncGenerator<string> {
  const bytes = await wholeOf(source, most.bytes);
  let [next, widest] = [0, 0];
  if (bytes === undefined) throw tooLarge();
  const looked = await lookAtArchive(bytes);
  if (looked !== 'sound') throw looked === 'too-large' ? tooLarge() : noWorkbook();
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: 0, maxRows: most.rows + 1 })) {
      if (index >= most.rows || values.length > most.columns) throw tooLarge();
      widest = Math.max(widest, values.length);
      yield `${'\n'.repeat(index - next)}${values.map(written).join('\t')}${'\t'.repeat(widest - values.length)}\n`;
      next = index + 1;
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw noWorkbook();
  }
}

function noWorkbook(): FileRefused {
  return new FileRefused(
    'not-text',
    'This is no Excel workbook (.xlsx) that can be read: it is another kind of archive, protected, or damaged. Please save it as .xlsx or CSV without a password and upload that file.',
  );
}

function written(value: string | number | boolean | Date | null): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return plainNumber(value);
  const text = String(value).replace(/[\t\r\n]+/g, ' ');
  if (text.length > most.cell) return `${text.slice(0, most.cell)}…`;
  return /^\s*"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** As many digits as a sheet shows; three decimals get a fourth, lest they look like thousands. */
function plainNumber(value: number): string {
  const text = Number(value.toPrecision(15)).toString();
  return /^-?\d+\.\d{3}$/.test(text) ? `${text}0` : text;
}

function tooLarge(): FileRefused {
  return new FileRefused(
    'too-many-columns',
    'The workbook is too large to be read at once. Please save its first sheet as CSV and upload that file.',
  );
}
