import { type Content, fault, mostPixels } from './file-verdict.ts';

const fine: Content = { kind: 'fine', flags: [] };

/** Walks the blocks of a PNG: the head first, the end last and nothing after it. */
export function lookAtPng(bytes: Buffer): Content {
  let at = 8;
  let pixels: number | undefined;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const next = at + 12 + length;
    if (next > bytes.length) return fault('damaged');
    if (pixels === undefined) {
      if (name !== 'IHDR' || length !== 13) return fault('damaged');
      pixels = bytes.readUInt32BE(at + 8) * bytes.readUInt32BE(at + 12);
    }
    if (name === 'IEND') return next === bytes.length ? sized(pixels) : fault('damaged');
    at = next;
  }
  return fault('damaged');
}

/** Walks the segments of a JPEG up to the frame that tells its size. */
export function lookAtJpeg(bytes: Buffer): Content {
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return fault('damaged');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return fault('damaged');
    if (isFrame(marker)) {
      if (length < 8) return fault('damaged');
      return sized(bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7));
    }
    if (marker === 0xd9 || marker === 0xda) return fault('damaged');
    at += 2 + length;
  }
  return fault('damaged');
}

/** SOF0 to SOF15, without the three markers between them that are something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function sized(pixels: number): Content {
  if (pixels === 0) return fault('damaged');
  return pixels > mostPixels ? fault('too-much-inside') : fine;
}
