import { FileRefused } from '../intake/file-refused.ts';

/** Each physical line with its number, from 1; CR, LF and CRLF all end one. Throws `FileRefused` for one without end. */
export async function* textLines(
  text: AsyncIterable<string>,
  mostCharacters: number,
): AsyncGenerator<readonly [line: number, written: string]> {
  let rest = '';
  let line = 0;
  for await (const piece of text) {
    rest += piece;
    // A CR at the very end may be the first half of a CRLF.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const one of lines) {
      line += 1;
      yield [line, one];
    }
    if (rest.length > mostCharacters)
      throw new FileRefused('record-too-long', 'A line is longer than any of a bank statement.', line + 1);
  }
  if (rest !== '') yield [line + 1, rest.replace(/\r$/, '')];
}
