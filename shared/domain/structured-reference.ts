/**
 * Structured payment references, which travel through the banks unchanged: the ISO 11649 creditor reference (RF) and
 * the Swiss QR reference (QRR). Both are written without spaces here.
 */

/** ISO 11649: RF, two check digits (ISO 7064, mod 97-10), and a body of up to 21 letters and digits. */
export function creditorReference(body: string): string {
  const check = 98 - remainder97(`${body}RF00`);
  return `RF${check.toString().padStart(2, '0')}${body}`;
}

/** Whether it is an ISO 11649 reference with right check digits. */
export function isCreditorReference(text: string): boolean {
  if (!/^RF\d{2}[A-Z0-9]{1,21}$/.test(text)) return false;
  return remainder97(text.slice(4) + text.slice(0, 4)) === 1;
}

/** The QR reference of a Swiss QR-bill: a body of up to 26 digits, filled up with zeros before it, and a check digit. */
export function swissReference(body: string): string {
  const digits = body.padStart(26, '0');
  return digits + checkDigit(digits);
}

/** Whether it is a QR reference with a right check digit. */
export function isSwissReference(text: string): boolean {
  return /^\d{27}$/.test(text) && checkDigit(text.slice(0, 26)) === text.slice(26);
}

/** In groups, as banks print it: RF by fours, QRR by fives from the right. */
export function writtenReference(reference: string): string {
  return reference.startsWith('RF')
    ? reference.replace(/.{4}(?=.)/g, '$& ')
    : reference.replace(/\B(?=(.{5})+$)/g, ' ');
}

/**
 * The bodies of the structured references that a payment's text holds, with or without spaces, whatever stands round
 * them. A QRR's body comes without the zeros before it.
 */
export function bodiesIn(text: string): string[] {
  const words = text.toUpperCase().split(separators);
  const joined = words.join('');
  const found = [
    ...everyMatch(joined, /(?=(RF\d{23}))/g),
    ...everyMatch(joined, /(?=(RF\d{2}[A-Z0-9]{1,21}))/g),
    ...words.flatMap((_, at) => referencesFrom(words, at)),
  ];
  const bodies = found.filter(isCreditorReference).map((reference) => reference.slice(4));
  const swiss = everyMatch(joined, /(?=(\d{27}))/g).filter(isSwissReference);
  return [...new Set([...bodies, ...swiss.map((reference) => reference.slice(0, 26).replace(/^0+/, ''))])];
}

const separators = /[\s./:,;-]+/;
const longestReference = 25;

/** What could be a reference that begins with this word and ends with one of those after it. */
function referencesFrom(words: readonly string[], at: number): string[] {
  if (words[at]?.startsWith('RF') !== true) return [];
  const found: string[] = [];
  let written = '';
  for (const word of words.slice(at)) {
    written += word;
    if (written.length > longestReference) break;
    found.push(written);
  }
  return found;
}

function everyMatch(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, found]) => found ?? []);
}

/** ISO 7064: letters count as 10 to 35. */
function remainder97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}

const carries = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];

/** Mod 10 recursive, as Swiss payment standards have it. */
function checkDigit(digits: string): string {
  let carry = 0;
  for (const digit of digits) carry = carries[(carry + Number(digit)) % 10] ?? 0;
  return ((10 - carry) % 10).toString();
}
