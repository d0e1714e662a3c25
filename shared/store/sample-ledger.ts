import * as z from 'zod';
import type { Facts } from '../domain/facts.ts';
import type { Ledger } from '../policy/foresee/compare.ts';
import { casesTable } from './cases.names.ts';
import { allLookShards, type Cases } from './cases.ts';
import { queryPages } from './query.ts';
import { readFacts } from './read-facts.ts';

const foundSchema = z.object({ debtorKey: z.string() });

/** Pages of the index that are read of each shard at most: enough for a sample, never the whole table. */
const mostPages = 3;
/** Debtors whose facts are read at once. */
const atOnce = 10;

/**
 * Debtors with open debts of a creditor, as they stand: all of them where they are few, else about as many from each part
 * of the index. Which part a debt is in is told by a hash of its key, so that the sample favours nobody.
 */
export async function sampleLedger(cases: Cases, creditorId: string, most: number): Promise<Ledger> {
  const shards = allLookShards();
  const each = Math.ceil(most / shards.length);
  const found = await Promise.all(shards.map((shard) => debtorsIn(cases, shard, creditorId, each)));
  const keys = [...new Set(found.flatMap(({ debtorKeys }) => debtorKeys))].slice(0, most);
  const facts: Facts[] = [];
  for (let from = 0; from < keys.length; from += atOnce) {
    const read = await Promise.all(keys.slice(from, from + atOnce).map((key) => readFacts(cases, key)));
    facts.push(...read.filter((one) => one !== undefined));
  }
  return { facts, sampled: found.some(({ more }) => more) };
}

async function debtorsIn(
  cases: Cases,
  shard: string,
  creditorId: string,
  most: number,
): Promise<{ debtorKeys: string[]; more: boolean }> {
  const { name, partitionKey } = casesTable.lookIndex;
  const open = queryPages(cases, {
    IndexName: name,
    KeyConditionExpression: `${partitionKey} = :shard`,
    FilterExpression: 'creditorId = :creditor AND #state = :open AND amountOutstanding > :nothing',
    ProjectionExpression: 'debtorKey',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ...{ ':shard': shard, ':creditor': creditorId, ':open': 'open', ':nothing': 0 },
    },
  });
  const keys = new Set<string>();
  let pages = 0;
  for await (const page of open) {
    for (const item of page) {
      const { debtorKey } = foundSchema.parse(item);
      if (keys.size >= most && !keys.has(debtorKey)) return { debtorKeys: [...keys], more: true };
      keys.add(debtorKey);
    }
    pages += 1;
    if (pages >= mostPages) return { debtorKeys: [...keys], more: true };
  }
  return { debtorKeys: [...keys], more: false };
}
