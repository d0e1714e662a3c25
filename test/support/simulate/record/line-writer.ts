import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Where lines are written one by one, so that a long play keeps none of them in memory. */
export type LineWriter = {
  /** Writes a text; gives where it begins, in bytes. */
  write(text: string): number;
  /** What was written from there on. */
  read(from: number, bytes: number): string;
  end(): void;
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
      const at = written + waitingBytes;
      waiting.push(bytes);
      waitingBytes += bytes.length;
      if (waitingBytes >= bufferBytes) flush();
      return at;
    },
    read(from, bytes) {
      flush();
      const buffer = Buffer.alloc(bytes);
      readSync(file, buffer, 0, bytes, from);
      return buffer.toString();
    },
    end() {
      flush();
      closeSync(file);
    },
  };
}

/** Takes everything and keeps nothing, for a play of which only the summary is wanted. */
export const nowhere: LineWriter = { write: () => 0, read: () => '', end: () => undefined };
