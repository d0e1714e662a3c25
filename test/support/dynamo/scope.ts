import { Buffer } from 'node:buffer';
import { unsupported, validationError } from './errors.ts';
import type { Operand, Path, Placeholders } from './expression.ts';
import { type Item, isList, isMap, type Value } from './values.ts';

/** What an expression is evaluated against: the stored item (if any) and the request's placeholders. */
export type Scope = {
  item: Item | undefined;
  names: { readonly [alias: string]: string };
  values: { readonly [placeholder: string]: Value };
};

/** The path with its aliases replaced. */
export function resolvePath(path: Path, scope: Scope): (string | number)[] {
  return path.parts.map((part) => {
    if ('index' in part) return part.index;
    return 'name' in part ? part.name : aliasedName(part.alias, scope);
  });
}

function aliasedName(alias: string, { names }: Scope): string {
  const name = names[alias];
  if (name === undefined) {
    throw validationError(
      `An expression attribute name used in the document path is not defined; attribute name: ${alias}`,
    );
  }
  return name;
}

/** The value at a resolved path, or undefined if there is none. */
export function valueAt(item: Item | undefined, path: readonly (string | number)[]): Value | undefined {
  let value: Value | undefined = item;
  for (const part of path) {
    if (typeof part === 'number') value = isList(value) ? value[part] : undefined;
    else value = isMap(value) && Object.hasOwn(value, part) ? value[part] : undefined;
  }
  return value;
}

/** The value of a `:placeholder`. */
export function placeholderValue(placeholder: string, scope: Scope): Value {
  const value = scope.values[placeholder];
  if (value === undefined) {
    throw validationError(
      `An expression attribute value used in expression is not defined; attribute value: ${placeholder}`,
    );
  }
  return value;
}

/** The value of an operand of a condition, or undefined where the attribute is missing. */
export function operandValue(operand: Operand, scope: Scope): Value | undefined {
  if (operand.kind === 'value') return placeholderValue(operand.placeholder, scope);
  if (operand.kind === 'path') return valueAt(scope.item, resolvePath(operand, scope));
  if (operand.kind === 'size') return sizeFunction(valueAt(scope.item, resolvePath(operand.path, scope)));
  throw unsupported(`${operand.kind} in a condition`);
}

/** Refuses placeholders that no expression of the request uses, as DynamoDB does. */
export function refuseUnused(scope: Scope, used: readonly Placeholders[]): void {
  for (const alias in scope.names) {
    if (used.some(({ aliases }) => aliases.has(alias))) continue;
    throw validationError(
      `Value provided in ExpressionAttributeNames unused in expressions: keys: {${alias}}`,
    );
  }
  for (const key in scope.values) {
    if (used.some(({ values }) => values.has(key))) continue;
    throw validationError(
      `Value provided in ExpressionAttributeValues unused in expressions: keys: {${key}}`,
    );
  }
  for (const { aliases, values } of used) {
    for (const alias of aliases) aliasedName(alias, scope);
    for (const placeholder of values) placeholderValue(placeholder, scope);
  }
}

function sizeFunction(value: Value | undefined): number | undefined {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (isList(value)) return value.length;
  if (value instanceof Set) return value.size;
  if (isMap(value)) return Object.keys(value).length;
  return undefined;
}
