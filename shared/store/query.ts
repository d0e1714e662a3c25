import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { casesTable } from './cases.names.ts';
import { type Cases, debtorPartition } from './cases.ts';

type Table = Pick<Cases, 'db' | 'table'>;
type Query = Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey'> & {
  /** The key after which it begins. */
  from?: Row;
};
type Row = Record<string, unknown>;

/** What a query finds, page by page; whoever has enough stops, and no further page is asked for. */
export async function* queryPages(
  { db, table }: Table,
  { from: begins, ...query }: Query,
): AsyncGenerator<Row[]> {
  let from = begins;
  do {
    const page = await db.send(new QueryCommand({ TableName: table, ...query, ExclusiveStartKey: from }));
    yield page.Items ?? [];
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
}

/** All that a query finds. */
export async function queryAll(cases: Table, query: Query): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const page of queryPages(cases, query)) rows.push(...page);
  return rows;
}

/** A whole partition, strongly consistent, in the order of its sort keys. */
export async function readPartition(cases: Table, pk: string): Promise<Row[]> {
  return queryAll(cases, {
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
  });
}

/** The records of a debtor of one kind: those whose sort key begins so, strongly consistent. */
export function recordsOf(debtorKey: string, begins: string): Query & { ExpressionAttributeValues: Row } {
  return {
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :begins)',
    ExpressionAttributeValues: { ':pk': debtorPartition(debtorKey), ':begins': begins },
  };
}

/** Every debt of that key, whichever customer it is booked on; the index may be a moment behind. */
export async function debtRows(cases: Table, debtKey: string): Promise<Row[]> {
  const { name, partitionKey } = casesTable.invoiceIndex;
  return queryAll(cases, {
    IndexName: name,
    KeyConditionExpression: `${partitionKey} = :invoice`,
    ExpressionAttributeValues: { ':invoice': debtKey },
  });
}
