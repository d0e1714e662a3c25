import type { WordingContext } from './context.ts';
import { covered, plain } from './plain.ts';

const addresses = /https?:\/\/[^\s<>"]+|mailto:\S+|[^\s<>"@]{1,64}@[^\s<>"@]{1,255}\.[a-z]{2,}/gi;

/** The web addresses printed in a text. */
export function printedUrls(text: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s<>"]+/gi)].map(([url]) => url);
}

/**
 * The plain text with everything covered that is not our wording: the debtor's own words as quoted, names, addresses.
 * It keeps its length, so that places in it stay valid.
 */
export function coverData(text: string, context: WordingContext): string {
  const { statements, names } = saidIn(context);
  return coverAll(coverAddresses(coverAll(coverQuoted(text, context.quoted), statements)), names);
}

type Said = { statements: readonly string[]; names: readonly string[] };
const saidBefore = new WeakMap<WordingContext, Said>();

/** Every statement and name in a message, once for all its parts. */
function saidIn(context: WordingContext): Said {
  const known = saidBefore.get(context);
  if (known !== undefined) return known;
  const { creditor, creditorLines, debtor, staff } = context.names;
  const said = {
    statements: plainOnes(context.statements ?? []),
    names: plainOnes([...creditor, ...creditorLines, ...debtor, ...staff, ...context.ownPhones]),
  };
  saidBefore.set(context, said);
  return said;
}

/** Only words in which an address may be, for none has a blank in it: the search is slow where there is none. */
function coverAddresses(text: string): string {
  return text.replace(/(?<!\S)[^\s@:]*[@:]\S*/g, (word) => word.replace(addresses, blank));
}

function coverQuoted(text: string, quoted: readonly string[]): string {
  if (quoted.length === 0) return text;
  const lines = new Set(quoted.map((line) => plain(line).text.trim()));
  return text.replace(/^> ?(.*)$/gm, (whole, line: string) =>
    lines.has(line.trim()) ? blank(whole) : whole,
  );
}

/** Texts in their plain form, longest first. */
export function plainOnes(texts: readonly string[]): string[] {
  return [...new Set(texts.map((one) => plain(one).text.trim()))]
    .filter((one) => one !== '')
    .sort((a, b) => b.length - a.length);
}

/** Covers each of some texts wherever it stands by itself: not within a longer word or number. */
export function coverAll(text: string, ones: readonly string[]): string {
  let result = text;
  for (const one of ones) {
    for (let at = result.indexOf(one); at !== -1; at = result.indexOf(one, at + one.length)) {
      const end = at + one.length;
      if (isEdge(result, at - 1, at, -1) && isEdge(result, end, end - 1, 1)) {
        result = result.slice(0, at) + blank(one) + result.slice(end);
      }
    }
  }
  return result;
}

const isWord = (character: string) => /[a-z0-9]/i.test(character);
const isDigit = (character: string) => /\d/.test(character);

/** Whether a text ends here: `outside` is the place beyond its last character, `step` the direction away from it. */
function isEdge(text: string, outside: number, inside: number, step: number): boolean {
  const beyond = text[outside] ?? ' ';
  if (!isWord(text[inside] ?? ' ')) return true;
  if (isWord(beyond)) return false;
  const continues =
    /[.,']/.test(beyond) && isDigit(text[inside] ?? '') && isDigit(text[outside + step] ?? '');
  return !continues;
}

function blank(text: string): string {
  return covered.repeat(text.length);
}
