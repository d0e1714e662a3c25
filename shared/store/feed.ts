import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import { instantText } from '../domain/time.ts';
import { type FeedEvent, feedEventSchema } from '../events/feed-lines.ts';
import { casesTable, lookShards } from './cases.names.ts';
import { type Cases, feedShard } from './cases.ts';
import { queryPages } from './query.ts';

type Table = Pick<Cases, 'db' | 'table'>;

/** A creditor's events of a span of time, its end not included, in the order of their instants; some pages at a time. */
export async function* eventsBetween(
  cases: Table,
  creditorId: string,
  [from, until]: readonly [Temporal.Instant, Temporal.Instant],
): AsyncGenerator<FeedEvent> {
  const sources = Array.from({ length: lookShards }, (_, shard) =>
    shardEvents(cases, feedShard(creditorId, shard), [instantText(from), instantText(until)]),
  );
  const heads = await Promise.all(sources.map(headOf));
  for (;;) {
    const waiting = heads.filter((head) => head !== undefined);
    const [first] = waiting.sort((a, b) => a.event.at.localeCompare(b.event.at));
    if (first === undefined) return;
    yield first.event;
    heads[heads.indexOf(first)] = await headOf(first.source);
  }
}

type Head = { event: FeedEvent; source: AsyncGenerator<FeedEvent> };

async function headOf(source: AsyncGenerator<FeedEvent>): Promise<Head | undefined> {
  const { value: event, done } = await source.next();
  return done === true ? undefined : { event, source };
}

async function* shardEvents(
  cases: Table,
  shard: string,
  [from, until]: readonly [string, string],
): AsyncGenerator<FeedEvent> {
  const { name, partitionKey, sortKey } = casesTable.lookIndex;
  const query = {
    IndexName: name,
    KeyConditionExpression: `${partitionKey} = :shard AND ${sortKey} BETWEEN :from AND :until`,
    ExpressionAttributeValues: { ':shard': shard, ':from': from, ':until': until },
  };
  for await (const page of queryPages(cases, query))
    for (const row of page) {
      const event = feedEventSchema.parse(row);
      if (event.at < until) yield event;
    }
}

const keyOf = (creditorId: string, day: string) => ({ pk: `FEEDS#${creditorId}`, sk: day });
const keepDays = 40;

/** Whether the feed of a creditor's day is in its place. */
export async function isFeedFiled({ db, table }: Table, creditorId: string, day: string): Promise<boolean> {
  const { Item: item } = await db.send(
    new GetCommand({ TableName: table, Key: keyOf(creditorId, day), ConsistentRead: true }),
  );
  return item !== undefined;
}

/** Notes that it is; forgotten once no count reaches back that far. */
export async function noteFeedFiled(
  { db, table }: Table,
  { creditorId, day, realSeconds }: { creditorId: string; day: string; realSeconds: number },
): Promise<void> {
  const Item = { ...keyOf(creditorId, day), [casesTable.forgetAt]: realSeconds + keepDays * 86_400 };
  await db.send(new PutCommand({ TableName: table, Item }));
}
