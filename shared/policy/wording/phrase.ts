/**
 * The little language of the lexicons, compiled to the source of a regular expression over folded text:
 * `word*` any ending · `(one|other)` either · `( … )?` may be missing · ` .. ` up to five words between · ä, ö, ü also as ae, oe, ue.
 * A word of five letters or more is found with spaces anywhere in it, a shorter one only whole or spelled out.
 */
export function phraseSource(phrase: string): string {
  return phrase.replace(/^[*]/, '').toLowerCase().split(' .. ').map(piece).join(between);
}

/** Up to five words, or as many letters as five words have where all is spelled out. */
const between = '(?:(?: [a-z0-9]+){0,5}|(?: [a-z0-9]){0,30}) ';

function piece(text: string): string {
  return text.replace(/[\p{L}\p{M}0-9]+\*?|[(*? ]/gu, (token, index: number) => {
    if (token === '(') return '(?:';
    if (token === '*') return '[a-z0-9]*';
    if (token === ' ') return ' ?';
    if (token === '?') return text[index - 1] === ')' ? '?' : '';
    return token.endsWith('*') ? spaced(token.slice(0, -1), true) : spaced(token, false);
  });
}

const shortest = 5;

/** An ending may only be added to a word that stands whole: "die Belege" is not "Diebe" with an ending. */
function spaced(word: string, hasEnding: boolean): string {
  const letters = [...word.normalize('NFC')].map(letter);
  const whole = letters.join('') + (hasEnding ? '[a-z0-9]*' : '');
  if (letters.length < 2) return whole;
  const apart = letters.length < shortest ? letters.join(' ') : letters.join(' ?');
  if (hasEnding) return `(?:${whole}|${apart}(?: [a-z0-9](?![a-z0-9])){0,12}(?![a-z0-9]))`;
  return letters.length < shortest ? `(?:${whole}|${apart}(?![a-z0-9]))` : apart;
}

function letter(character: string): string {
  if (character === 'ß') return 'ss';
  const base = character.normalize('NFKD').replace(/\p{M}/gu, '');
  return /[äöü]/.test(character) ? `${base}e?` : base;
}

/** With what a phrase can begin: the letters of its first word in each alternative, up to an umlaut or an ending. */
export function stems(phrase: string): string[] {
  const starts = alternativesAtStart(phrase.replace(/^[*]/, '').toLowerCase().normalize('NFC'));
  return [...new Set(starts.map((start) => letterStem(start)))];
}

function letterStem(start: string): string {
  const word = start.match(/^[\p{L}\p{M}0-9]+/u)?.[0] ?? '';
  const certain = word.match(/^.[^äöü]*/u)?.[0] ?? '';
  return certain.replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '');
}

function alternativesAtStart(phrase: string): string[] {
  if (!phrase.startsWith('(')) return [phrase];
  const end = closing(phrase);
  const inner = topLevelAlternatives(phrase.slice(1, end)).flatMap(alternativesAtStart);
  return phrase[end + 1] === '?'
    ? [...inner, ...alternativesAtStart(phrase.slice(end + 2).trimStart())]
    : inner;
}

function closing(phrase: string): number {
  let depth = 0;
  for (let index = 0; index < phrase.length; index += 1) {
    if (phrase[index] === '(') depth += 1;
    if (phrase[index] === ')') depth -= 1;
    if (depth === 0) return index;
  }
  throw new Error(`a bracket is not closed: ${phrase}`);
}

function topLevelAlternatives(inner: string): string[] {
  const found = [''];
  let depth = 0;
  for (const character of inner) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === '|' && depth === 0) found.push('');
    else found[found.length - 1] += character;
  }
  return found;
}
