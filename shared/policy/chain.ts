import * as z from 'zod';
import { anchorShardOf } from './anchor-shards.ts';
import { hashOf, sha256 } from './canonical.ts';
import { type Draft, draftSchema } from './decision-record.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const placeSchema = z.object({
  /** 1 for a debtor's first decision, then one more each. */
  sequence: z.int().positive(),
  /** The hash of the record before it. */
  previous: hash,
  /** The hash of this record, its place included. */
  hash,
});

/** A decision about a debt, or an answer that left, in its place of the debtor's chain; kept for good. */
export const decisionRecordSchema = draftSchema.and(placeSchema);
export type DecisionRecord = z.infer<typeof decisionRecordSchema>;

/** Where a debtor's chain ends. */
export const headSchema = z.object({
  debtorKey: z.string(),
  sequence: z.int().positive(),
  hash,
  /** Under which hash the facts of the last record are kept. */
  factsHash: hash,
  /** Its place in the look index: the partition, and the instant of its last move. */
  lookShard: z.string(),
  lookAt: z.string(),
});
export type Head = z.infer<typeof headSchema>;

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
