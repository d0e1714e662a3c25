import { equals } from './compare.ts';
import { tableMissing, validationError } from './errors.ts';
import { Row, Rows } from './rows.ts';
import { type Item, isSurelyWithin, itemSize } from './values.ts';

export type KeyNames = { partitionKey: string; sortKey: string };
export type TableShape = KeyNames & { tableName: string; indexes: readonly (KeyNames & { name: string })[] };
export type Key = { pk: string; sk: string };
export type Change = { key: Key; after: Item | undefined };
/** A stream record in native values; the images are frozen, as they were stored. */
export type StreamRecord = {
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  seq: number;
  Keys: Item;
  readonly NewImage?: Item;
  readonly OldImage?: Item;
};

const largestItem = 400 * 1024;

/** One table with its indexes and its stream. Writes are all or nothing and give stream records in order. */
export class Table {
  readonly shape: TableShape;
  readonly #partitions = new Map<string, Rows>();
  readonly #indexes: readonly { keys: KeyNames & { name: string }; partitions: Map<string, Rows> }[];
  readonly #indexKeys: readonly { name: string; indexName: string }[];
  readonly #listeners = new Set<(record: StreamRecord) => void>();
  readonly #writers = new Set<(changes: readonly Change[]) => void>();
  #sequence = 0;

  constructor(shape: TableShape) {
    this.shape = shape;
    this.#indexes = shape.indexes.map((keys) => ({ keys, partitions: new Map() }));
    this.#indexKeys = shape.indexes.flatMap(({ partitionKey, sortKey, name: indexName }) =>
      [partitionKey, sortKey].map((name) => ({ name, indexName })),
    );
  }

  subscribe(listener: (record: StreamRecord) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells every write as a whole, before its stream records: what a transaction changed, uncopied. */
  subscribeToWrites(listener: (changes: readonly Change[]) => void): () => void {
    this.#writers.add(listener);
    return () => this.#writers.delete(listener);
  }

  requireName(tableName: string): void {
    if (tableName !== this.shape.tableName) throw tableMissing();
  }

  get({ pk, sk }: Key): Row | undefined {
    return this.#partitions.get(pk)?.get(sk);
  }

  /** The partition of the table, or of an index. */
  partition(hash: string, indexName?: string): Rows | undefined {
    return indexName === undefined ? this.#partitions.get(hash) : this.#index(indexName).partitions.get(hash);
  }

  keysOf(indexName?: string): KeyNames {
    return indexName === undefined ? this.shape : this.#index(indexName).keys;
  }

  /** All rows, in no promised order of partitions. */
  rows(): Row[] {
    return [...this.#partitions.values()].flatMap((rows) => rows.all());
  }

  /** Refuses what could not be stored: wrong keys, wrong index keys, too large. */
  check(item: Item): void {
    this.keyOf(item);
    for (const { name, indexName } of this.#indexKeys) {
      const value = item[name];
      if (value !== undefined && (typeof value !== 'string' || value === '')) {
        throw validationError(
          `One or more parameter values were invalid: Type mismatch or empty value for Index Key ${name} IndexName: ${indexName}`,
        );
      }
    }
    if (!isSurelyWithin(item, largestItem) && itemSize(item) > largestItem)
      throw validationError('Item size has exceeded the maximum allowed size');
  }

  /** The key of an item; it must have both parts, as non-empty strings. */
  keyOf(item: Item): Key {
    return { pk: keyPart(item, this.shape.partitionKey), sk: keyPart(item, this.shape.sortKey) };
  }

  /** Stores changes that were checked before, together, then tells the stream. */
  commit(changes: readonly Change[]): void {
    const records = changes.flatMap((change) => this.#apply(change));
    for (const writer of this.#writers) writer(changes);
    for (const record of records) for (const listener of this.#listeners) listener(record);
  }

  #apply({ key, after }: Change): StreamRecord[] {
    const before = this.get(key);
    if (after) this.#link(new Row(after, key), before);
    else if (before) this.#unlink(before);
    if (!before && !after) return [];
    if (before && after && equals(before.item, after)) return [];
    this.#sequence += 1;
    return [streamRecord(this.#sequence, this.#keyItem(key), before?.item, after)];
  }

  /** Puts a row where it belongs, instead of the one that was there before. */
  #link(row: Row, before: Row | undefined): void {
    rowsOf(this.#partitions, row.pk).put(row.sk, row);
    for (const { keys, partitions } of this.#indexes) {
      const place = placeIn(keys, row);
      const old = before && placeIn(keys, before);
      if (before && old && (old.hash !== place?.hash || old.sort !== place.sort))
        dropFrom(partitions, old, before);
      if (place) rowsOf(partitions, place.hash).put(place.sort, row);
    }
  }

  #unlink(row: Row): void {
    dropFrom(this.#partitions, { hash: row.pk, sort: row.sk }, row);
    for (const { keys, partitions } of this.#indexes) {
      const place = placeIn(keys, row);
      if (place) dropFrom(partitions, place, row);
    }
  }

  #keyItem({ pk, sk }: Key): Item {
    return { [this.shape.partitionKey]: pk, [this.shape.sortKey]: sk };
  }

  #index(name: string) {
    const index = this.#indexes.find(({ keys }) => keys.name === name);
    if (!index) throw validationError(`The table does not have the specified index: ${name}`);
    return index;
  }
}

function keyPart(item: Item, name: string): string {
  const value = item[name];
  if (value === undefined) {
    throw validationError(`One or more parameter values were invalid: Missing the key ${name} in the item`);
  }
  if (typeof value !== 'string' || value === '') {
    throw validationError(
      `One or more parameter values were invalid: key attribute ${name} must be a non-empty string`,
    );
  }
  return value;
}

type Place = { hash: string; sort: string };

/** Where a row stands in an index; undefined when it is not in it. */
function placeIn({ partitionKey, sortKey }: KeyNames, { item }: Row): Place | undefined {
  const hash = item[partitionKey];
  const sort = item[sortKey];
  return typeof hash === 'string' && typeof sort === 'string' ? { hash, sort } : undefined;
}

function rowsOf(partitions: Map<string, Rows>, hash: string): Rows {
  const known = partitions.get(hash);
  if (known !== undefined) return known;
  const rows = new Rows();
  partitions.set(hash, rows);
  return rows;
}

function dropFrom(partitions: Map<string, Rows>, { hash, sort }: Place, row: Row): void {
  const rows = partitions.get(hash);
  rows?.remove(sort, row);
  if (rows?.size === 0) partitions.delete(hash);
}

function streamRecord(
  seq: number,
  Keys: Item,
  before: Item | undefined,
  after: Item | undefined,
): StreamRecord {
  return {
    ...{ eventName: before ? (after ? 'MODIFY' : 'REMOVE') : 'INSERT', seq, Keys },
    ...(after ? { NewImage: after } : {}),
    ...(before ? { OldImage: before } : {}),
  };
}
