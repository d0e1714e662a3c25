import { TextDecoder } from 'node:util';
import { FileRefused } from './file-refused.ts';
import type { Source } from './source.ts';

/** How the file's bytes spell characters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'xlsx';

/** Thrown when bytes announced as UTF-8 are not: the file is read again as Windows-1252. */
export class NotUtf8 extends Error {}

/** What a reading of a file gives, as UTF-8 or, where it is not, once more from its beginning as Windows-1252. */
export async function inEitherEncoding<T>(read: (encoding: Encoding) => Promise<T>): Promise<T> {
  try {
    return await read('utf-8');
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    return read('windows-1252');
  }
}

/** The file's text, piece by piece, without its byte order mark. `found` learns the encoding before the first piece. */
export async function* decode(
  source: Source,
  expected: Encoding,
  found: (encoding: Encoding) => void,
): AsyncGenerator<string> {
  let encoding = expected;
  let decoder: TextDecoder | undefined;
  let wide = false;
  for await (const bytes of smallPieces(source.open())) {
    if (decoder === undefined) {
      refuseForeignFormats(bytes);
      encoding = expected === 'windows-1252' ? expected : encodingOf(bytes);
      found(encoding);
      decoder = new TextDecoder(encoding, { fatal: encoding !== 'windows-1252' });
    }
    const text = decodePiece(decoder, encoding, bytes);
    if (text.includes('\0')) throw notText('it contains binary data');
    wide ||= text.length < bytes.length;
    yield text;
  }
  if (decoder === undefined) throw new FileRefused('empty', 'The file is empty.');
  const end = decodeEnd(decoder, encoding, wide);
  if (end !== '') yield end;
}

function decodePiece(decoder: TextDecoder, encoding: Encoding, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    if (encoding === 'utf-8') throw new NotUtf8();
    throw notText(`it announces ${encoding.toUpperCase()} but contains other bytes`);
  }
}

function decodeEnd(decoder: TextDecoder, encoding: Encoding, wide: boolean): string {
  try {
    return decoder.decode();
  } catch {
    if (encoding === 'utf-8' && !wide) throw new NotUtf8();
    throw new FileRefused(
      'cut-off',
      'The file ends in the middle of a character: the upload was cut off. Please export and upload it again.',
    );
  }
}

/** Pieces above this land in V8's large-object space and cost memory. */
const pieceSize = 65_536;

/** Pieces of at most 64 KB; the first has four bytes at least, so that marks and magic numbers are seen whole. */
async function* smallPieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array(0);
  for await (const given of pieces) {
    const piece: Uint8Array = head === undefined ? given : Buffer.concat([head, given]);
    head = piece.length < 4 && head !== undefined ? piece : undefined;
    if (head !== undefined) continue;
    for (let at = 0; at < piece.length; at += pieceSize) yield piece.subarray(at, at + pieceSize);
  }
  if (head !== undefined && head.length > 0) yield head;
}

function encodingOf(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

const foreign: readonly [magic: string, what: string][] = [
  ['%PDF', 'it is a PDF'],
  ['\xd0\xcf\x11\xe0', 'it is an old Excel workbook'],
  ['\x1f\x8b', 'it is a gzip archive'],
  ['7z\xbc\xaf', 'it is a 7z archive'],
  ['{\\rt', 'it is a rich-text document'],
  ['<?xm', 'it is an XML file'],
  ['<htm', 'it is a web page'],
  ['<!DO', 'it is a web page'],
];

function refuseForeignFormats(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  for (const [magic, what] of foreign) if (head.startsWith(magic)) throw notText(what);
}

function notText(what: string): FileRefused {
  return new FileRefused(
    'not-text',
    `This is neither a CSV text file nor an Excel workbook: ${what}. Please export it as CSV (UTF-8) or .xlsx and upload that file.`,
  );
}
