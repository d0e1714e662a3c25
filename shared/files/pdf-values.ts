import { pdfToken } from './pdf-tokens.ts';

export type PdfValue =
  | { kind: 'number'; value: number }
  | { kind: 'name'; name: string }
  | { kind: 'string'; text: string }
  /** The object of that number. */
  | { kind: 'reference'; to: number }
  | { kind: 'array'; items: PdfValue[] }
  | { kind: 'dictionary'; entries: ReadonlyMap<string, PdfValue> }
  | { kind: 'other' };

/** Pieces of one value; a list of thousands of files has no more. */
const mostTokens = 20_000;

/** The value that begins there; undefined where there is none, or one without end. */
export function pdfValue(text: string, from: number): PdfValue | undefined {
  const outer: PdfValue[][] = [];
  let items: PdfValue[] = [];
  let at = from;
  for (let read = 0; read < mostTokens; read += 1) {
    const token = pdfToken(text, at);
    if (token === undefined) return undefined;
    at = token.end;
    if (token.kind === 'mark' && (token.text === '<<' || token.text === '[')) {
      outer.push(items);
      items = [];
    } else if (token.kind === 'mark') {
      const around = outer.pop();
      if (around === undefined) return undefined;
      around.push(token.text === '>>' ? dictionaryOf(items) : { kind: 'array', items });
      items = around;
    } else if (token.kind === 'word' && token.text === 'R') {
      const [number] = items.splice(-2);
      items.push(number?.kind === 'number' ? { kind: 'reference', to: number.value } : { kind: 'other' });
    } else items.push(simple(token));
    if (outer.length === 0) return items[0];
  }
  return undefined;
}

function simple({ kind, text }: { kind: string; text: string }): PdfValue {
  if (kind === 'name') return { kind, name: text };
  if (kind === 'string') return { kind, text };
  if (kind === 'hex')
    return { kind: 'string', text: Buffer.from(text.replace(/\s/g, ''), 'hex').toString('latin1') };
  return /^[+-]?\d+(\.\d*)?$/.test(text) ? { kind: 'number', value: Number(text) } : { kind: 'other' };
}

function dictionaryOf(items: readonly PdfValue[]): PdfValue {
  const entries = new Map<string, PdfValue>();
  for (let at = 0; at + 1 < items.length; at += 2) {
    const [key, value] = [items[at], items[at + 1]];
    if (key?.kind === 'name' && value !== undefined) entries.set(key.name, value);
  }
  return { kind: 'dictionary', entries };
}
