/** A file that can be read from its beginning as often as needed. */
export type Source = {
  open(): AsyncIterable<Uint8Array>;
};

/** The bytes already in memory as a file, in pieces of the given size. */
export function sourceOf(bytes: Uint8Array, pieceSize = 65_536): Source {
  return {
    async *open() {
      for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
    },
  };
}

/** A file in memory; undefined when it is larger than `most` bytes, of which no more is then read. */
export async function wholeOf(source: Source, most: number): Promise<Buffer | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source.open()) {
    size += piece.length;
    if (size > most) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The first characters of a file, a byte each, so that what kind it is can be told whichever way its text is written. */
export async function openingOf(source: Source): Promise<string> {
  let opening = '';
  for await (const piece of source.open()) {
    opening += Buffer.from(piece).toString('latin1').replaceAll('\0', '');
    if (opening.length >= openingLength) break;
  }
  return opening.slice(0, openingLength);
}

const openingLength = 1000;

/** The same without the mark of its encoding. */
export function withoutMark(opening: string): string {
  return opening.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '');
}
