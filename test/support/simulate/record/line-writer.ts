import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Where a text lies in what was written, in bytes. */
export type Place = { from: number; bytes: number };
/** Finds again what was written. */
export type PlaceReader = { read(place: Place): string; end(): void };
/** Where lines are written one by one, so that a long play keeps none of them in memory. */
export type LineWriter = PlaceReader & {
  /** Writes a text; gives its place. */
  write(text: string): Place;
};

const bufferBytes = 1 << 16;

/** A file that texts are appended to. */
export function fileWriter(path: string): LineWriter {
  const file = openSync(path, 'w+');
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let written = 0;

  function flush(): void {
    if (waitingBytes === 0) return;
    writeSync(file, Buffer.concat(waiting));
    written += waitingBytes;
    waiting = [];
    waitingBytes = 0;
  }

  return {
    write(text) {
      const bytes = Buffer.from(text);
      const place = { from: written + waitingBytes, bytes: bytes.length };
      waiting.push(bytes);
      waitingBytes += bytes.length;
      if (waitingBytes >= bufferBytes) flush();
      return place;
    },
    read(place) {
      flush();
      return textAt(file, place);
    },
    end() {
      flush();
      closeSync(file);
    },
  };
}

/** Reads what another thread wrote. */
export function fileReader(path: string): PlaceReader {
  const file = openSync(path, 'r');
  return { read: (place) => textAt(file, place), end: () => closeSync(file) };
}

function textAt(file: number, { from, bytes }: Place): string {
  const buffer = Buffer.alloc(bytes);
  readSync(file, buffer, 0, bytes, from);
  return buffer.toString();
}

/** Keeps texts in memory, for a play that writes no folder. */
export function memoryWriter(): LineWriter {
  const texts: string[] = [];
  return {
    write: (text) => ({ from: texts.push(text) - 1, bytes: text.length }),
    read: ({ from }) => texts[from] ?? '',
    end: () => void texts.splice(0),
  };
}

/** Takes everything and keeps nothing, for what nobody will ask about. */
export const nowhere: LineWriter = {
  write: () => ({ from: 0, bytes: 0 }),
  read: () => '',
  end: () => undefined,
};
