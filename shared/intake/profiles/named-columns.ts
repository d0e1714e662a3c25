import { type Field, fold } from '../profile.ts';

type Columns = Readonly<Record<string, readonly Field[]>>;

const headings = new WeakMap<Columns, Readonly<Record<string, string>>>();

/** Columns of a profile by their headers as the export writes them. */
export function namedColumns(columns: Columns): Columns {
  const folded = Object.fromEntries(Object.entries(columns).map(([name, fields]) => [fold(name), fields]));
  headings.set(folded, Object.fromEntries(Object.keys(columns).map((name) => [fold(name), name])));
  return folded;
}

/** A header of these columns as the export writes it, for sentences. */
export function headingOf(columns: Columns, folded: string): string {
  return headings.get(columns)?.[folded] ?? folded;
}

/** Words of an export, as it writes them. */
export function namedWords(words: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(words).map(([name, ours]) => [name === '*' ? name : fold(name), ours]),
  );
}
