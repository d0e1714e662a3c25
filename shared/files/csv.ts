/** Before a file's first letter, it makes spreadsheets read all letters rightly. */
export const byteOrderMark = '\ufeff';

/** One line of CSV that no spreadsheet takes for a formula, wherever it thinks that a cell begins. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(harmless(cell))).join(',')}\r\n`;
}

const plainNumber = /^-?\d+(\.\d+)?$/;

/** In half of the world a semicolon parts the cells: what stands behind one would be a cell of its own there. */
const laterStart = /(?<!^)([;\t\r\n][\s\p{Cc}]*)(?=[=+\-@＝＋－＠])/gu;

function harmless(cell: string): string {
  const text = cell.replace(laterStart, "$1'");
  return /^([\s\p{Cc}]*[=+\-@＝＋－＠]|[\t\r\n])/u.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A whole file of lines, the first with the names of the columns. */
export function csvFile(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${byteOrderMark}${[head, ...rows].map(csvLine).join('')}`;
}
