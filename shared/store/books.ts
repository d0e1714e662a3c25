import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { localDateSchema } from '../domain/time.ts';
import type { Books } from '../policy/question.ts';
import type { Cases, Key } from './cases.ts';

const booksSchema = z.object({
  paymentsKnownUntil: localDateSchema.optional(),
  mailSlowedSince: localDateSchema.optional(),
});

/** Where it is kept what every decision must know of a creditor as a whole. */
export function booksKey(creditorId: string): Key {
  return { pk: `BOOKS#${creditorId}`, sk: 'BOOKS' };
}

/**
 * Until when a creditor's payments are known, and whether its mails are slowed.
 */
export async function readBooks({ db, table }: Cases, creditorId: string): Promise<Books> {
  const { Item: item } = await db.send(
    new GetCommand({ TableName: table, Key: booksKey(creditorId), ConsistentRead: true }),
  );
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
