import { type Field, fold } from '../profile.ts';

/** Columns of a profile by their headers as the export writes them. */
export function namedColumns(
  columns: Readonly<Record<string, readonly Field[]>>,
): Readonly<Record<string, readonly Field[]>> {
  return Object.fromEntries(Object.entries(columns).map(([name, fields]) => [fold(name), fields]));
}

/** Words of an export, as it writes them. */
export function namedWords(words: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(words).map(([name, ours]) => [name === '*' ? name : fold(name), ours]),
  );
}
