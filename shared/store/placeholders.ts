import { recall } from '../domain/recall.ts';

/** Attributes with their values, in the order in which their placeholders are numbered. */
export type Assignments = readonly (readonly [string, unknown])[];

/** Texts made anew for every write would cost more than the rest of it, and there are as many as attributes in a write. */
const mostKept = 1000;
const setClauses = new Map<number, string>();
const keepClauses = new Map<number, string>();
const placeholders = new Map<string, string[]>();

/** Sets each attribute, `SET #s0 = :s0`; nothing for none. */
export function setClause({ length }: Assignments): string {
  return recall(setClauses, mostKept, length, () => {
    const each = Array.from({ length }, (_, index) => `#s${index} = :s${index}`);
    return length === 0 ? '' : `SET ${each.join(', ')}`;
  });
}

/** Sets each attribute that is not there yet. */
export function keepClause({ length }: Assignments): string {
  return recall(keepClauses, mostKept, length, () => {
    const each = Array.from({ length }, (_, index) => `#s${index} = if_not_exists(#s${index}, :s${index})`);
    return `SET ${each.join(', ')}`;
  });
}

/** Takes attributes away, `REMOVE #r0`; nothing for none. */
export function removeClause(remove: readonly string[]): string {
  return remove.length === 0 ? '' : `REMOVE ${Object.keys(removedNames(remove)).join(', ')}`;
}

export function removedNames(remove: readonly string[]): Record<string, string> {
  return numbered('#r', remove, (name) => name);
}

/** The attributes' names by their placeholders: those that are set (`s`), or in a condition (`c`). */
export function names(prefix: 's' | 'c', set: Assignments): Record<string, string> {
  return numbered(`#${prefix}`, set, ([name]) => name);
}

/** Their values. */
export function values(prefix: 's' | 'c', set: Assignments): Record<string, unknown> {
  return numbered(`:${prefix}`, set, ([, value]) => value);
}

function numbered<From, To>(
  prefix: string,
  list: readonly From[],
  read: (one: From) => To,
): Record<string, To> {
  const known = recall(placeholders, mostKept, prefix, () => []);
  const found: Record<string, To> = {};
  for (const [index, one] of list.entries()) {
    const placeholder = known[index] ?? `${prefix}${index}`;
    known[index] = placeholder;
    found[placeholder] = read(one);
  }
  return found;
}
