import { recall } from '../../domain/recall.ts';
import type { Folded } from './fold.ts';
import { phraseSource, stems } from './phrase.ts';

/** Where a phrase of a list stands in folded text. */
export type Hit = { list: string; start: number; end: number };

export type Matcher = (folded: Pick<Folded, 'text' | 'letters'>) => Hit[];

type Entry = { list: string; phrase: string; stem: string; pattern?: RegExp };

/** How many of a word's first letters choose the phrases that it is compared with. */
const chosenBy = 4;
const mostKnown = 10_000;
const none: readonly Entry[] = [];

/**
 * Finds phrases by list; each starts at a word and ends with one. A phrase is only looked at where the text, its spaces
 * taken out, goes on with the phrase's first word; its expression is compiled when that first happens, for compiling all
 * of them takes a hundred times longer than reading a mail. Phrases that may begin inside a word are sought everywhere.
 */
export function matcherOf(lists: ReadonlyMap<string, readonly string[]>): Matcher {
  const found = [...lists].flatMap(([list, phrases]) =>
    phrases.flatMap((phrase) => stems(phrase).map((stem): Entry => ({ list, phrase, stem }))),
  );
  const isInfix = ({ phrase }: Entry) => phrase.startsWith('*');
  const isLetter = ({ stem }: Entry) => stem.length === 1;
  const infixes = found.filter(isInfix);
  // Of two hits at one place the first is told: those come first of which one letter is certain.
  const starting = found
    .filter((entry) => !isInfix(entry))
    .sort((a, b) => Number(isLetter(b)) - Number(isLetter(a)));
  const byLetter = Map.groupBy(starting, ({ stem }) => stem.charAt(0));
  const known = new Map<number, readonly Entry[]>();
  const beginningAt: Choose = (letters, place) =>
    recall(known, mostKnown, startOf(letters, place), () => {
      const start = letters.slice(place, place + chosenBy);
      return (byLetter.get(start.charAt(0)) ?? none).filter(
        ({ stem }) => stem.startsWith(start) || start.startsWith(stem),
      );
    });
  return ({ text, letters }) => [
    ...fromWords(text, letters, beginningAt),
    ...everywhere(text, letters, infixes),
  ];
}

/** The phrases that may begin at a place, by its first letters, in the order of their lists. */
type Choose = (letters: string, place: number) => readonly Entry[];

/** The first letters at a place as one number; folded letters are ASCII. */
function startOf(letters: string, place: number): number {
  let start = 0;
  const end = Math.min(place + chosenBy, letters.length);
  for (let index = place; index < end; index += 1) start = start * 128 + letters.charCodeAt(index);
  return start;
}

const space = 32;
const bar = 124;

function fromWords(folded: string, letters: string, beginningAt: Choose): Hit[] {
  const hits: Hit[] = [];
  let place = 0;
  let isStart = true;
  for (let start = 0; start < folded.length; start += 1) {
    const code = folded.charCodeAt(start);
    if (code === space || code === bar) {
      isStart = true;
      continue;
    }
    if (isStart) {
      for (const entry of beginningAt(letters, place)) {
        if (!letters.startsWith(entry.stem, place)) continue;
        const pattern = patternOf(entry, 'y');
        pattern.lastIndex = start;
        if (pattern.test(folded)) hits.push({ list: entry.list, start, end: pattern.lastIndex });
      }
    }
    isStart = false;
    place += 1;
  }
  return hits;
}

function everywhere(folded: string, letters: string, entries: readonly Entry[]): Hit[] {
  return entries
    .filter(({ stem }) => letters.includes(stem))
    .flatMap((entry) =>
      [...folded.matchAll(patternOf(entry, 'g'))].map(({ index, 0: found }) => ({
        list: entry.list,
        start: index,
        end: index + found.length,
      })),
    );
}

function patternOf(entry: Entry, flag: 'g' | 'y'): RegExp {
  entry.pattern ??= new RegExp(`(?:${phraseSource(entry.phrase)})(?![a-z0-9])`, flag);
  return entry.pattern;
}
