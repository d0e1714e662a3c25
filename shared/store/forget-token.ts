import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Debt } from '../domain/debt.ts';
import { type Cases, debtItemKey } from './cases.ts';

/**
 * Removes the token of a wait that is over: it was registered before the facts changed, and whoever waited with it asks
 * for its next step now. A token registered since stays.
 */
export async function forgetToken({ db, table }: Cases, debt: Debt, seen: number): Promise<void> {
  if (debt.tokenSeen === undefined || debt.tokenSeen >= seen) return;
  const update = new UpdateCommand({
    TableName: table,
    Key: debtItemKey(debt.debtorKey, debt.debtKey),
    UpdateExpression: 'REMOVE #token, tokenSeen',
    ConditionExpression: 'tokenSeen < :seen',
    ExpressionAttributeNames: { '#token': 'token' },
    ExpressionAttributeValues: { ':seen': seen },
  });
  try {
    await db.send(update);
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
