import { allAnchorShards } from '../policy/anchor-shards.ts';
import { headSchema } from '../policy/head.ts';
import { type DecisionRecord, decisionRecordSchema } from '../policy/record-schema.ts';
import type { Row } from '../policy/verify/finding.ts';
import { casesTable } from './cases.names.ts';
import { type Cases, decisionPartition } from './cases.ts';
import { queryPages, readPartition } from './query.ts';

type Table = Pick<Cases, 'db' | 'table'>;

/** Everything that stands among a debtor's decisions, in the table's order: records by their sequence. */
export async function decisionRows(cases: Table, debtorKey: string): Promise<Row[]> {
  return readPartition(cases, decisionPartition(debtorKey));
}

/** The record of the decision by which a contact was made; undefined where none is kept, such as for a contact made elsewhere. */
export async function decisionBehind(
  cases: Table,
  debtorKey: string,
  contactId: string,
): Promise<DecisionRecord | undefined> {
  const query = {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :record)',
    FilterExpression: 'contactId = :contactId',
    ExpressionAttributeValues: {
      ':pk': decisionPartition(debtorKey),
      ':record': 'RECORD#',
      ':contactId': contactId,
    },
  };
  for await (const page of queryPages(cases, query)) {
    const [row] = page;
    if (row !== undefined) return decisionRecordSchema.parse(row);
  }
  return undefined;
}

/** The head of every debtor about whom anything was decided, or only those that moved since an instant. */
export async function* heads(cases: Table, since?: string) {
  for (const shard of allAnchorShards()) yield* headsIn(cases, shard, since);
}

/** The heads of one of the partitions that hold them. */
export async function* headsIn(cases: Table, shard: string, since?: string) {
  const { name, partitionKey, sortKey } = casesTable.lookIndex;
  const after = since === undefined ? '' : ` AND ${sortKey} >= :since`;
  const query = {
    IndexName: name,
    KeyConditionExpression: `${partitionKey} = :shard${after}`,
    ExpressionAttributeValues: { ':shard': shard, ...(since === undefined ? {} : { ':since': since }) },
  };
  for await (const page of queryPages(cases, query)) for (const row of page) yield headSchema.parse(row);
}

/** What was decided about a debtor since an instant, the newest first. */
export async function decidedSince(
  cases: Table,
  debtorKey: string,
  since: string,
): Promise<DecisionRecord[]> {
  const query = {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :record)',
    ExpressionAttributeValues: { ':pk': decisionPartition(debtorKey), ':record': 'RECORD#' },
    ScanIndexForward: false,
    Limit: 100,
  };
  const found: DecisionRecord[] = [];
  for await (const page of queryPages(cases, query)) {
    const records = page.map((row) => decisionRecordSchema.parse(row));
    found.push(...records.filter(({ at }) => at >= since));
    if (records.some(({ at }) => at < since)) break;
  }
  return found;
}

/** The key of every debtor about whom anything was decided. */
export async function* decidedDebtors(cases: Table): AsyncGenerator<string> {
  for await (const { debtorKey } of heads(cases)) yield debtorKey;
}
