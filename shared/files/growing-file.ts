import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file on disk that grows text by text, so that no memory holds it whole. */
export type GrowingFile = {
  add(text: string): void;
  /** Writes what waits, and gives the file's path. */
  close(): string;
};

const buffered = 1_000_000;

/** An empty file of that name in a folder. */
export function growingFile(folder: string, name: string): GrowingFile {
  const path = join(folder, name);
  let waiting: string[] = [];
  let length = 0;
  writeFileSync(path, '');

  function flush(): void {
    appendFileSync(path, waiting.join(''));
    waiting = [];
    length = 0;
  }

  return {
    add(text) {
      waiting.push(text);
      length += text.length;
      if (length >= buffered) flush();
    },
    close() {
      flush();
      return path;
    },
  };
}
