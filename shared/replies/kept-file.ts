import { createHash } from 'node:crypto';
import type { ReceivedFile } from './received-mail.ts';

/** What is known of a file that came with an answer. Its name and type are ours, not the sender's. */
export type KeptFile = {
  name: string;
  /** By its first bytes; `unknown` for everything we do not know, which is never opened here. */
  type: 'pdf' | 'png' | 'jpeg' | 'gif' | 'webp' | 'tiff' | 'heic' | 'zip' | 'office' | 'text' | 'unknown';
  bytes: number;
  sha256: string;
};

/** Describes a file by its content. */
export function keptFile({ name, bytes }: ReceivedFile): KeptFile {
  return {
    name: safeName(name),
    type: typeOf(bytes),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

const mostNameLetters = 80;

/** A name that does nothing anywhere: no path, no control or direction marks, nothing that a shell or a sheet would read. */
export function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}._ -]+/gu, '_')
    .replace(/\s+/g, ' ')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.\s=+@-]+|[.\s]+$/g, '');
  if (clean.length <= mostNameLetters) return clean === '' ? 'file' : clean;
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(clean)?.[0] ?? '';
  return clean.slice(0, mostNameLetters - ending.length) + ending;
}

/** First bytes by which types are known, and where they stand. */
const marks: readonly { type: KeptFile['type']; hex: string; at?: number }[] = [
  { type: 'pdf', hex: '255044462d' },
  { type: 'png', hex: '89504e470d0a1a0a' },
  { type: 'jpeg', hex: 'ffd8ff' },
  { type: 'gif', hex: '474946383761' },
  { type: 'gif', hex: '474946383961' },
  { type: 'webp', hex: '57454250', at: 8 },
  { type: 'tiff', hex: '49492a00' },
  { type: 'tiff', hex: '4d4d002a' },
  { type: 'heic', hex: '6674797068656963', at: 4 },
  { type: 'office', hex: 'd0cf11e0' },
  { type: 'zip', hex: '504b0304' },
];

function typeOf(bytes: Uint8Array): KeptFile['type'] {
  const head = Buffer.from(bytes.subarray(0, 4096));
  const hex = head.toString('hex');
  const known = marks.find((mark) => hex.startsWith(mark.hex, 2 * (mark.at ?? 0)))?.type;
  if (known === 'zip') return head.includes('[Content_Types].xml') ? 'office' : 'zip';
  return known ?? (isText(head) ? 'text' : 'unknown');
}

/** Words only: nothing binary, no page and no script, which a program might run. */
function isText(head: Buffer): boolean {
  const isPlain = head.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
  return head.length > 0 && isPlain && !/^\s*(<[!?a-z]|#!)/i.test(head.toString('latin1'));
}
