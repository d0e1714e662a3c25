import { inflateSync } from 'node:zlib';
import { type Content, type FileFlag, fault, mostPages } from './file-verdict.ts';
import { pdfStreams } from './pdf-streams.ts';

/** Bytes that all packed objects of a document may unfold to. */
const mostUnfolded = 20 * 1024 * 1024;
const mostStreams = 20_000;

/** Names in a document that make it do something, and what. */
const acting: readonly (readonly [FileFlag, RegExp])[] = [
  ['script', /\/(JavaScript|JS)(?![A-Za-z])/],
  ['launch', /\/Launch(?![A-Za-z])/],
  ['attachment', /\/(EmbeddedFiles?|Filespec)(?![A-Za-z])/],
  ['media', /\/(RichMedia|Movie|Rendition|3D)(?![A-Za-z])/],
  ['form', /\/XFA(?![A-Za-z])/],
  ['submit', /\/(SubmitForm|ImportData|GoToR|GoToE)(?![A-Za-z])/],
];

/**
 * Reads the structure of a PDF without drawing it: what is in its objects, packed ones included, but not what is in
 * pictures and pages. Names may be written in hex (`/J#53`), so they are put right first.
 */
export function lookAtPdf(bytes: Buffer): Content {
  const text = bytes.toString('latin1');
  if (!text.slice(-2048).includes('%%EOF')) return fault('damaged');
  const structure = structureOf(bytes, text);
  if (typeof structure !== 'string') return structure;
  const plain = plainNames(structure);
  if (/\/Encrypt(?![A-Za-z])/.test(plain)) return fault('locked');
  const pages = plain.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0;
  if (pages === 0) return fault('damaged');
  if (pages > mostPages) return fault('too-much-inside');
  return { kind: 'fine', flags: acting.flatMap(([flag, name]) => (name.test(plain) ? [flag] : [])) };
}

function plainNames(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** The document without the contents of its streams, but with the objects that are packed into some of them. */
function structureOf(bytes: Buffer, text: string): string | Content {
  const parts: string[] = [];
  let [streams, from, unfolded] = [0, 0, 0];
  for (const { before, begin, end } of pdfStreams(text)) {
    if (streams > mostStreams) return fault('too-much-inside');
    if (end === undefined) return fault('damaged');
    streams += 1;
    from = end + 'endstream'.length;
    parts.push(before);
    const dictionary = plainNames(before.slice(before.lastIndexOf('obj')));
    if (!dictionary.includes('/ObjStm')) continue;
    const objects = unpack(bytes.subarray(begin, end), dictionary, mostUnfolded - unfolded);
    if (typeof objects !== 'string') return objects;
    unfolded += objects.length;
    parts.push(objects);
  }
  return [...parts, text.slice(from)].join('\n');
}

function unpack(packed: Buffer, dictionary: string, most: number): string | Content {
  if (!dictionary.includes('/FlateDecode')) return packed.toString('latin1');
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) }).toString('latin1');
  } catch (error) {
    const isTooMuch = error instanceof RangeError;
    return fault(isTooMuch ? 'too-much-inside' : 'damaged');
  }
}
