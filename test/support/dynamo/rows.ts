import { compareText } from './compare.ts';
import { type Item, itemSize } from './values.ts';

/** One stored item. Never changed in place: every write stores a new row. */
export class Row {
  readonly item: Item;
  readonly pk: string;
  readonly sk: string;
  #size: number | undefined;

  constructor(item: Item, { pk, sk }: { pk: string; sk: string }) {
    this.item = item;
    this.pk = pk;
    this.sk = sk;
  }

  /** Bytes, counted when they are first asked for. */
  get size(): number {
    this.#size ??= itemSize(this.item);
    return this.#size;
  }
}

/** Whether a sort key lies before (-1), in (0) or after (1) the wanted range. */
export type Range = (sort: string) => -1 | 0 | 1;

type Entry = { sort: string; row: Row };

/** The rows of one partition in the order of their sort keys; rows of equal sort key by table key. */
export class Rows {
  readonly #entries: Entry[] = [];

  get size(): number {
    return this.#entries.length;
  }

  get(sort: string): Row | undefined {
    const entry = this.#entries[this.#lowerBound((key) => compareText(key, sort) < 0)];
    return entry?.sort === sort ? entry.row : undefined;
  }

  put(sort: string, row: Row): void {
    const at = this.#indexOf(sort, row);
    const same = this.#entries[at];
    const replaces = same !== undefined && order(same, { sort, row }) === 0;
    this.#entries.splice(at, replaces ? 1 : 0, { sort, row });
  }

  remove(sort: string, row: Row): void {
    const at = this.#indexOf(sort, row);
    const found = this.#entries[at];
    if (found && order(found, { sort, row }) === 0) this.#entries.splice(at, 1);
  }

  first(): Row | undefined {
    return this.#entries[0]?.row;
  }

  /** All rows, in order. */
  all(): Row[] {
    return this.#entries.map((entry) => entry.row);
  }

  /** The rows in a range, in order. */
  inRange(range: Range): Row[] {
    const from = this.#lowerBound((sort) => range(sort) < 0);
    const to = this.#lowerBound((sort) => range(sort) <= 0);
    return this.#entries.slice(from, to).map((entry) => entry.row);
  }

  #indexOf(sort: string, row: Row): number {
    return this.#search((entry) => order(entry, { sort, row }) < 0);
  }

  #lowerBound(before: (sort: string) => boolean): number {
    return this.#search((entry) => before(entry.sort));
  }

  #search(before: (entry: Entry) => boolean): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const entry = this.#entries[middle];
      if (entry && before(entry)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function order(a: Entry, b: Entry): number {
  return compareText(a.sort, b.sort) || compareText(a.row.pk, b.row.pk) || compareText(a.row.sk, b.row.sk);
}
