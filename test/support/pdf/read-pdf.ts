import { inflateSync } from 'node:zlib';

/** What an uncompressed look at a document of ours shows: its objects, and the letters it draws by their glyphs. */
export function readPdf(pdf: Buffer) {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n/g)].flatMap((start) => {
    if (raw.slice(start.index - 3, start.index) === 'end') return [];
    const from = start.index + start[0].length;
    try {
      return [inflateSync(pdf.subarray(from)).toString('latin1')];
    } catch {
      return [];
    }
  });
  const drawn = streams.filter((stream) => /\bT[jJ]\b/.test(stream)).join('\n');
  const glyphs = [...drawn.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
  return {
    /** Everything that is written in the clear, and all streams. */
    objects: [raw, ...streams].join('\n'),
    /** Whether a letter was drawn that the font does not have. */
    hasMissingGlyph: glyphs.includes('0000'),
    glyphs: glyphs.length,
    /** The letters that can be copied out of it, by code point in four digits of hex. */
    letters: new Set(
      streams
        .filter((stream) => stream.includes('begincmap'))
        .flatMap((stream) => [...stream.matchAll(/<([0-9a-f]{4})>/g)].map(([, hex = '']) => hex)),
    ),
  };
}
