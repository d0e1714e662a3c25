import { phraseSource, stems } from './phrase.ts';

/** Where a phrase of a list stands in folded text. */
export type Hit = { list: string; start: number; end: number };

export type Matcher = (folded: string) => Hit[];

type Entry = { list: string; phrase: string; stem: string; pattern?: RegExp };

const keyLength = 2;
const none: readonly Entry[] = [];

/**
 * Finds phrases by list; each starts at a word and ends with one. A phrase is only looked at where the text, its spaces
 * taken out, goes on with the phrase's first word; its expression is compiled when that first happens, for compiling all
 * of them takes a hundred times longer than reading a mail. Phrases that may begin inside a word are sought everywhere.
 */
export function matcherOf(lists: ReadonlyMap<string, readonly string[]>): Matcher {
  const entries = [...lists].flatMap(([list, phrases]) =>
    phrases.flatMap((phrase) => stems(phrase).map((stem): Entry => ({ list, phrase, stem }))),
  );
  const isInfix = ({ phrase }: Entry) => phrase.startsWith('*');
  const infixes = entries.filter(isInfix);
  const byKey = Map.groupBy(
    entries.filter((entry) => !isInfix(entry)),
    ({ stem }) => keyAt(stem, 0, Math.min(stem.length, keyLength)),
  );
  return (folded) => {
    const squeezed = folded.replace(/[ |]/g, '');
    return [...fromWords(folded, squeezed, byKey), ...everywhere(folded, squeezed, infixes)];
  };
}

/** The first letters of a word as one number. */
function keyAt(text: string, place: number, length: number): number {
  return length === 1 ? text.charCodeAt(place) : text.charCodeAt(place) * 65_536 + text.charCodeAt(place + 1);
}

const space = 32;
const bar = 124;

function fromWords(folded: string, squeezed: string, byKey: ReadonlyMap<number, readonly Entry[]>): Hit[] {
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
      for (let length = 1; length <= keyLength; length += 1) {
        for (const entry of byKey.get(keyAt(squeezed, place, length)) ?? none) {
          if (!squeezed.startsWith(entry.stem, place)) continue;
          const pattern = patternOf(entry, 'y');
          pattern.lastIndex = start;
          if (pattern.test(folded)) hits.push({ list: entry.list, start, end: pattern.lastIndex });
        }
      }
    }
    isStart = false;
    place += 1;
  }
  return hits;
}

function everywhere(folded: string, squeezed: string, entries: readonly Entry[]): Hit[] {
  return entries
    .filter(({ stem }) => squeezed.includes(stem))
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
