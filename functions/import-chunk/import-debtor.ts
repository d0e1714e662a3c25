import { type Change, changed, noFacts } from '../../shared/domain/changes.ts';
import type { Facts } from '../../shared/domain/facts.ts';
import { blankProfile } from '../../shared/domain/merge-profile.ts';
import type { Marked } from '../../shared/intake/group-rows.ts';
import type { Result } from '../../shared/intake/result.ts';
import type { Cases } from '../../shared/store/cases.ts';
import { writesOfAll } from '../../shared/store/change-writes.ts';
import { maximumWrites, tryCommit, type Write } from '../../shared/store/commit.ts';
import { takenNumbers } from '../../shared/store/number-owner.ts';
import { readFacts } from '../../shared/store/read-facts.ts';
import { mostNameWrites, nameWrites } from '../../shared/store/search-items.ts';
import { judgeInvoice } from './judge-invoice.ts';
import type { Batch } from './judge-row.ts';

/** Rounds after which a debtor whose facts never stand still fails the chunk. */
const mostRounds = 20;

/** What the rows of one transaction write, so that a new name has room beside them. */
const mostRowWrites = maximumWrites - mostNameWrites;

/**
 * Takes over one customer's rows: judged one after another by the facts and by the rows before them, written in one
 * transaction, or in several where it would be too large for one; those of one invoice together where they fit. Facts
 * that moved meanwhile are read again; a number that turns out to be another customer's holds its row.
 */
export async function importDebtor(
  cases: Cases,
  customer: { debtorKey: string; customerNumber: string },
  inFile: readonly Marked[],
  batch: Batch,
): Promise<Result[]> {
  const rows = byInvoice(inFile).flat();
  const done: Result[] = [];
  const taken = new Set<string>();
  for (let round = 1; done.length < rows.length; round += 1) {
    if (round > mostRounds) throw new Error(`the facts of ${customer.debtorKey} never stood still`);
    const known = await readFacts(cases, customer.debtorKey);
    const facts = known ?? noFacts(blankProfile(customer.debtorKey, customer.customerNumber));
    done.push(...(await writeFrom(cases, facts, rows.slice(done.length), { ...batch, taken })));
    if (done.length < rows.length) await cases.pause(Math.min(round, 5));
  }
  return done;
}

/** Writes as many rows as it can from these facts; gives the results of those that are written. */
async function writeFrom(
  cases: Cases,
  start: Facts,
  rows: readonly Marked[],
  batch: Batch & { taken: Set<string> },
): Promise<Result[]> {
  const { debtorKey } = start.profile;
  const done: Result[] = [];
  let facts = start;
  let version = start.profile.version;
  let named = start.profile;
  let open: { results: Result[]; changes: Change[]; writes: Write[] } = {
    results: [],
    changes: [],
    writes: [],
  };

  async function flush(): Promise<boolean> {
    if (open.changes.length > 0) {
      const profile = open.changes.findLast((change) => change.kind === 'profile')?.profile;
      const writes = [...open.writes, ...(profile === undefined ? [] : nameWrites(named, profile))];
      const change = { debtorKey, seen: version, writes, ...(profile ? { profile } : {}) };
      const tried = await tryCommit(cases, change);
      if (!tried.ok) {
        for (const debtKey of takenNumbers(writes, tried.failed)) batch.taken.add(debtKey);
        return false;
      }
      version += 1;
      named = profile ?? named;
    }
    done.push(...open.results);
    open = { results: [], changes: [], writes: [] };
    return true;
  }

  for (const invoice of byInvoice(rows)) {
    const judged = judgeInvoice(facts, invoice, batch).map((one) => {
      const writes = writesOfAll(facts, one.changes, batch.now);
      facts = one.changes.reduce(changed, facts);
      return { ...one, writes };
    });
    const together = judged.reduce((sum, { writes }) => sum + writes.length, 0);
    if (open.writes.length + together > mostRowWrites && !(await flush())) return done;
    for (const { result, changes, writes } of judged) {
      const isMore = open.writes.length + writes.length > mostRowWrites || areOfOneItem(open.writes, writes);
      if (isMore && !(await flush())) return done;
      open.results.push(result);
      open.changes.push(...changes);
      open.writes.push(...writes);
    }
  }
  await flush();
  return done;
}

/** Whether both write the same item, which one transaction cannot. */
function areOfOneItem(some: readonly Write[], others: readonly Write[]): boolean {
  const keyOf = (write: Write) => {
    const { pk, sk } = 'item' in write ? write.item : write.key;
    return `${pk} ${sk}`;
  };
  const keys = new Set(some.map(keyOf));
  return others.some((write) => keys.has(keyOf(write)));
}

/** The rows of each invoice, in the order of the file; a row without a number is by itself. */
function byInvoice(rows: readonly Marked[]): Marked[][] {
  const groups = Map.groupBy(rows, ({ row }) => {
    const number = row.kind === 'payment' ? undefined : row.invoiceNumber;
    return number === undefined ? `line ${row.line}` : `number ${number}`;
  });
  return [...groups.values()];
}
