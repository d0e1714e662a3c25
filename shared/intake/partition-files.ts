import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { spreadHash } from '../domain/hash.ts';

export type PartitionFiles = {
  append(key: string, line: string): void;
  /** Empties all files. */
  restart(): void;
  /** Writes out what is buffered, closes the files and names those that hold lines, with their line counts. */
  close(): { path: string; lines: number }[];
};

/** All buffers together hold at most so many bytes. */
const buffered = 16_777_216;
/** More than this a file is not worth waiting for. */
const largestBuffer = 65_536;

/**
 * Spreads lines over `count` files in a folder by the hash of a key, so that lines of one key meet in one file and
 * keep their order, in memory that does not grow with the input. Needs one open file each, from its first line on: most
 * of what is refused is refused before any.
 */
export function partitionFiles(folder: string, count: number): PartitionFiles {
  mkdirSync(folder, { recursive: true });
  const size = Math.min(largestBuffer, Math.floor(buffered / count));
  const files = Array.from({ length: count }, (_, index) => newFile(folder, index, size));

  return {
    append(key, line) {
      const file = files[spreadHash(key) % count];
      if (file === undefined) throw new Error('no such partition');
      const most = line.length * 3 + 1;
      if (most > size - file.used) flush(file);
      if (most > size) writeAll(file, Buffer.from(`${line}\n`));
      else {
        file.used += file.buffer.write(line, file.used);
        file.buffer[file.used] = newline;
        file.used += 1;
      }
      file.lines += 1;
    },
    restart() {
      for (const file of files) {
        if (file.fd !== undefined) closeSync(file.fd);
        Object.assign(file, { fd: undefined, used: 0, lines: 0 });
      }
    },
    close() {
      for (const file of files) {
        if (file.used > 0) flush(file);
        if (file.fd !== undefined) closeSync(file.fd);
      }
      return files.filter(({ lines }) => lines > 0).map(({ path, lines }) => ({ path, lines }));
    },
  };
}

const newline = 10;

type PartitionFile = { path: string; fd: number | undefined; buffer: Buffer; used: number; lines: number };

function newFile(folder: string, index: number, size: number): PartitionFile {
  const path = join(folder, `part-${index.toString().padStart(3, '0')}.jsonl`);
  return { path, fd: undefined, buffer: Buffer.allocUnsafe(size), used: 0, lines: 0 };
}

function flush(file: PartitionFile): void {
  writeAll(file, file.buffer.subarray(0, file.used));
  file.used = 0;
}

/** Opening a file empties it of what was in it before a restart. */
function writeAll(file: PartitionFile, bytes: Buffer): void {
  const fd = file.fd ?? openSync(file.path, 'w');
  file.fd = fd;
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
}

/** Enough partitions for some thousand rows each, few enough to keep open at once. */
export function partitionsFor(fileBytes: number): number {
  return Math.min(512, Math.max(1, Math.ceil(fileBytes / 600_000)));
}
