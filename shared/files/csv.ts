/** One line of CSV that no spreadsheet takes for a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(harmless(cell))).join(',')}\r\n`;
}

const plainNumber = /^-?\d+(\.\d+)?$/;

function harmless(cell: string): string {
  return /^([\s\p{Cc}]*[=+\-@＝＋－＠]|[\t\r\n])/u.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A whole file of lines, the first with the names of the columns. A byte order mark makes spreadsheets read the letters rightly. */
export function csvFile(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\ufeff${[head, ...rows].map(csvLine).join('')}`;
}
