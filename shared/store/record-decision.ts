import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import type { Debt } from '../domain/debt.ts';
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

/** Keeps a decision. */
export async function recordDecision({ db, table }: Cases, record: DecisionRecord): Promise<void> {
  await db.send(new PutCommand({ TableName: table, Item: decisionItem(record) }));
}

/** Notes when the sweep must look at an open debt should nobody else do so. Changes no fact; a closed debt is left alone. */
export async function lookAgainAt({ db, table }: Cases, debt: Debt, lookAt: Temporal.Instant): Promise<void> {
  const update = new UpdateCommand({
    TableName: table,
    Key: debtItemKey(debt.debtorKey, debt.debtKey),
    UpdateExpression: 'SET lookAt = :lookAt, lookShard = :shard',
    ConditionExpression: '#state = :open',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':lookAt': instantText(lookAt),
      ':shard': lookShardOf(debt.debtKey),
      ':open': 'open',
    },
  });
  try {
    await db.send(update);
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
