import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Cases, Key } from './cases.ts';
import { writeTogether } from './commit.ts';
import { type Outbox, outboxSchema } from './outbox.ts';
import { unlessAllPaused } from './sending-pause.ts';

/**
 * `claimed`: ours to send now · `done`: sent or handed to a person before · `underWay`: another call is sending it
 * · `abandoned`: a call claimed it long ago and never said how it ended · `paused`: a person has stopped all sending.
 */
export type OutboxClaim =
  | { kind: 'claimed' | 'abandoned'; outbox: Outbox }
  | { kind: 'done' }
  | { kind: 'paused' }
  | { kind: 'underWay' };

/** Longer than any sending function lives, in real milliseconds. */
const abandonedAfter = 120_000;

const claimSchema = z.object({ claimedAt: z.number(), settled: z.boolean().optional() });

/** An owed message as it stands; undefined when it is gone. */
export async function readOutbox({ db, table }: Cases, key: Key): Promise<Outbox | undefined> {
  const { Item } = await db.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
  return Item === undefined ? undefined : outboxSchema.parse(Item);
}

/**
 * Claims an owed message before it is sent. `realNow` is real time in milliseconds: a claim lives in real seconds. The
 * desk's own list leaves also while a person has stopped all sending.
 */
export async function claimOutbox(cases: Cases, key: Key, realNow: number): Promise<OutboxClaim> {
  const outbox = await readOutbox(cases, key);
  if (outbox === undefined) return { kind: 'done' };
  const claim = {
    kind: 'update',
    key,
    set: { claimedAt: realNow },
    onlyIf: { claimedAt: undefined },
  } as const;
  const isForDesk = outbox.kind === 'mail' && outbox.template === 'daily-list';
  const pause = isForDesk ? [] : [unlessAllPaused(outbox.owner)];
  const failed = await writeTogether(cases, [claim, ...pause]);
  if (failed.length === 0) return { kind: 'claimed', outbox };
  return failed.includes(0) ? claimedBefore(cases, key, realNow) : { kind: 'paused' };
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
