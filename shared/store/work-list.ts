import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Task, taskSchema } from '../domain/records.ts';
import { casesTable } from './cases.names.ts';
import type { Cases } from './cases.ts';
import { type Queue, queues } from './items.ts';

const listedSchema = taskSchema.extend({ debtorKey: z.string() });
export type ListedTask = Task & { debtorKey: string };

/** Where a list goes on: the key of the last task that was read. */
export type ListPlace = Readonly<Record<string, unknown>>;

/** The open tasks of a creditor, queue by queue, oldest due first; at most `most` of each queue. */
export async function readWorkLists(
  cases: Cases,
  creditorId: string,
  most: number,
): Promise<{ queue: Queue; task: ListedTask }[]> {
  const lists = await Promise.all(
    queues.map(async (queue) => {
      const { tasks } = await readQueuePage(cases, { creditorId, queue, most });
      return tasks.map((task) => ({ queue, task }));
    }),
  );
  return lists.flat();
}

/** At most `most` open tasks of one queue, oldest due first, after a place; and where the list goes on, if it does. */
export async function readQueuePage(
  { db, table }: Cases,
  { creditorId, queue, most, after }: { creditorId: string; queue: Queue; most: number; after?: ListPlace },
): Promise<{ tasks: ListedTask[]; goesOn?: ListPlace }> {
  const { name, partitionKey } = casesTable.workIndex;
  const items: unknown[] = [];
  let from: Record<string, unknown> | undefined = after === undefined ? undefined : { ...after };
  do {
    const page = await db.send(
      new QueryCommand({
        TableName: table,
        IndexName: name,
        KeyConditionExpression: `${partitionKey} = :list`,
        ExpressionAttributeValues: { ':list': `${creditorId}#${queue}` },
        Limit: most - items.length,
        ExclusiveStartKey: from,
      }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from !== undefined && items.length < most);
  const tasks = items.map((item) => listedSchema.parse(item));
  return { tasks, ...(from === undefined ? {} : { goesOn: from }) };
}

/** The open tasks about disputes of a creditor that were due before a day, oldest due first. */
export async function overdueDisputes(
  { db, table }: Cases,
  creditorId: string,
  { today, most }: { today: string; most: number },
): Promise<ListedTask[]> {
  const { name, partitionKey, sortKey } = casesTable.workIndex;
  const queue: Queue = 'disputes';
  const page = await db.send(
    new QueryCommand({
      TableName: table,
      IndexName: name,
      KeyConditionExpression: `${partitionKey} = :list AND ${sortKey} < :today`,
      ExpressionAttributeValues: { ':list': `${creditorId}#${queue}`, ':today': today },
      Limit: most,
    }),
  );
  return (page.Items ?? []).map((item) => listedSchema.parse(item));
}
