import { inflateSync } from 'node:zlib';
import { type PdfValue, pdfValue } from './pdf-values.ts';

/** The stream of an object: what is said of it, and its bytes as they are in the file. */
export type PdfStream = { said: ReadonlyMap<string, PdfValue>; begin: number; end: number };

/** Lengths of streams that are stated in an object of their own, by its number. */
export function lengthsApart(text: string): Map<number, number> {
  const stated = text.matchAll(/(\d{1,9})\s{1,9}\d{1,5}\s{1,9}obj\s{1,9}(\d{1,9})\s{1,9}endobj/g);
  return new Map(Array.from(stated, ([, number, length]) => [Number(number), Number(length)]));
}

/**
 * The stream whose word ends at `from`, of the object that begins at `object`. Its stated length counts where it ends there
 * indeed, so that nothing hides behind an end inside it; undefined where it has no end at all.
 */
export function pdfStreamAt(
  text: string,
  { object, from }: { object: number; from: number },
  lengths: ReadonlyMap<number, number>,
): PdfStream | undefined {
  const value = pdfValue(text, object);
  const said: PdfStream['said'] = value?.kind === 'dictionary' ? value.entries : new Map();
  const begin = from + (/^(?:\r\n|\r|\n)/.exec(text.slice(from, from + 2))?.[0].length ?? 0);
  const length = said.get('Length');
  const stated = length?.kind === 'reference' ? lengths.get(length.to) : wholeNumber(length);
  if (stated !== undefined && /^\s{0,2}endstream/.test(text.slice(begin + stated, begin + stated + 11)))
    return { said, begin, end: begin + stated };
  const end = text.indexOf('endstream', begin);
  return end < 0 ? undefined : { said, begin, end };
}

/**
 * What a stream unfolds to; `too-much` beyond so many bytes, `unreadable` where it is packed in another way than
 * deflated once, or damaged.
 */
export function unfolded(
  packed: Buffer,
  said: PdfStream['said'],
  most: number,
): Buffer | 'too-much' | 'unreadable' {
  const filter = said.get('Filter');
  const filters = filter?.kind === 'array' ? filter.items : filter === undefined ? [] : [filter];
  const [first, second] = filters;
  if (first === undefined) return packed.length > most ? 'too-much' : packed;
  const isDeflated = first.kind === 'name' && (first.name === 'FlateDecode' || first.name === 'Fl');
  if (!isDeflated || second !== undefined) return 'unreadable';
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    return error instanceof RangeError ? 'too-much' : 'unreadable';
  }
}

/** A whole number that is stated, if it is one. */
export function wholeNumber(value: PdfValue | undefined): number | undefined {
  return value?.kind === 'number' && Number.isSafeInteger(value.value) && value.value >= 0
    ? value.value
    : undefined;
}
