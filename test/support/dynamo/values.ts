import { Buffer } from 'node:buffer';
import { validationError } from './errors.ts';

/** A DynamoDB value as the document client shows it. Binary is not supported. */
export type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | ReadonlySet<string>
  | ReadonlySet<number>
  | { readonly [name: string]: Value };
export type Item = { readonly [name: string]: Value };

/** Whether the value is an attribute map. */
export function isMap(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Set);
}

export function isList(value: unknown): value is readonly Value[] {
  return Array.isArray(value);
}

/** DynamoDB's type letter of a value. */
export function typeOf(value: Value): 'S' | 'N' | 'BOOL' | 'NULL' | 'L' | 'SS' | 'NS' | 'M' {
  switch (typeof value) {
    case 'string':
      return 'S';
    case 'number':
      return 'N';
    case 'boolean':
      return 'BOOL';
    default:
      if (value === null) return 'NULL';
      if (isList(value)) return 'L';
      if (value instanceof Set) return typeof [...value][0] === 'number' ? 'NS' : 'SS';
      return 'M';
  }
}

/**
 * A deep copy of what a caller gave, as DynamoDB would store it: frozen, so that whoever reads it may be given the very
 * same object. Refuses what the document client refuses:
 * undefined (unless `removeUndefined`), class instances, functions, bigint, NaN, unsafe integers, empty sets.
 */
export function copyIn(value: unknown, removeUndefined: boolean): Value {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return checkedNumber(value);
  if (Array.isArray(value)) {
    const kept = removeUndefined && value.includes(undefined) ? value.filter(isThere) : value;
    return Object.freeze(kept.map((entry) => copyIn(entry, removeUndefined)));
  }
  if (value instanceof Set) return copySet(value);
  if (typeof value !== 'object') throw refusedType(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw refusedType(value);
  return copyItemIn(value, removeUndefined);
}

/** As `copyIn`, for an object of attributes. */
export function copyItemIn(value: object, removeUndefined: boolean): Item {
  if (!isMap(value)) throw refusedType(value);
  const copy: Record<string, Value> = {};
  for (const name in value) {
    const entry = value[name];
    if (entry === undefined && removeUndefined) continue;
    copy[name] = typeof entry === 'string' ? entry : copyIn(entry, removeUndefined);
  }
  return Object.freeze(copy);
}

const isThere = (entry: unknown) => entry !== undefined;

/** Bytes of a value as DynamoDB counts them towards 400 KB (numbers: the documented approximation). */
export function sizeOf(value: Value): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number')
    return Math.ceil(String(Math.abs(value)).length / 2) + 1 + (value < 0 ? 1 : 0);
  if (typeof value !== 'object' || value === null) return 1;
  if (isList(value)) return value.reduce((sum: number, entry) => sum + 1 + sizeOf(entry), 3);
  if (value instanceof Set) return [...value].reduce((sum: number, entry) => sum + sizeOf(entry), 0);
  if (!isMap(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [name, entry]) => sum + 1 + Buffer.byteLength(name) + sizeOf(entry),
    3,
  );
}

const mostBytesPerUnit = 3;

/** Whether a value is surely no larger than so many bytes; quicker than counting them. */
export function isSurelyWithin(item: Item, bytes: number): boolean {
  return mostSizeOf(item) <= bytes;
}

function mostSizeOf(value: Value | undefined): number {
  if (typeof value === 'string') return mostBytesPerUnit * value.length;
  if (typeof value !== 'object' || value === null) return 30;
  let size = 3;
  if (isList(value)) for (const entry of value) size += 1 + mostSizeOf(entry);
  else if (value instanceof Set) for (const entry of value) size += mostSizeOf(entry);
  else if (isMap(value))
    for (const name in value) size += 1 + mostBytesPerUnit * name.length + mostSizeOf(value[name]);
  return size;
}

/** Bytes of a whole item: names and values. */
export function itemSize(item: Item): number {
  let size = 0;
  for (const name in item) {
    const value = item[name];
    if (value !== undefined) size += Buffer.byteLength(name) + sizeOf(value);
  }
  return size;
}

function checkedNumber(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`Special numeric value ${value} is not allowed`);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new Error(
      `Number ${value} is greater than Number.MAX_SAFE_INTEGER. Use NumberValue from @aws-sdk/lib-dynamodb.`,
    );
  }
  return Object.is(value, -0) ? 0 : value;
}

function copySet(value: ReadonlySet<unknown>): Value {
  const entries = [...value];
  if (entries.length === 0)
    throw validationError('One or more parameter values were invalid: An number set  may not be empty');
  const texts = entries.filter((entry) => typeof entry === 'string');
  if (texts.length === entries.length) return frozenSet(texts);
  const numbers = entries.filter((entry) => typeof entry === 'number');
  if (numbers.length === entries.length) return frozenSet(numbers);
  throw new Error('The in-memory DynamoDB keeps only sets of strings or of numbers');
}

/** Freezing a set keeps nobody from adding to it. */
function frozenSet<T>(entries: readonly T[]): ReadonlySet<T> {
  const refuse = () => {
    throw new TypeError('A stored set cannot be changed');
  };
  const set = new Set(entries);
  return Object.freeze(
    Object.defineProperties(set, {
      add: { value: refuse },
      delete: { value: refuse },
      clear: { value: refuse },
    }),
  );
}

function refusedType(value: unknown): Error {
  return new Error(
    value === undefined
      ? 'Pass options.removeUndefinedValues=true to remove undefined values from map/array/set.'
      : `Unsupported type passed: ${String(value)}. Pass options.convertClassInstanceToMap=true to marshall typeof object as map attribute.`,
  );
}
