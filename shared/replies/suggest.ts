import { type Matter, matters, wordings } from './wordings.ts';

/** What an answer seems to be about, and the words that say so; a person decides. */
export type Suggestion = { matter: Matter; words: string[] };

const mostWords = 3;

/**
 * What the words of an answer hint at, the plainest hint first. It never acts: all it does is stand beside the answer
 * that a person reads. Words of all five languages count, for people write in whichever they like.
 */
export function suggest(words: string): Suggestion[] {
  const folded = ` ${foldWords(words)} `;
  const found = matters.map((matter) => ({
    matter,
    words: wordings[matter].filter((wording) => folded.includes(` ${foldWords(wording).trim()}`)),
  }));
  return found
    .filter(({ words: said }) => said.length > 0)
    .sort((a, b) => weightOf(b.matter) - weightOf(a.matter) || b.words.length - a.words.length)
    .map(({ matter, words: said }) => ({ matter, words: said.slice(0, mostWords) }));
}

/** What must not be overlooked comes first, whatever else is said. */
function weightOf(matter: Matter): number {
  return ['hardship', 'stop', 'dispute'].includes(matter) ? 1 : 0;
}

/** Small letters without accents, one space between words. */
function foldWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}
