import type { Debt } from '../../../../shared/domain/debt.ts';
import type { Facts } from '../../../../shared/domain/facts.ts';
import { debtItemKey, debtorPartition } from '../../../../shared/store/cases.ts';
import type { Commit, Write } from '../../../../shared/store/commit.ts';
import { debtItem, factItems, type Item, profileItem } from '../../../../shared/store/items.ts';
import { withDebt, withRecord, withVersion } from '../mirror.ts';
import { writtenRecords } from './written-records.ts';

/** Told of every write: the facts before and after, and the items it put elsewhere. */
export type WroteListener = (before: Facts, after: Facts, more: readonly Item[]) => void;

/**
 * The facts of one debtor with the Cases table's semantics for what our code writes: all or nothing, on the version it
 * saw, records that must be absent or unchanged. A snapshot that was read never changes.
 */
export class Books {
  readonly #items = new Map<string, Item>();
  /** Debts whose item is older than the facts, by key; written again only when somebody asks for it. */
  readonly #stale = new Map<string, Debt>();
  readonly #partition: string;
  readonly #wrote: WroteListener;
  #facts: Facts;

  constructor(facts: Facts, wrote: WroteListener = () => undefined) {
    const { debtorKey } = facts.profile;
    this.#partition = debtorPartition(debtorKey);
    this.#wrote = wrote;
    this.#facts = facts;
    for (const item of factItems(facts)) this.#items.set(item.sk, item);
  }

  /** One strongly consistent read. */
  get facts(): Facts {
    return this.#facts;
  }

  /** As `commit` of the store: false when the facts moved since `seen`, or a record stands in the way. */
  commit({ seen, profile = {}, forget = [], writes }: Omit<Commit, 'debtorKey'>): boolean {
    const before = this.#facts;
    const { version } = before.profile;
    if (seen !== undefined && seen !== version) return false;
    if (!writes.every((write) => this.#mayWrite(write))) return false;
    const isOnlyRaised = forget.length === 0 && Object.keys(profile).length === 0;
    let facts = isOnlyRaised
      ? withVersion(before, version + 1)
      : // Only a commit changes the profile, from the facts as they are.
        written(
          before,
          changedItem(profileItem(before.profile), { ...profile, version: version + 1 }, forget),
        );
    for (const write of writes) {
      const item = this.#write(write);
      if (item?.pk === this.#partition) facts = written(facts, item);
    }
    this.#facts = facts;
    const elsewhere = writes.flatMap((write) =>
      'item' in write && write.item.pk !== this.#partition ? [write.item] : [],
    );
    this.#wrote(before, this.#facts, elsewhere);
    return true;
  }

  /** An update of one item that changes no fact, such as a token: on a condition, and without a new version. */
  touch(
    sk: string,
    change: { set?: Record<string, unknown>; remove?: readonly string[] },
    isFit: boolean,
  ): boolean {
    if (!isFit || !this.#items.has(sk)) return false;
    const before = this.#facts;
    this.#facts = written(before, this.#update(sk, change.set, change.remove));
    this.#wrote(before, this.#facts, []);
    return true;
  }

  /** As `touch`, of a debt's token, next look or generation, which no decision rests on: quick, as it is done at every look. */
  touchDebt(debtKey: string, change: (debt: Debt) => Debt, isFit: boolean): boolean {
    const debt = this.debt(debtKey);
    if (!isFit || debt === undefined) return false;
    const before = this.#facts;
    const after = change(debt);
    this.#stale.set(debtKey, after);
    this.#facts = withDebt(before, after);
    this.#wrote(before, this.#facts, []);
    return true;
  }

  /** Puts an item that changes no fact a decision rests on, such as the history of answers: without a new version. */
  place(item: Item): void {
    const before = this.#facts;
    this.#facts = written(before, this.#put(item));
    this.#wrote(before, this.#facts, []);
  }

  debt(debtKey: string): Debt | undefined {
    return this.#facts.debts.find((one) => one.debtKey === debtKey);
  }

  debtSk(debtKey: string): string {
    return debtItemKey(this.#facts.profile.debtorKey, debtKey).sk;
  }

  #mayWrite(write: Write): boolean {
    // An index is beside the facts.
    if (write.kind === 'keep' || write.kind === 'forget') return true;
    if (write.kind === 'put') {
      if (write.item.pk !== this.#partition) return true;
      return write.ifAbsent !== true || !this.#items.has(write.item.sk);
    }
    // Nobody stops or resumes all sending in a lifetime: what must be absent elsewhere is.
    if (write.kind === 'absent') return write.key.pk !== this.#partition || !this.#items.has(write.key.sk);
    const item = this.#items.get(write.key.sk);
    if (write.kind === 'delete') return item !== undefined;
    return (
      item !== undefined && Object.entries(write.onlyIf ?? {}).every(([name, value]) => item[name] === value)
    );
  }

  #write(write: Write): Item | undefined {
    switch (write.kind) {
      case 'put':
        return this.#put(write.item);
      case 'keep':
        return this.#put(this.#item(write.item.sk) ?? write.item);
      case 'update':
        return this.#update(write.key.sk, write.set, write.remove);
      case 'delete':
        throw new Error('no commit of a lifetime deletes anything');
      case 'absent':
      case 'forget':
        return undefined;
    }
  }

  #put(item: Item): Item {
    if (item.pk === this.#partition) this.#keep(item);
    return item;
  }

  #keep(item: Item): void {
    this.#stale.delete(debtKeyIn(item.sk));
    this.#items.set(item.sk, item);
  }

  #item(sk: string): Item | undefined {
    const debt = this.#stale.get(debtKeyIn(sk));
    if (debt !== undefined) this.#keep({ ...debtItem(debt), sk });
    return this.#items.get(sk);
  }

  #update(sk: string, set: Record<string, unknown> = {}, remove: readonly string[] = []): Item {
    const item = changedItem({ pk: this.#partition, ...this.#item(sk), sk }, set, remove);
    this.#keep(item);
    return item;
  }
}

/** `DEBT#lindenhof#INV-1` → `lindenhof#INV-1`; of another item, no debt's. */
function debtKeyIn(sk: string): string {
  return sk.startsWith('DEBT#') ? sk.slice(5) : '';
}

/** A new item with these attributes set and those without a value: deleting them would make it slow to read. */
function changedItem(item: Item, set: Record<string, unknown>, remove: readonly string[]): Item {
  for (const name of Object.keys(set)) if (set[name] !== undefined) item[name] = set[name];
  for (const name of remove) item[name] = undefined;
  return item;
}

function written(facts: Facts, item: Item): Facts {
  return withRecord(facts, item, writtenRecords);
}
