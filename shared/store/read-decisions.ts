import { allAnchorShards } from '../policy/anchor-shards.ts';
import { headSchema } from '../policy/head.ts';
import type { Row } from '../policy/verify/finding.ts';
import { casesTable } from './cases.names.ts';
import { type Cases, decisionPartition } from './cases.ts';
import { queryPages, readPartition } from './query.ts';

type Table = Pick<Cases, 'db' | 'table'>;

/** Everything that stands among a debtor's decisions, in the table's order: records by their sequence. */
export async function decisionRows(cases: Table, debtorKey: string): Promise<Row[]> {
  return readPartition(cases, decisionPartition(debtorKey));
}

/** The head of every debtor about whom anything was decided, or only those that moved since an instant. */
export async function* heads(cases: Table, since?: string) {
  const { name, partitionKey, sortKey } = casesTable.lookIndex;
  const after = since === undefined ? '' : ` AND ${sortKey} >= :since`;
  for (const shard of allAnchorShards()) {
    const query = {
      IndexName: name,
      KeyConditionExpression: `${partitionKey} = :shard${after}`,
      ExpressionAttributeValues: { ':shard': shard, ...(since === undefined ? {} : { ':since': since }) },
    };
    for await (const page of queryPages(cases, query)) for (const row of page) yield headSchema.parse(row);
  }
}

/** The key of every debtor about whom anything was decided. */
export async function* decidedDebtors(cases: Table): AsyncGenerator<string> {
  for await (const { debtorKey } of heads(cases)) yield debtorKey;
}
