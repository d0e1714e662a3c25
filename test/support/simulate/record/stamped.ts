import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import type { LineWriter, Place } from './line-writer.ts';

/** Writes texts with the virtual instant at which they came, so that those of several parts can be put in order. */
export type StampedWriter = { write(text: string): Place };

/** Stands before every stamp; no text that is written has it. */
const separator = '\u001e';

export function stamped(writer: LineWriter, millis: () => number): StampedWriter {
  return {
    write(text) {
      writer.write(`${separator}${millis()} `);
      return writer.write(text);
    },
  };
}

type Entry = { at: number; text: string };

/** Writes the texts of stamped files in the order of their instants, without the stamps; at one instant file by file. */
export function mergeStamped(paths: readonly string[], writer: LineWriter): void {
  const files = paths.map(entriesOf);
  const heads = files.map((file) => file.next().value);
  for (let first = earliest(heads); first >= 0; first = earliest(heads)) {
    writer.write(heads[first]?.text ?? '');
    heads[first] = files[first]?.next().value;
  }
}

function earliest(heads: readonly (Entry | undefined)[]): number {
  let first = -1;
  let at = Number.POSITIVE_INFINITY;
  for (const [index, head] of heads.entries()) {
    if (head === undefined || head.at >= at) continue;
    first = index;
    at = head.at;
  }
  return first;
}

const chunkBytes = 1 << 16;

/** The texts of a stamped file, one by one. */
function* entriesOf(path: string): Generator<Entry, undefined> {
  const file = openSync(path, 'r');
  try {
    const decoder = new StringDecoder();
    const buffer = Buffer.alloc(chunkBytes);
    let rest = '';
    for (let bytes = readSync(file, buffer); bytes > 0; bytes = readSync(file, buffer)) {
      const texts = (rest + decoder.write(buffer.subarray(0, bytes))).split(separator);
      rest = texts.pop() ?? '';
      for (const text of texts) if (text !== '') yield entryOf(text);
    }
    if (rest !== '') yield entryOf(rest);
  } finally {
    closeSync(file);
  }
}

function entryOf(stampedText: string): Entry {
  const end = stampedText.indexOf(' ');
  return { at: Number(stampedText.slice(0, end)), text: stampedText.slice(end + 1) };
}
