import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Task, taskSchema } from '../domain/records.ts';
import { casesTable } from './cases.names.ts';
import type { Cases } from './cases.ts';
import { type Queue, queues } from './items.ts';

const listedSchema = taskSchema.extend({ debtorKey: z.string() });
export type ListedTask = Task & { debtorKey: string };

/** The open tasks of a creditor, queue by queue, oldest due first; at most `most` of each queue. */
export async function readWorkLists(
  cases: Cases,
  creditorId: string,
  most: number,
): Promise<{ queue: Queue; task: ListedTask }[]> {
  const lists = await Promise.all(queues.map((queue) => readWorkList(cases, creditorId, queue, most)));
  return lists.flat();
}

async function readWorkList({ db, table }: Cases, creditorId: string, queue: Queue, most: number) {
  const { name, partitionKey } = casesTable.workIndex;
  const items: unknown[] = [];
  let from: Record<string, unknown> | undefined;
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
  return items.map((item) => ({ queue, task: listedSchema.parse(item) }));
}
