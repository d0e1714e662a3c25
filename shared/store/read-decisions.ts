import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { allAnchorShards } from '../policy/anchor-shards.ts';
import { headSchema } from '../policy/head.ts';
import type { Row } from '../policy/verify/finding.ts';
import { casesTable } from './cases.names.ts';
import { type Cases, decisionPartition } from './cases.ts';

type Table = Pick<Cases, 'db' | 'table'>;

/** Everything that stands among a debtor's decisions, in the table's order: records by their sequence. */
export async function decisionRows(cases: Table, debtorKey: string): Promise<Row[]> {
  const rows: Row[] = [];
  const query = {
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': decisionPartition(debtorKey) },
  };
  for await (const row of pages(cases, query)) rows.push(row);
  return rows;
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
    for await (const row of pages(cases, query)) yield headSchema.parse(row);
  }
}

/** The key of every debtor about whom anything was decided. */
export async function* decidedDebtors(cases: Table): AsyncGenerator<string> {
  for await (const { debtorKey } of heads(cases)) yield debtorKey;
}

async function* pages(
  { db, table }: Table,
  query: Omit<QueryCommandInput, 'TableName'>,
): AsyncGenerator<Record<string, unknown>> {
  let from: Record<string, unknown> | undefined;
  do {
    const page = await db.send(new QueryCommand({ TableName: table, ...query, ExclusiveStartKey: from }));
    yield* page.Items ?? [];
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
}
