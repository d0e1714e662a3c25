import { type FileFault, fault, mostPages } from './file-verdict.ts';
import { lengthsApart, type PdfStream, pdfStreamAt, unfolded, wholeNumber } from './pdf-stream.ts';
import { type PdfToken, pdfToken } from './pdf-tokens.ts';
import type { PdfValue } from './pdf-values.ts';

/** Bytes that all packed objects of a document may unfold to. */
const mostUnfolded = 20 * 1024 * 1024;
const mostStreams = 20_000;
const mostObjects = 500_000;

/** Where an object stands in which text, and its stream. */
export type PdfObject = { text: string; at: number; stream?: { said: PdfStream['said']; bytes: Buffer } };

export type PdfStructure = {
  kind: 'read';
  /** Those of the names looked for that stand in it. */
  names: ReadonlySet<string>;
  /** By number, the last of each. */
  objects: ReadonlyMap<number, PdfObject>;
  /** Number of the object that everything hangs on. */
  root: number | undefined;
};

type Walk = {
  lookedFor: ReadonlySet<string>;
  names: Set<string>;
  objects: Map<number, PdfObject>;
  root?: number | undefined;
  pages: number;
  streams: number;
  unfolded: number;
};

/**
 * Reads what a PDF is made of without drawing it: its objects, those that are packed into streams too, but not what is in
 * pictures and pages. It takes one pass and keeps within bounds of its own, whatever the file says of itself.
 */
export function pdfStructure(
  bytes: Buffer,
  lookedFor: ReadonlySet<string>,
): PdfStructure | { kind: 'fault'; why: FileFault } {
  const text = bytes.toString('latin1');
  if (!text.slice(-2048).includes('%%EOF')) return fault('damaged');
  const walk: Walk = {
    ...{ lookedFor, names: new Set<string>(), objects: new Map<number, PdfObject>() },
    ...{ pages: 0, streams: 0, unfolded: 0 },
  };
  const why = walkThrough(text, walk, bytes);
  if (why !== undefined) return fault(why);
  if (walk.pages === 0) return fault('damaged');
  const { names, objects, root } = walk;
  return { kind: 'read', names, objects, root };
}

/** Walks through a text of objects, the document's with its bytes or packed ones without. */
function walkThrough(text: string, walk: Walk, bytes?: Buffer): FileFault | undefined {
  const lengths = bytes === undefined ? new Map<number, number>() : lengthsApart(text);
  const last: PdfToken[] = [];
  let object: { number: number; at: number } | undefined;
  let at = 0;
  for (let token = pdfToken(text, at); token !== undefined; token = pdfToken(text, at)) {
    // Nobody can tell what stands behind a text without an end.
    if (token.kind === 'endless') return 'damaged';
    at = token.end;
    note(walk, last, token);
    if (walk.pages > mostPages || walk.objects.size > mostObjects) return 'too-much-inside';
    if (bytes !== undefined && isWord(token, 'obj')) {
      object = { number: Number(last.at(-2)?.text), at };
      walk.objects.set(object.number, { text, at });
    } else if (bytes !== undefined && isWord(token, 'stream')) {
      const stream = object && pdfStreamAt(text, { object: object.at, from: at }, lengths);
      if (object === undefined || stream === undefined) return 'damaged';
      const { said, begin, end } = stream;
      const why = takeStream(walk, { ...object, text }, { said, bytes: bytes.subarray(begin, end) });
      if (why !== undefined) return why;
      object = undefined;
      at = end + 'endstream'.length;
    }
    last.push(token);
    if (last.length > 3) last.shift();
  }
  return undefined;
}

function isWord({ kind, text }: PdfToken, word: string): boolean {
  return kind === 'word' && text === word;
}

/** Keeps what a piece tells: a page, where everything begins, a name that is looked for. */
function note(walk: Walk, last: readonly PdfToken[], token: PdfToken): void {
  const [root, number, before] = [last.at(-3), last.at(-2), last.at(-1)];
  if (token.kind === 'name') {
    if (walk.lookedFor.has(token.text)) walk.names.add(token.text);
    if (token.text === 'Page' && before?.kind === 'name' && before.text === 'Type') walk.pages += 1;
  }
  if (isWord(token, 'R') && root?.kind === 'name' && root.text === 'Root') walk.root = Number(number?.text);
}

function takeStream(
  walk: Walk,
  { number, at, text }: { number: number; at: number; text: string },
  stream: NonNullable<PdfObject['stream']>,
): FileFault | undefined {
  walk.streams += 1;
  if (walk.streams > mostStreams) return 'too-much-inside';
  walk.objects.set(number, { text, at, stream });
  if (!isNamed(stream.said.get('Type'), 'ObjStm')) return undefined;
  const objects = unfolded(stream.bytes, stream.said, mostUnfolded - walk.unfolded);
  if (objects === 'too-much') return 'too-much-inside';
  if (objects === 'unreadable') return 'damaged';
  walk.unfolded += objects.length;
  const packed = objects.toString('latin1');
  listPacked(walk, packed, wholeNumber(stream.said.get('First')) ?? 0);
  return walkThrough(packed, walk);
}

/** A stream of objects begins with the number of each, and how far behind that list it stands. */
function listPacked(walk: Walk, text: string, first: number): void {
  const listed = text.slice(0, first).matchAll(/(\d{1,9})\s+(\d{1,9})/g);
  for (const [, number, offset] of listed)
    walk.objects.set(Number(number), { text, at: first + Number(offset) });
}

function isNamed(value: PdfValue | undefined, name: string): boolean {
  return value?.kind === 'name' && value.name === name;
}
