/** A text made plain, with the way back: `origin` tells where a place in it lies in the text as given. */
export type Plain = { text: string; origin: (place: number) => number };

/** Stands where something was covered: a name, a link, a quotation. */
export const covered = '\uFFFC';

/** Letters of other alphabets that look like Latin ones, and Latin letters that Unicode does not decompose. */
const lookAlikes = new Map(
  [
    ['аɑα', 'a'],
    ['ьвβᛒ', 'b'],
    ['сϲⅽ', 'c'],
    ['ԁđð', 'd'],
    ['еєεҽ', 'e'],
    ['ƒ', 'f'],
    ['ɡց', 'g'],
    ['һհħ', 'h'],
    ['іιıӏɩ', 'i'],
    ['јϳ', 'j'],
    ['кκ', 'k'],
    ['ⅼłӀ', 'l'],
    ['мⅿ', 'm'],
    ['пηո', 'n'],
    ['оοօøס', 'o'],
    ['рρϼ', 'p'],
    ['ԛզ', 'q'],
    ['гꭇ', 'r'],
    ['ѕꜱ', 's'],
    ['тτŧ', 't'],
    ['υսμ', 'u'],
    ['νѵ', 'v'],
    ['ԝωш', 'w'],
    ['хχ', 'x'],
    ['уγү', 'y'],
    ['ᴢ', 'z'],
    ['АΑ', 'A'],
    ['ВΒ', 'B'],
    ['СϹ', 'C'],
    ['Đ', 'D'],
    ['ЕΕ', 'E'],
    ['НΗ', 'H'],
    ['ІΙ', 'I'],
    ['Ј', 'J'],
    ['КΚ', 'K'],
    ['Ł', 'L'],
    ['МΜ', 'M'],
    ['Ν', 'N'],
    ['ОΟØ', 'O'],
    ['РΡ', 'P'],
    ['Ѕ', 'S'],
    ['ТΤ', 'T'],
    ['Ѵ', 'V'],
    ['Ԝ', 'W'],
    ['ХΧ', 'X'],
    ['УΥҮ', 'Y'],
    ['Ζ', 'Z'],
    ['ß', 'ss'],
    ['æ', 'ae'],
    ['œ', 'oe'],
    ['Æ', 'AE'],
    ['Œ', 'OE'],
    ['’‘ʼ´`', "'"],
    ['ᴀ', 'a'],
    ['ʙ', 'b'],
    ['ᴄ', 'c'],
    ['ᴅ', 'd'],
    ['ᴇ', 'e'],
    ['ꜰ', 'f'],
    ['ɢ', 'g'],
    ['ʜ', 'h'],
    ['ɪ', 'i'],
    ['ᴊ', 'j'],
    ['ᴋ', 'k'],
    ['ʟ', 'l'],
    ['ᴍ', 'm'],
    ['ɴ', 'n'],
    ['ᴏ', 'o'],
    ['ᴘ', 'p'],
    ['ʀ', 'r'],
    ['ᴛ', 't'],
    ['ᴜ', 'u'],
    ['ᴠ', 'v'],
    ['ᴡ', 'w'],
    ['ʏ', 'y'],
  ].flatMap(([others = '', latin = '']) => [...others].map((other): [string, string] => [other, latin])),
);

/** Characters that print nothing: format and combining marks, and the fillers that Unicode calls letters. */
const invisible = /[\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u3164\uffa0]/gu;
const known = new Map<string, string>();

/** Accents, invisible characters, full-width forms and look-alikes are undone; punctuation and case stay. */
export function plain(source: string): Plain {
  const shifts: { from: number; by: number }[] = [];
  let by = 0;
  const text = source.replace(/\P{ASCII}/gu, (character, index: number) => {
    const found = known.get(character) ?? remember(character);
    if (found.length !== character.length) {
      by += character.length - found.length;
      shifts.push({ from: index + character.length - by, by });
    }
    return found;
  });
  return { text, origin: (place) => place + (shifts.findLast(({ from }) => from <= place)?.by ?? 0) };
}

const mostKnown = 5000;

function remember(character: string): string {
  const plainOne = simplest(character);
  if (known.size < mostKnown) known.set(character, plainOne);
  return plainOne;
}

function simplest(character: string): string {
  if (/\p{Nd}/u.test(character)) return digitOf(character);
  const parts = lookAlikes.get(character) ?? character.normalize('NFKD').replace(invisible, '');
  return [...parts].map((part) => (/[\s\u2800]/u.test(part) ? ' ' : (lookAlikes.get(part) ?? part))).join('');
}

/** The value of a decimal digit of any script: they stand in rows of ten. */
function digitOf(character: string): string {
  const normal = character.normalize('NFKD');
  if (/^\d$/.test(normal)) return normal;
  const code = normal.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
