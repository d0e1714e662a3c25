import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Cases, Key } from './cases.ts';
import { type Outbox, outboxSchema } from './outbox.ts';

/**
 * `claimed`: ours to send now · `done`: sent or handed to a person before · `underWay`: another call is sending it
 * · `abandoned`: a call claimed it long ago and never said how it ended.
 */
export type OutboxClaim =
  | { kind: 'claimed' | 'abandoned'; outbox: Outbox }
  | { kind: 'done' }
  | { kind: 'underWay' };

/** Longer than any sending function lives, in real milliseconds. */
const abandonedAfter = 120_000;

const claimSchema = z.object({ claimedAt: z.number(), settled: z.boolean().optional() });

/** An owed message as it stands; undefined when it is gone. */
export async function readOutbox({ db, table }: Cases, key: Key): Promise<Outbox | undefined> {
  const { Item } = await db.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
  return Item === undefined ? undefined : outboxSchema.parse(Item);
}

/** Claims an owed message before it is sent. `realNow` is real time in milliseconds: a claim lives in real seconds. */
export async function claimOutbox({ db, table }: Cases, key: Key, realNow: number): Promise<OutboxClaim> {
  try {
    const { Attributes: item } = await db.send(
      new UpdateCommand({
        TableName: table,
        Key: key,
        UpdateExpression: 'SET claimedAt = :now',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(claimedAt)',
        ExpressionAttributeValues: { ':now': realNow },
        ReturnValues: 'ALL_NEW',
      }),
    );
    return { kind: 'claimed', outbox: outboxSchema.parse(item) };
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return claimedBefore({ db, table }, key, realNow);
    throw error;
  }
}

async function claimedBefore(
  { db, table }: Pick<Cases, 'db' | 'table'>,
  key: Key,
  realNow: number,
): Promise<OutboxClaim> {
  const { Item: item } = await db.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
  if (item === undefined) return { kind: 'done' };
  const { claimedAt, settled } = claimSchema.parse(item);
  if (settled === true) return { kind: 'done' };
  const outbox = outboxSchema.parse(item);
  return realNow - claimedAt < abandonedAfter ? { kind: 'underWay' } : { kind: 'abandoned', outbox };
}

/** Notes that the sending ended and is written down. */
export async function settleOutbox({ db, table }: Cases, key: Key): Promise<void> {
  const names = { '#settled': 'settled' };
  const values = { ':yes': true };
  await db.send(
    new UpdateCommand({
      TableName: table,
      Key: key,
      UpdateExpression: 'SET #settled = :yes',
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
    }),
  );
}

/** Gives a claim back after a definite refusal, so that the message can be tried again. */
export async function releaseOutbox({ db, table }: Cases, key: Key): Promise<void> {
  await db.send(new UpdateCommand({ TableName: table, Key: key, UpdateExpression: 'REMOVE claimedAt' }));
}
