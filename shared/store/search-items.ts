import type { Debt } from '../domain/debt.ts';
import type { Profile } from '../domain/profile.ts';
import { mostWords, searchReference, searchWords } from '../domain/search-words.ts';
import type { Key } from './cases.ts';
import type { Write } from './commit.ts';
import type { Item } from './items.ts';

/** Letters by which the entries are spread over partitions; who searches types no fewer. */
export const leastLetters = 2;

/** The most that a new name can write: the old words go, the new ones come. */
export const mostNameWrites = 2 * mostWords;

type Named = Pick<Profile, 'debtorKey' | 'name'>;
type Referred = Pick<Debt, 'debtorKey' | 'debtKey' | 'reference'>;

/** Where the entries are that begin with a word, or with what was typed of one. */
export function searchPartition(kind: 'NAME' | 'REFERENCE', word: string): string {
  return `SEARCH#${kind}#${[...word].slice(0, leastLetters).join('')}`;
}

function nameItems({ debtorKey, name }: Named): Item[] {
  const words = searchWords(name);
  return words.map((word) => ({
    ...{ pk: searchPartition('NAME', word), sk: `${word}#${debtorKey}` },
    ...{ debtorKey, words },
  }));
}

/** What makes a customer findable by another name than before; nothing where the name is found by the same words. */
export function nameWrites(before: Named, after: Named): Write[] {
  const known = nameItems(before);
  const wanted = nameItems(after);
  if (JSON.stringify(known) === JSON.stringify(wanted)) return [];
  const stays = new Set(wanted.map(idOf));
  return [
    ...known.filter((item) => !stays.has(idOf(item))).map(forgotten),
    ...wanted.map((item): Write => ({ kind: 'put', item })),
  ];
}

function referenceItems({ debtorKey, debtKey, reference = '' }: Referred): Item[] {
  const word = searchReference(reference);
  if (word === '') return [];
  const key = { pk: searchPartition('REFERENCE', word), sk: `${word}#${debtorKey}#${debtKey}` };
  return [{ ...key, debtorKey, debtKey }];
}

/** What makes an invoice findable by another reference of the customer than before. */
export function referenceWrites(before: Referred | undefined, after: Referred): Write[] {
  if (before?.reference === after.reference) return [];
  const known = before === undefined ? [] : referenceItems(before);
  const wanted = referenceItems(after);
  if (JSON.stringify(known) === JSON.stringify(wanted)) return [];
  return [...known.map(forgotten), ...wanted.map((item): Write => ({ kind: 'put', item }))];
}

/** What takes a customer out of the search by name. */
export function forgetName(named: Named): Write[] {
  return nameItems(named).map(forgotten);
}

/** Where invoices stand in the search by reference. */
export function referenceKeys(debts: readonly Referred[]): Key[] {
  return debts.flatMap(referenceItems).map(({ pk, sk }) => ({ pk, sk }));
}

const idOf = ({ pk, sk }: Key) => `${pk} ${sk}`;

function forgotten({ pk, sk }: Item): Write {
  return { kind: 'forget', key: { pk, sk } };
}
