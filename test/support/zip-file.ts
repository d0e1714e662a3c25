import { crc32, deflateRawSync } from 'node:zlib';

/** A zip archive of these files, each deflated; the same bytes under several names are deflated once. */
export function zipFile(files: Readonly<Record<string, Buffer>>): Buffer {
  const packs = new Map([...new Set(Object.values(files))].map((bytes) => [bytes, deflateRawSync(bytes)]));
  const [parts, list]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const packed = packs.get(bytes) ?? Buffer.alloc(0);
    // Version, flags, method, time, date, checksum, both lengths, length of the name, of more.
    const said = Buffer.alloc(26);
    said.writeUInt16LE(20, 0);
    said.writeUInt16LE(8, 4);
    said.writeUInt32LE(crc32(bytes), 10);
    said.writeUInt32LE(packed.length, 14);
    said.writeUInt32LE(bytes.length, 18);
    said.writeUInt16LE(name.length, 22);
    parts.push(Buffer.from('PK\u0003\u0004'), said, Buffer.from(name), packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    list.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), said, place, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(18);
  const count = Object.keys(files).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(Buffer.concat(list).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, ...list, Buffer.from('PK\u0005\u0006'), end]);
}
