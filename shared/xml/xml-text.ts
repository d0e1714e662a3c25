import { TextDecoder } from 'node:util';
import { FileRefused } from '../intake/file-refused.ts';
import type { Source } from '../intake/source.ts';

/** The text of an XML file, piece by piece, in the encoding that its first line names. Throws `FileRefused`. */
export async function* xmlText(source: Source): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let head = new Uint8Array(0);
  for await (const piece of source.open()) {
    if (decoder !== undefined) {
      yield decoded(decoder, piece);
      continue;
    }
    head = Buffer.concat([head, piece]);
    if (head.length < headLength) continue;
    decoder = decoderFor(head);
    yield decoded(decoder, head);
  }
  if (head.length === 0) throw new FileRefused('empty', 'The file is empty.');
  decoder ??= decoderFor(head);
  if (head.length < headLength) yield decoded(decoder, head);
  yield decoded(decoder);
}

/** Enough bytes to see the XML declaration. */
const headLength = 256;

function decoderFor(head: Uint8Array): TextDecoder {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  const declared = /^[^<]{0,8}<\?xml[^>]{0,200}encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(
    Buffer.from(head.subarray(0, headLength)).toString('latin1'),
  )?.[1];
  try {
    return new TextDecoder(declared ?? 'utf-8', { fatal: true });
  } catch {
    throw new FileRefused(
      'not-text',
      `The file says it is written in ${declared}, which we cannot read. Please export it in UTF-8.`,
    );
  }
}

function decoded(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw new FileRefused(
      'not-text',
      `The file contains bytes that are not ${decoder.encoding.toUpperCase()}, which it says it is. Please export it again.`,
    );
  }
}
