import { covered } from './plain.ts';

/** Words in small letters with one space between them, `|` between sentences, and the way back to the plain text. */
export type Folded = { text: string; at: Uint32Array };

const leet: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};
const mostAscii = 128;
const leetCodes = new Uint8Array(mostAscii);
for (const [sign, letter] of Object.entries(leet)) leetCodes[sign.charCodeAt(0)] = letter.charCodeAt(0);
const space = 32;
const bar = 124;
const lineFeed = 10;
const coveredCode = covered.charCodeAt(0);
const sentenceMarks = new Set([...'.!?:;…'].map((mark) => mark.charCodeAt(0)));

/** The plain text as words only: what the lexicons are compared with. */
export function fold(source: string): Folded {
  const codes = Buffer.allocUnsafe(source.length + 1);
  const at = new Uint32Array(source.length + 1);
  let length = 0;
  for (let index = 0; index < source.length; index += 1) {
    const code = foldedCode(source, index);
    const last = length === 0 ? space : codes[length - 1];
    if (code === space && (last === space || last === bar)) continue;
    if (code === bar && length > 0 && last === space) length -= 1;
    if (code === bar && (length === 0 || codes[length - 1] === bar)) continue;
    codes[length] = code;
    at[length] = index;
    length += 1;
  }
  at[length] = source.length;
  return { text: codes.toString('latin1', 0, length), at };
}

/** A letter in small, a digit, or what parts words and sentences; all of it is ASCII. */
function foldedCode(source: string, index: number): number {
  const code = source.charCodeAt(index);
  if (isLetter(code)) return code | 32;
  const letter = code < mostAscii ? (leetCodes[code] ?? 0) : 0;
  if (letter !== 0 && isLeet(source, index, code)) return letter;
  if (isDigit(code)) return code;
  if (code === space) return space;
  return endsSentence(source, index, code) ? bar : space;
}

const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number) => code >= 48 && code <= 57;

/** A digit or sign that stands for a letter inside a word, as in "l4wsuit". */
function isLeet(source: string, index: number, code: number): boolean {
  const before = isLetter(source.charCodeAt(index - 1));
  const after = isLetter(source.charCodeAt(index + 1));
  return isDigit(code) ? before || after : before && after;
}

/** A mark ends a sentence before white space, but not between the letters of a spelled-out word. */
function endsSentence(source: string, index: number, code: number): boolean {
  if (code === coveredCode) return true;
  const next = source[index + 1] ?? '';
  if (code === lineFeed) return next !== '' && '\n-*•>'.includes(next);
  if (!sentenceMarks.has(code) || !/^\s?$/.test(next)) return false;
  const isSpelledOut = isLetter(source.charCodeAt(index - 1)) && !isLetter(source.charCodeAt(index - 2));
  return !isSpelledOut;
}
