import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import { instantText } from '../domain/time.ts';
import type { DecisionRecord } from '../policy/decision-record.ts';
import { type Cases, debtItemKey, decisionPartition, lookShardOf } from './cases.ts';
import type { Item } from './items.ts';

export function decisionItem(record: DecisionRecord): Item {
  return {
    pk: decisionPartition(record.debtorKey),
    sk: `${record.at}#${record.debtKey}#${record.decisionId}`,
    ...record,
  };
}

/** Keeps a decision, and when the sweep must look at the debt should nobody else. Neither changes a fact. */
export async function recordDecision(
  cases: Cases,
  record: DecisionRecord,
  lookAt: Temporal.Instant,
): Promise<void> {
  const { db, table } = cases;
  await db.send(new PutCommand({ TableName: table, Item: decisionItem(record) }));
  await db.send(
    new UpdateCommand({
      TableName: table,
      Key: debtItemKey(record.debtorKey, record.debtKey),
      UpdateExpression: 'SET lookAt = :lookAt, lookShard = :shard',
      ConditionExpression: 'attribute_exists(pk) AND #state = :open',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: {
        ':lookAt': instantText(lookAt),
        ':shard': lookShardOf(record.debtKey),
        ':open': 'open',
      },
    }),
  );
}
