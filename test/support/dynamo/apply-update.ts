import { unsupported, validationError } from './errors.ts';
import type { Operand, Path } from './expression.ts';
import { placeholderValue, resolvePath, type Scope, valueAt } from './scope.ts';
import type { Update } from './update.ts';
import { copyIn, type Item, isList, isMap, typeOf, type Value } from './values.ts';

type Resolved = readonly (string | number)[];

/** The item after the update; every right-hand side sees the item as it was before. */
export function applyUpdate(update: Update, before: Item, scope: Scope): Item {
  const writes: { path: Resolved; value: Value | undefined }[] = update.set.map(({ path, value }) => ({
    path: resolvePath(path, scope),
    value: rightHand(value, before, scope),
  }));
  for (const { path, value } of update.add) {
    const resolved = resolvePath(path, scope);
    const sum = added(valueAt(before, resolved), rightHand(value, before, scope));
    writes.push({ path: resolved, value: sum });
  }
  for (const { path, value } of update.delete) {
    const resolved = resolvePath(path, scope);
    const rest = without(valueAt(before, resolved), rightHand(value, before, scope));
    writes.push({ path: resolved, value: rest });
  }
  const removals = update.remove.map((path: Path) => resolvePath(path, scope));
  refuseOverlap([...writes.map(({ path }) => path), ...removals]);
  const item: Record<string, Value> = { ...before };
  for (const { path, value } of writes) {
    if (value !== undefined) place(item, path, stored(value));
    else if (valueAt(item, path) !== undefined) remove(item, path);
  }
  for (const path of removals.toSorted(higherIndexFirst)) remove(item, path);
  // Spread once more, for an object that lost a property is slow to read.
  return Object.freeze(removals.length === 0 ? item : { ...item });
}

/** What is stored already is shared, not copied. */
function stored(value: Value): Value {
  return typeof value === 'object' && Object.isFrozen(value) ? value : copyIn(value, false);
}

/** The names of the top-level attributes an update touches. */
export function touchedAttributes(update: Update, scope: Scope): string[] {
  const paths = [...update.set, ...update.add, ...update.delete].map(({ path }) => path);
  return [...paths, ...update.remove].map((path) => String(resolvePath(path, scope)[0]));
}

function rightHand(operand: Operand, before: Item, scope: Scope): Value {
  switch (operand.kind) {
    case 'value':
      return placeholderValue(operand.placeholder, scope);
    case 'path': {
      const value = valueAt(before, resolvePath(operand, scope));
      if (value === undefined) {
        throw validationError(
          'The provided expression refers to an attribute that does not exist in the item',
        );
      }
      return value;
    }
    case 'ifNotExists': {
      const value = valueAt(before, resolvePath(operand.path, scope));
      return value === undefined ? rightHand(operand.otherwise, before, scope) : value;
    }
    case 'listAppend': {
      const left = rightHand(operand.left, before, scope);
      const right = rightHand(operand.right, before, scope);
      if (!isList(left) || !isList(right)) throw wrongType('list_append');
      return [...left, ...right];
    }
    case 'sum': {
      const left = rightHand(operand.left, before, scope);
      const right = rightHand(operand.right, before, scope);
      if (typeof left !== 'number' || typeof right !== 'number')
        throw wrongType(operand.sign === 1 ? '+' : '-');
      return left + operand.sign * right;
    }
    case 'size':
      throw unsupported('size in an update');
  }
}

function added(old: Value | undefined, value: Value): Value {
  if (typeof value === 'number' && (old === undefined || typeof old === 'number')) return (old ?? 0) + value;
  if (value instanceof Set && (old === undefined || (old instanceof Set && typeOf(old) === typeOf(value)))) {
    return copyIn(new Set([...(old ?? []), ...value]), false);
  }
  throw wrongType('ADD');
}

function without(old: Value | undefined, value: Value): Value | undefined {
  if (!(value instanceof Set) || (old !== undefined && !(old instanceof Set))) throw wrongType('DELETE');
  const gone: ReadonlySet<unknown> = value;
  const kept = [...(old ?? [])].filter((entry) => !gone.has(entry));
  return kept.length === 0 ? undefined : copyIn(new Set(kept), false);
}

/** What lies beside a path is shared with the item as it was before. */
function place(item: Record<string, Value>, path: Resolved, value: Value): void {
  const [name] = path;
  if (typeof name !== 'string') throw invalidPath();
  item[name] = path.length === 1 ? value : placedIn(item[name], path.slice(1), value);
}

function remove(item: Record<string, Value>, path: Resolved): void {
  const [name] = path;
  if (typeof name !== 'string') throw invalidPath();
  if (path.length === 1) Reflect.deleteProperty(item, name);
  else item[name] = removedFrom(item[name], path.slice(1));
}

function placedIn(parent: Value | undefined, [first, ...rest]: Resolved, value: Value): Value {
  const child = rest.length === 0 ? value : placedIn(childOf(parent, first), rest, value);
  if (isList(parent) && typeof first === 'number')
    return Object.freeze(parent.toSpliced(Math.min(first, parent.length), 1, child));
  if (isMap(parent) && typeof first === 'string') return Object.freeze({ ...parent, [first]: child });
  throw invalidPath();
}

function removedFrom(parent: Value | undefined, [first, ...rest]: Resolved): Value {
  if (first !== undefined && rest.length > 0)
    return placedIn(parent, [first], removedFrom(childOf(parent, first), rest));
  if (isList(parent) && typeof first === 'number') return Object.freeze(parent.toSpliced(first, 1));
  if (!isMap(parent) || typeof first !== 'string') throw invalidPath();
  const { [first]: _gone, ...kept } = parent;
  return Object.freeze(kept);
}

function childOf(parent: Value | undefined, part: string | number | undefined): Value | undefined {
  if (typeof part === 'number') return isList(parent) ? parent[part] : undefined;
  return part !== undefined && isMap(parent) && Object.hasOwn(parent, part) ? parent[part] : undefined;
}

function refuseOverlap(paths: readonly Resolved[]): void {
  const names = new Set(paths.map(([name]) => name));
  if (names.size === paths.length) return;
  paths.forEach((path, i) => {
    const other = paths.slice(i + 1).find((p) => startsWith(p, path) || startsWith(path, p));
    if (other) {
      throw validationError(
        `Invalid UpdateExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [${path.join(', ')}], path two: [${other.join(', ')}]`,
      );
    }
  });
}

function startsWith(path: Resolved, prefix: Resolved): boolean {
  return prefix.every((part, i) => part === path[i]);
}

function higherIndexFirst(a: Resolved, b: Resolved): number {
  const left = a.at(-1);
  const right = b.at(-1);
  return typeof left === 'number' && typeof right === 'number' ? right - left : 0;
}

function invalidPath(): Error {
  return validationError('The document path provided in the update expression is invalid for update');
}

function wrongType(operator: string): Error {
  return validationError(
    `An operand in the update expression has an incorrect data type; operator: ${operator}`,
  );
}
