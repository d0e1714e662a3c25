import { csvFile } from '../files/csv.ts';
import type { DeskAnswer } from './desk-page.ts';

/** The most lines of one file: more would take longer, and be longer, than an answer may. */
const mostLines = 10_000;

/** A part of a list as lines, and where it goes on. */
export type Lines<P> = { lines: string[][]; goesOn: P | undefined };

/**
 * A list as a file that no spreadsheet takes for formulas, read page by page as the list itself is. Where it is longer
 * than one answer may be, its last line says at which address the next part is.
 */
export async function listFile<P>(
  { name, head }: { name: string; head: readonly string[] },
  first: P | undefined,
  page: (after: P | undefined) => Promise<Lines<P>>,
  addressOf: (goesOn: P) => string,
): Promise<DeskAnswer> {
  const lines: string[][] = [];
  let after = first;
  do {
    const part = await page(after);
    lines.push(...part.lines);
    after = part.goesOn;
  } while (after !== undefined && lines.length < mostLines);
  if (after !== undefined) lines.push([`The list goes on: ${addressOf(after)}`]);
  return {
    ...{ kind: 'file', name: `${name}.csv`, type: 'text/csv; charset=utf-8' },
    content: csvFile(head, lines),
  };
}
