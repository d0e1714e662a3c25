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
const space = 32;
const bar = 124;

/** The plain text as words only: what the lexicons are compared with. */
export function fold(source: string): Folded {
  const codes = new Uint16Array(source.length + 1);
  const at = new Uint32Array(source.length + 1);
  let length = 0;
  const push = (code: number, index: number) => {
    const last = codes[length - 1];
    if (code === space && (length === 0 || last === space || last === bar)) return;
    if (code === bar && last === space) length -= 1;
    if (code === bar && (length === 0 || codes[length - 1] === bar)) return;
    codes[length] = code;
    at[length] = index;
    length += 1;
  };
  for (let index = 0; index < source.length; index += 1) {
    const code = source.charCodeAt(index);
    if (isLetter(code)) push(code | 32, index);
    else if (isLeet(source, index)) push(leet[source[index] ?? '']?.charCodeAt(0) ?? code, index);
    else if (isDigit(code)) push(code, index);
    else push(endsSentence(source, index) ? bar : space, index);
  }
  at[length] = source.length;
  return { text: decode(codes.subarray(0, length)), at };
}

const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number) => code >= 48 && code <= 57;

/** A digit or sign that stands for a letter inside a word, as in "l4wsuit". */
function isLeet(source: string, index: number): boolean {
  if (leet[source[index] ?? ''] === undefined) return false;
  const before = isLetter(source.charCodeAt(index - 1));
  const after = isLetter(source.charCodeAt(index + 1));
  return isDigit(source.charCodeAt(index)) ? before || after : before && after;
}

/** A mark ends a sentence before white space, but not between the letters of a spelled-out word. */
function endsSentence(source: string, index: number): boolean {
  const character = source[index] ?? '';
  if (character === covered) return true;
  if (character === '\n') return source[index + 1] === '\n' || /[-*•>]/.test(source[index + 1] ?? '');
  if (!'.!?:;…'.includes(character) || !/\s|^$/.test(source[index + 1] ?? '')) return false;
  const isSpelledOut = isLetter(source.charCodeAt(index - 1)) && !isLetter(source.charCodeAt(index - 2));
  return !isSpelledOut;
}

const chunk = 8192;

function decode(codes: Uint16Array): string {
  let text = '';
  for (let from = 0; from < codes.length; from += chunk) {
    text += String.fromCharCode(...codes.subarray(from, from + chunk));
  }
  return text;
}
