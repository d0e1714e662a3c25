import { anchorShardOf } from './anchor-shards.ts';
import { hashOf, sha256 } from './canonical.ts';
import type { Head } from './head.ts';
import type { DecisionRecord, Draft } from './record-schema.ts';

/** What stands before a debtor's first record. */
export function genesisOf(debtorKey: string): string {
  return sha256(`The decisions about ${debtorKey}`);
}

/** The record as it follows the head that was seen; undefined for a debtor's first. */
export function recordAfter(head: Pick<Head, 'sequence' | 'hash'> | undefined, draft: Draft): DecisionRecord {
  const sequence = (head?.sequence ?? 0) + 1;
  const placed = { ...draft, sequence, previous: head?.hash ?? genesisOf(draft.debtorKey) };
  return { ...placed, hash: hashOf(placed) };
}

/** The head as it stands after a record. */
export function headAfter({ debtorKey, sequence, hash, factsHash, at }: DecisionRecord): Head {
  return { debtorKey, sequence, hash, factsHash, lookShard: anchorShardOf(debtorKey), lookAt: at };
}

/** The sort key of a record: the partition holds them in the order of their chain. */
export function recordSortKey(sequence: number): string {
  return `RECORD#${sequence.toString().padStart(10, '0')}`;
}

/** What a record's hash must be: it covers every attribute but itself and the keys the record is stored under. */
export function hashOfRow(row: Readonly<Record<string, unknown>>): string {
  const { pk: _pk, sk: _sk, hash: _hash, ...content } = row;
  return hashOf(content);
}
