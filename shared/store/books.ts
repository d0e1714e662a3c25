import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { localDateSchema } from '../domain/time.ts';
import type { Books } from '../policy/question.ts';
import type { Cases, Key } from './cases.ts';

const booksSchema = z.object({ paymentsKnownUntil: localDateSchema });

/** Where it is kept until when a creditor's payments are known. */
export function booksKey(creditorId: string): Key {
  return { pk: `BOOKS#${creditorId}`, sk: 'BOOKS' };
}

/**
 * Until when a creditor's payments are known, as far as this read tells. It may come a little late: the day only ever
 * moves forward, so an older answer is the stricter one.
 */
export async function readBooks({ db, table }: Cases, creditorId: string): Promise<Books> {
  const { Item: item } = await db.send(new GetCommand({ TableName: table, Key: booksKey(creditorId) }));
  return item === undefined ? {} : booksSchema.parse(item);
}

/** Notes that a creditor's payments are known up to and including a day; an earlier one than is known changes nothing. */
export async function raiseBooks({ db, table }: Cases, creditorId: string, day: string): Promise<void> {
  const update = new UpdateCommand({
    TableName: table,
    Key: booksKey(creditorId),
    UpdateExpression: 'SET paymentsKnownUntil = :day',
    ConditionExpression: 'attribute_not_exists(paymentsKnownUntil) OR paymentsKnownUntil < :day',
    ExpressionAttributeValues: { ':day': day },
  });
  try {
    await db.send(update);
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
