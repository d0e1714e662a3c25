import { crc32, inflateRawSync } from 'node:zlib';

const [endMark, entryMark] = [0x06054b50, 0x02014b50];
const [endLength, longestComment] = [22, 65_535];
const most = { entries: 10_000, unpacked: 500_000_000 };

/**
 * Whether every file of a zip archive unpacks to exactly what its checksum says, and to no more than we hold in memory.
 * The reader of workbooks trusts what it unpacks, and a changed bit could be a changed amount.
 */
export function isSoundArchive(bytes: Uint8Array): boolean {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOf(archive);
    if (end === undefined) return false;
    const count = archive.readUInt16LE(end + 10);
    let at = archive.readUInt32LE(end + 16);
    let left = most.unpacked;
    if (count === 0 || count > most.entries) return false;
    for (let entry = 0; entry < count; entry += 1) {
      if (archive.readUInt32LE(at) !== entryMark) return false;
      const unpacked = unpack(archive, at, left);
      if (unpacked === undefined || crc32(unpacked) !== archive.readUInt32LE(at + 16)) return false;
      left -= unpacked.length;
      at +=
        46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    }
    return true;
  } catch {
    // Offsets beyond the end, broken compression, more than the limit: none of it is a workbook.
    return false;
  }
}

/** Where the list of the archive ends; only a comment may follow. */
function endOf(archive: Buffer): number | undefined {
  const first = Math.max(0, archive.length - endLength - longestComment);
  for (let at = archive.length - endLength; at >= first; at -= 1) {
    if (archive.readUInt32LE(at) === endMark) return at;
  }
  return undefined;
}

/** A file of the archive, stored or deflated; undefined for any other way. */
function unpack(archive: Buffer, at: number, atMost: number): Buffer | undefined {
  const [method, packedLength] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
  const local = archive.readUInt32LE(at + 42);
  const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(begin, begin + packedLength);
  if (packed.length !== packedLength || packedLength > atMost) return undefined;
  if (method === 0) return packed;
  return method === 8 ? inflateRawSync(packed, { maxOutputLength: Math.max(1, atMost) }) : undefined;
}
