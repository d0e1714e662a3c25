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
