import { FileRefused } from '../intake/file-refused.ts';
import { textLines } from './text-lines.ts';

/** One logical record: its two-digit code, its fields, and on how many physical records (with 88s) it stands. */
export type Bai2Record = { code: string; fields: readonly string[]; records: number; line: number };

const begins = /^\s*(01|02|03|16|49|88|98|99),/;
/** Several records may share a line, each but the last ended by a slash. */
const between = /\/\s*(?=(?:01|02|03|16|49|88|98|99),)/;
/** Of one record; `loose`: lines that begin with no code. */
const most = { lineLength: 100_000, fields: 20_000, characters: 1_000_000, loose: 200 };

/**
 * The records of a BAI2 file, continuations (88) joined to what they continue. A line that begins with no record code
 * goes on with the text of the one before. Throws `FileRefused` for lines without end.
 */
export async function* bai2Records(text: AsyncIterable<string>): AsyncGenerator<Bai2Record> {
  let open: { code: string; fields: string[]; records: number; line: number } | undefined;
  let [characters, loose] = [0, 0];
  for await (const [line, written] of textLines(text, most.lineLength)) {
    for (const part of written.split(between)) {
      const content = part.replace(/\/\s*$/, '').trimEnd();
      if (content.trim() === '') continue;
      const code = begins.exec(content)?.[1];
      const fields = content
        .trimStart()
        .split(',')
        .slice(code === undefined ? 0 : 1);
      if (code !== undefined && code !== '88') {
        if (open !== undefined) yield open;
        open = { code, fields, records: 1, line };
        [characters, loose] = [0, 0];
      } else if (open === undefined) {
        throw new FileRefused('not-a-statement', 'A BAI2 file begins with a record 01.', line);
      } else if (code === undefined) {
        loose += 1;
        goOn(open.fields, fields);
      } else {
        open.records += 1;
        open.fields.push(...fields);
      }
      characters += content.length;
      if (open.fields.length > most.fields || characters > most.characters || loose > most.loose)
        throw new FileRefused('not-a-statement', `The record ${open.code} has no end.`, open.line);
    }
  }
  if (open !== undefined) yield open;
}

/** The text of the last field goes on, across the comma and the end of its line. */
function goOn(fields: string[], [first = '', ...rest]: readonly string[]): void {
  fields.push(`${fields.pop() ?? ''} ${first}`.trim(), ...rest);
}
