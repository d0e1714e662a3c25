import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { spreadHash } from '../domain/hash.ts';
import { lookShards } from './cases.names.ts';

/** Access to the Cases table, as the handlers build it. */
export type Cases = {
  db: Pick<DynamoDBDocumentClient, 'send'>;
  table: string;
  /** Waits a little, with jitter, before a write is tried again. */
  pause(attempt: number): Promise<void>;
};

export type Key = { pk: string; sk: string };

export const debtorPartition = (debtorKey: string): string => `DEBTOR#${debtorKey}`;
export const decisionPartition = (debtorKey: string): string => `DECISION#${debtorKey}`;
export const outboxPartition = (owner: string): string => `OUTBOX#${owner}`;
export const unmatchedPartition = (creditorId: string): string => `UNMATCHED#${creditorId}`;

export function profileKey(debtorKey: string): Key {
  return { pk: debtorPartition(debtorKey), sk: 'PROFILE' };
}

export function debtItemKey(debtorKey: string, debtKey: string): Key {
  return { pk: debtorPartition(debtorKey), sk: `DEBT#${debtKey}` };
}

/** The partition of the look index that a debt or claim belongs to. */
export function lookShardOf(key: string): string {
  return `LOOK#${(spreadHash(key) % lookShards).toString().padStart(2, '0')}`;
}

/** Every partition of the look index, for the sweep. */
export function allLookShards(): string[] {
  return Array.from({ length: lookShards }, (_, shard) => `LOOK#${shard.toString().padStart(2, '0')}`);
}

/**
 * The partition of the look index in which a debtor is registered from its first record on, under its key, so that every
 * debtor is found once without a scan. The sweep does not read it.
 */
export function registerShardOf(debtorKey: string): string {
  return registerShard(spreadHash(debtorKey) % lookShards);
}

/** The register's partition with that number, from 0 to `lookShards` less one. */
export function registerShard(shard: number): string {
  return `REGISTER#${shard.toString().padStart(2, '0')}`;
}

/** A partition of the look index in which a creditor's events stand by their instants; the sweep does not read it. */
export function feedShard(creditorId: string, shard: number): string {
  return `FEED#${creditorId}#${shard.toString().padStart(2, '0')}`;
}

/** The one for the events of a debtor or desk. */
export function feedShardOf(creditorId: string, owner: string): string {
  return feedShard(creditorId, spreadHash(owner) % lookShards);
}
