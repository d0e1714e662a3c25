import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Money } from '../domain/book-money.ts';
import { type Cases, unmatchedPartition } from './cases.ts';

/** Puts money that pays no known invoice on the creditor's list, once. */
export async function listUnmatched(
  { db, table }: Cases,
  creditorId: string,
  payment: Money,
  reference: string,
): Promise<void> {
  const keys = { pk: unmatchedPartition(creditorId), sk: `${payment.bookedOn}#${payment.paymentId}` };
  try {
    await db.send(
      new PutCommand({
        TableName: table,
        Item: { ...keys, creditorId, reference, ...payment },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

/** Takes money off the list that was listed before and is booked now. */
export async function unlistUnmatched(
  { db, table }: Cases,
  creditorId: string,
  payment: Money,
): Promise<void> {
  const Key = { pk: unmatchedPartition(creditorId), sk: `${payment.bookedOn}#${payment.paymentId}` };
  await db.send(new DeleteCommand({ TableName: table, Key }));
}
