import { FileRefused } from '../intake/file-refused.ts';
import { textLines } from './text-lines.ts';

/** One field of a SWIFT message: `:61:…` with the lines that continue it. */
export type TaggedField = { tag: string; lines: readonly string[]; line: number };

/** No field has more than a few hundred characters in a handful of lines; what has is no bank statement. */
const most = { lineLength: 10_000, linesOfField: 200 };

/**
 * The fields of a SWIFT message, whatever ends its lines. `-` and `-}` end a message and come as a field with the tag
 * `end`; the blocks `{1:…}{2:…}{4:` round it are passed over. Throws `FileRefused` for a line without end.
 */
export async function* taggedFields(text: AsyncIterable<string>): AsyncGenerator<TaggedField> {
  let open: { tag: string; lines: string[]; line: number } | undefined;
  for await (const [line, written] of textLines(text, most.lineLength)) {
    const content = written.replace(/^(?:\{\d:[^{}]*\})*\{4:/, '');
    const begun = /^:(\d{2}[A-Z]?):(.*)$/s.exec(content);
    const isEnd =
      /^-\}?/.test(content) && content.replace(/^-\}?[\s\S]*$/, '') === '' && content.length <= 200;
    if (begun !== null || (isEnd && (content === '-' || content.startsWith('-}')))) {
      if (open !== undefined) yield open;
      const [, tag = 'end', rest = ''] = begun ?? [];
      open = { tag, lines: [rest], line };
    } else if (open !== undefined && open.tag !== 'end' && content !== '') {
      open.lines.push(content);
      if (open.lines.length > most.linesOfField)
        throw new FileRefused('not-a-statement', `The field :${open.tag}: has no end.`, open.line);
    }
  }
  if (open !== undefined) yield open;
}
