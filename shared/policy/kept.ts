import { gunzipSync, gzipSync } from 'node:zlib';
import { canonicalJson, sha256 } from './canonical.ts';

/** Content that is kept once under its own hash: the facts of a decision, the text of a message. */
export type Kept = { hash: string; json: string };

/** A value as it is kept: its canonical JSON, under that text's hash. */
export function keep(value: unknown): Kept {
  const json = canonicalJson(value);
  return { hash: sha256(json), json };
}

/** What is kept has a few kilobytes: a smaller window and smaller buffers make it no larger and save setting up large ones. */
const small = { windowBits: 13, memLevel: 6, chunkSize: 4096 };

/** Characters of one stored part; with its keys it stays below DynamoDB's 400 KB an item. */
const partLength = 350_000;
/** Parts that fit into one transaction of 4 MB beside everything else it writes. */
const mostParts = 8;

/** The content compressed, as text, in parts that each fit an item. Throws when it is too large to be kept at all. */
export function packed({ hash, json }: Kept): string[] {
  const text = gzipSync(json, small).toString('base64');
  const parts = Array.from({ length: Math.ceil(text.length / partLength) }, (_, part) =>
    text.slice(part * partLength, (part + 1) * partLength),
  );
  if (parts.length > mostParts) {
    throw new Error(
      `${hash} has ${text.length} characters compressed, more than can be kept with a decision`,
    );
  }
  return parts;
}

/** The JSON that was packed; undefined when it cannot be read any more. */
export function unpacked(parts: readonly string[]): string | undefined {
  try {
    return gunzipSync(Buffer.from(parts.join(''), 'base64')).toString('utf8');
  } catch {
    return undefined;
  }
}
