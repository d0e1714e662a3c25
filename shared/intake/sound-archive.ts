import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';

const [endMark, entryMark] = [0x06054b50, 0x02014b50];
const [endLength, longestComment] = [22, 65_535];

/** Bytes that all files unpack to; `tags`: of files that the reader holds whole, each tag far larger than it is written. */
const most = { entries: 10_000, unpacked: 200_000_000, tags: 2_400_000, links: 1_000_000 };

type Left = { bytes: number; tags: number };
type Entry = { name: string; method: number; packed: Buffer; sum: number };
type Verdict = 'sound' | 'unsound' | 'too-large';

/**
 * Whether every file of a workbook's archive unpacks to exactly what its checksum says, and to no more than its reader can
 * hold, which reads sheets row by row and all else at once. The reader trusts what it unpacks, and a changed bit could be a
 * changed amount.
 */
export async function lookAtArchive(bytes: Uint8Array): Promise<Verdict> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const left = { bytes: most.unpacked, tags: most.tags };
  try {
    const entries = entriesOf(archive);
    if (entries.length === 0) return 'unsound';
    for (const entry of entries) {
      const verdict = await unpack(entry, left);
      if (verdict !== 'sound') return verdict;
    }
    return 'sound';
  } catch {
    // Offsets beyond the end, broken compression: none of it is a workbook.
    return 'unsound';
  }
}

function entriesOf(archive: Buffer): Entry[] {
  const end = endOf(archive);
  const count = end === undefined ? 0 : archive.readUInt16LE(end + 10);
  if (end === undefined || count > most.entries) return [];
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let place = 0; place < count; place += 1) {
    if (archive.readUInt32LE(at) !== entryMark) return [];
    const [nameLength, packedLength] = [archive.readUInt16LE(at + 28), archive.readUInt32LE(at + 20)];
    const local = archive.readUInt32LE(at + 42);
    const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(begin, begin + packedLength);
    if (packed.length !== packedLength) return [];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    entries.push({ name, method: archive.readUInt16LE(at + 10), packed, sum: archive.readUInt32LE(at + 16) });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/** Where the list of the archive ends; only a comment may follow. */
function endOf(archive: Buffer): number | undefined {
  const first = Math.max(0, archive.length - endLength - longestComment);
  for (let at = archive.length - endLength; at >= first; at -= 1) {
    if (archive.readUInt32LE(at) === endMark) return at;
  }
  return undefined;
}

/** A file of the archive, stored or deflated, a piece at a time; any other way is unsound. */
async function unpack({ name, method, packed, sum }: Entry, left: Left): Promise<Verdict> {
  if (method !== 0 && method !== 8) return 'unsound';
  const isSheet = inSheets.test(name);
  const links: Buffer[] = [];
  let [counted, length] = [0, 0];
  const pieces: AsyncIterable<Buffer> = method === 0 ? Readable.from([packed]) : inflated(packed);
  for await (const piece of pieces) {
    counted = crc32(piece, counted);
    length += piece.length;
    left.bytes -= piece.length;
    if (!isSheet) left.tags -= tagsIn(piece);
    if (left.bytes < 0 || left.tags < 0) return 'too-large';
    if (name.endsWith('.rels') && length <= most.links) links.push(piece);
  }
  const isMisled = length > most.links ? name.endsWith('.rels') : misleads(Buffer.concat(links).toString());
  return counted === sum && !isMisled ? 'sound' : 'unsound';
}

function inflated(packed: Buffer): AsyncIterable<Buffer> {
  return Readable.from([packed]).pipe(createInflateRaw());
}

const inSheets = /worksheets\/[^/]*$/i;
const link = /<(?:\w+:)?Relationship\s[^>]*>/g;

/** Whether what is held whole is said to lie among the sheets, where its tags are not counted. */
function misleads(links: string): boolean {
  return [...links.matchAll(link)].some(
    ([tag]) => /worksheets\//i.test(tag) && /\/(?:sharedStrings|styles|officeDocument)["']/.test(tag),
  );
}

function tagsIn(piece: Buffer): number {
  let tags = 0;
  for (let at = piece.indexOf(60); at !== -1; at = piece.indexOf(60, at + 1)) tags += 1;
  return tags;
}
