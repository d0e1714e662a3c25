import { unsupported, validationError } from './errors.ts';
import type { Operand, Path } from './expression.ts';
import { placeholderValue, resolvePath, type Scope, valueAt } from './scope.ts';
import type { Update } from './update.ts';
import { copyIn, copyItemIn, type Item, isList, isMap, typeOf, type Value } from './values.ts';

type Resolved = readonly (string | number)[];

/** The item after the update; every right-hand side sees the item as it was before. */
export function applyUpdate(update: Update, before: Item, scope: Scope): Item {
  const writes: { path: Resolved; value: Value | undefined }[] = [
    ...update.set.map(({ path, value }) => ({
      path: resolvePath(path, scope),
      value: rightHand(value, before, scope),
    })),
    ...update.add.map(({ path, value }) => {
      const resolved = resolvePath(path, scope);
      return { path: resolved, value: added(valueAt(before, resolved), rightHand(value, before, scope)) };
    }),
    ...update.delete.map(({ path, value }) => {
      const resolved = resolvePath(path, scope);
      return { path: resolved, value: without(valueAt(before, resolved), rightHand(value, before, scope)) };
    }),
  ];
  const removals = update.remove.map((path: Path) => resolvePath(path, scope));
  refuseOverlap([...writes.map(({ path }) => path), ...removals]);
  const item = copyItemIn(before, false);
  for (const { path, value } of writes) {
    if (value !== undefined) place(item, path, copyIn(value, false));
    else if (valueAt(item, path) !== undefined) remove(item, path);
  }
  for (const path of removals.toSorted(higherIndexFirst)) remove(item, path);
  return item;
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

function place(item: Item, path: Resolved, value: Value): void {
  const { parent, last } = parentOf(item, path);
  if (Array.isArray(parent) && typeof last === 'number') parent[Math.min(last, parent.length)] = value;
  else if (isMap(parent) && typeof last === 'string') Object.assign(parent, { [last]: value });
  else throw invalidPath();
}

function remove(item: Item, path: Resolved): void {
  const { parent, last } = parentOf(item, path);
  if (Array.isArray(parent) && typeof last === 'number') parent.splice(last, 1);
  else if (isMap(parent) && typeof last === 'string') Reflect.deleteProperty(parent, last);
  else throw invalidPath();
}

function parentOf(
  item: Item,
  path: Resolved,
): { parent: Value | undefined; last: string | number | undefined } {
  return { parent: valueAt(item, path.slice(0, -1)), last: path.at(-1) };
}

function refuseOverlap(paths: readonly Resolved[]): void {
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
