import { beginnings, phraseSource } from './phrase.ts';

/** Where a phrase of a list stands in folded text. */
export type Hit = { list: string; start: number; end: number };

export type Matcher = (folded: string) => Hit[];

type Compiled = { list: string; pattern: RegExp };

type Index = ReadonlyMap<string, readonly Compiled[]>;

/**
 * Finds phrases by list. Each starts at a word and ends with one; they are kept by their first two letters, so that a
 * word of the text is compared with few of them, and by the first alone for words that are spelled out. Phrases that may
 * begin inside a word are searched for everywhere.
 */
export function matcherOf(lists: ReadonlyMap<string, readonly string[]>): Matcher {
  const starts = [...lists].flatMap(([list, phrases]) =>
    phrases.flatMap((phrase) =>
      [...(beginnings(phrase) ?? ['*'])].map((start) => ({ list, start, source: phraseSource(phrase) })),
    ),
  );
  const pairs = new Set(starts.map(({ start }) => start).filter((start) => start.length === 2));
  const letters = new Set(starts.map(({ start }) => start[0] ?? ''));
  const index = new Map([
    ...[...letters].map((letter): [string, Compiled[]] => [
      letter,
      compiled(
        starts.filter(({ start }) => start[0] === letter),
        letter === '*' ? 'g' : 'y',
      ),
    ]),
    ...[...pairs].map((pair): [string, Compiled[]] => [
      pair,
      compiled(
        starts.filter(({ start }) => start === pair || start === pair[0]),
        'y',
      ),
    ]),
  ]);
  const open = new Map(
    [...letters].map((letter) => [
      letter,
      compiled(
        starts.filter(({ start }) => start === letter),
        'y',
      ),
    ]),
  );
  return (folded) => [...fromWords(folded, index, open), ...everywhere(folded, index.get('*') ?? [])];
}

function compiled(starts: readonly { list: string; source: string }[], flags: 'g' | 'y'): Compiled[] {
  const byList = new Map<string, string[]>();
  for (const { list, source } of starts) byList.set(list, [...(byList.get(list) ?? []), source]);
  return [...byList].map(([list, sources]) => ({
    list,
    pattern: new RegExp(`(?:${sources.join('|')})(?![a-z0-9])`, flags),
  }));
}

function fromWords(folded: string, index: Index, open: Index): Hit[] {
  const hits: Hit[] = [];
  let before = ' ';
  for (let start = 0; start < folded.length; start += 1) {
    const character = folded[start] ?? '';
    const isStart = before === ' ' || before === '|';
    before = character;
    if (!isStart) continue;
    const next = folded[start + 1] ?? ' ';
    const isSpelledOut = next === ' ' || next === '|';
    const candidates = isSpelledOut
      ? index.get(character)
      : (index.get(character + next) ?? open.get(character));
    for (const { list, pattern } of candidates ?? []) {
      pattern.lastIndex = start;
      if (pattern.test(folded)) hits.push({ list, start, end: pattern.lastIndex });
    }
  }
  return hits;
}

function everywhere(folded: string, patterns: readonly Compiled[]): Hit[] {
  return patterns.flatMap(({ list, pattern }) =>
    [...folded.matchAll(pattern)].map(({ index, 0: found }) => ({
      list,
      start: index,
      end: index + found.length,
    })),
  );
}
