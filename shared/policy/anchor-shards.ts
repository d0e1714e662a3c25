import { spreadHash } from '../domain/hash.ts';

/** Partitions of the look index that hold the heads of decisions for the daily anchor; the sweep does not read them. */
const anchorShards = 16;

/** The partition in which the head of a debtor's decisions is found. */
export function anchorShardOf(debtorKey: string): string {
  return shardName(spreadHash(debtorKey) % anchorShards);
}

/** Every partition that holds heads. */
export function allAnchorShards(): string[] {
  return Array.from({ length: anchorShards }, (_, shard) => shardName(shard));
}

function shardName(shard: number): string {
  return `ANCHOR#${shard.toString().padStart(2, '0')}`;
}
