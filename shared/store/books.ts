import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { instantSchema, localDateSchema } from '../domain/time.ts';
import type { Books } from '../policy/question.ts';
import type { Cases, Key } from './cases.ts';
import { pauseKey } from './sending-pause.ts';

const booksSchema = z.object({
  paymentsKnownUntil: localDateSchema.optional(),
  mailSlowedSince: localDateSchema.optional(),
});

/** Where it is kept what every decision must know of a creditor as a whole. */
export function booksKey(creditorId: string): Key {
  return { pk: `BOOKS#${creditorId}`, sk: 'BOOKS' };
}

const pauseSchema = z.object({ at: instantSchema });

/**
 * Until when a creditor's payments are known, whether its mails are slowed, and whether a person has stopped all sending.
 */
export async function readBooks(cases: Cases, creditorId: string): Promise<Books> {
  const [books, all, own] = await Promise.all([
    read(cases, booksKey(creditorId)),
    read(cases, pauseKey({ kind: 'whole' })),
    read(cases, pauseKey({ kind: 'creditor', creditorId })),
  ]);
  const known = books === undefined ? {} : booksSchema.parse(books);
  const pause = all ?? own;
  if (pause === undefined) return known;
  return { ...known, paused: { since: pauseSchema.parse(pause).at, whole: all !== undefined } };
}

async function read({ db, table }: Cases, key: Key): Promise<Record<string, unknown> | undefined> {
  const { Item: item } = await db.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
  return item;
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
