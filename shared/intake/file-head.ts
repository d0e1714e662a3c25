import { decode, inEitherEncoding } from './decode.ts';
import { FileRefused } from './file-refused.ts';
import { headLength } from './plan.ts';
import type { Source } from './source.ts';
import { isWorkbook, workbookText } from './workbook-text.ts';

/** The beginning of a file as text, whole lines only; undefined when it holds none that can be read. */
export async function fileHead(source: Source): Promise<string | undefined> {
  try {
    if (await isWorkbook(source)) return await beginning(workbookText(source));
    return await inEitherEncoding((encoding) => beginning(decode(source, encoding, () => undefined)));
  } catch (error) {
    if (error instanceof FileRefused) return undefined;
    throw error;
  }
}

async function beginning(text: AsyncIterable<string>): Promise<string> {
  let head = '';
  for await (const piece of text) {
    head += piece;
    if (head.length >= headLength) return wholeLines(head);
  }
  return head;
}

/** The lines among the first characters of a text, without the one that the last of these characters cuts. */
export function wholeLines(text: string): string {
  return text.length < headLength ? text : text.slice(0, text.lastIndexOf('\n', headLength) + 1);
}
