import { covered } from './plain.ts';

/**
 * Words in small letters with one space between them, `|` between sentences, and the way back to the plain text.
 * `letters`: the same without what parts words and sentences.
 */
export type Folded = { text: string; letters: string; at: Uint32Array };

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
/** What each ASCII character becomes wherever it stands; 0: it depends on what stands beside it. */
const anywhere = Uint8Array.from({ length: mostAscii }, (_, code) => {
  if (isLetter(code)) return code | 32;
  if (leetCodes[code] !== 0 || sentenceMarks.has(code) || code === lineFeed) return 0;
  return isDigit(code) ? code : space;
});

/** The plain text as words only: what the lexicons are compared with. */
export function fold(source: string): Folded {
  const codes = Buffer.allocUnsafe(source.length + 1);
  const letters = Buffer.allocUnsafe(source.length);
  const at = new Uint32Array(source.length + 1);
  let length = 0;
  let lettersLength = 0;
  for (let index = 0; index < source.length; index += 1) {
    const code = foldedCode(source, index);
    const last = length === 0 ? space : codes[length - 1];
    if (code === space && (last === space || last === bar)) continue;
    if (code === bar && length > 0 && last === space) length -= 1;
    if (code === bar && (length === 0 || codes[length - 1] === bar)) continue;
    codes[length] = code;
    at[length] = index;
    length += 1;
    if (code === space || code === bar) continue;
    letters[lettersLength] = code;
    lettersLength += 1;
  }
  at[length] = source.length;
  return {
    text: codes.toString('latin1', 0, length),
    letters: letters.toString('latin1', 0, lettersLength),
    at,
  };
}

/** A letter in small, a digit, or what parts words and sentences; all of it is ASCII. */
function foldedCode(source: string, index: number): number {
  const code = source.charCodeAt(index);
  const isAscii = code < mostAscii;
  const always = isAscii ? (anywhere[code] ?? 0) : 0;
  if (always !== 0) return always;
  const letter = isAscii ? (leetCodes[code] ?? 0) : 0;
  if (letter !== 0 && isLeet(source, index, code)) return letter;
  if (isDigit(code)) return code;
  return endsSentence(source, index, code) ? bar : space;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

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
