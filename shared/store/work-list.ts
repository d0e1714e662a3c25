import * as z from 'zod';
import { type Task, taskSchema } from '../domain/records.ts';
import { casesTable } from './cases.names.ts';
import type { Cases } from './cases.ts';
import { ownerList, type Queue, queues } from './items.ts';
import { queryPages } from './query.ts';

const listedSchema = taskSchema.extend({ debtorKey: z.string() });
export type ListedTask = Task & { debtorKey: string };

/** A list of open tasks of one creditor: a queue, or what waits for one person. */
export type TaskList =
  | { kind: 'queue'; creditorId: string; queue: Queue }
  | { kind: 'owner'; creditorId: string; owner: string };

/** Where a list goes on: after the task of this day and these keys. */
export const placeSchema = z.tuple([z.string(), z.string(), z.string()]);
export type ListPlace = z.infer<typeof placeSchema>;

/** A task on its list, and the place that it has there. */
export type Standing = { task: ListedTask; place: ListPlace };

/** The open tasks of a creditor, queue by queue, oldest due first; at most `most` of each queue. */
export async function readWorkLists(
  cases: Cases,
  creditorId: string,
  most: number,
): Promise<{ queue: Queue; task: ListedTask }[]> {
  const lists = await Promise.all(
    queues.map(async (queue) => {
      const found = await readTaskList(cases, { kind: 'queue', creditorId, queue }, most);
      return found.map(({ task }) => ({ queue, task }));
    }),
  );
  return lists.flat();
}

/** At most `most` open tasks of a list, oldest due first, from its beginning or after a place. */
export async function readTaskList(
  cases: Cases,
  list: TaskList,
  most: number,
  after?: ListPlace,
): Promise<Standing[]> {
  const { index, partition } = whereOf(list);
  const found: Standing[] = [];
  const pages = queryPages(cases, {
    ...partitionQuery(list),
    Limit: most,
    ...(after === undefined ? {} : { from: keyAt(index, partition, after) }),
  });
  for await (const page of pages) {
    found.push(...page.map(standing));
    if (found.length >= most) break;
  }
  return found.slice(0, most);
}

/** At most `most` open tasks of one queue, oldest due first, after a place; and where the list goes on, if it does. */
export async function readQueuePage(
  cases: Cases,
  { creditorId, queue, most, after }: { creditorId: string; queue: Queue; most: number; after?: ListPlace },
): Promise<{ tasks: ListedTask[]; goesOn?: ListPlace }> {
  const found = await readTaskList(cases, { kind: 'queue', creditorId, queue }, most + 1, after);
  const shown = found.slice(0, most);
  const last = found.length > most ? shown.at(-1)?.place : undefined;
  return { tasks: shown.map(({ task }) => task), ...(last === undefined ? {} : { goesOn: last }) };
}

const countedSchema = z.object({ owner: z.string(), dueOn: z.string() });
export type Counted = z.infer<typeof countedSchema>;

/** Whose and of when the oldest tasks of a list are; nothing else is brought along, and no more than `most` are read. */
export async function countTasks(cases: Cases, list: TaskList, most: number): Promise<Counted[]> {
  const found: Counted[] = [];
  const pages = queryPages(cases, {
    ...partitionQuery(list),
    ProjectionExpression: '#owner, dueOn',
    ExpressionAttributeNames: { '#owner': 'owner' },
    Limit: most,
  });
  for await (const page of pages) {
    found.push(...page.map((row) => countedSchema.parse(row)));
    if (found.length >= most) break;
  }
  return found.slice(0, most);
}

/** The open tasks about disputes of a creditor that were due before a day, oldest due first. */
export async function overdueDisputes(
  cases: Cases,
  creditorId: string,
  { today, most }: { today: string; most: number },
): Promise<ListedTask[]> {
  const found = await readTaskList(cases, { kind: 'queue', creditorId, queue: 'disputes' }, most);
  return found.map(({ task }) => task).filter(({ dueOn }) => dueOn < today);
}

const keysSchema = z.object({ pk: z.string(), sk: z.string() });

function standing(row: unknown): Standing {
  const task = listedSchema.parse(row);
  const { pk, sk } = keysSchema.parse(row);
  return { task, place: [task.dueOn, pk, sk] };
}

type Index = { name: string; partitionKey: string; sortKey: string };

function whereOf(list: TaskList): { index: Index; partition: string } {
  const { creditorId } = list;
  return list.kind === 'queue'
    ? { index: casesTable.workIndex, partition: `${creditorId}#${list.queue}` }
    : { index: casesTable.lookIndex, partition: ownerList(creditorId, list.owner) };
}

function partitionQuery(list: TaskList) {
  const { index, partition } = whereOf(list);
  return {
    IndexName: index.name,
    KeyConditionExpression: `${index.partitionKey} = :list`,
    ExpressionAttributeValues: { ':list': partition },
  };
}

function keyAt({ partitionKey, sortKey }: Index, partition: string, [dueOn, pk, sk]: ListPlace) {
  return { [partitionKey]: partition, [sortKey]: dueOn, pk, sk };
}
