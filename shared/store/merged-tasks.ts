import * as z from 'zod';
import type { Cases } from './cases.ts';
import { type ListedTask, placeSchema, readTaskList, type TaskList } from './work-list.ts';

/** Where several lists that are read as one go on: the place of each, in their order; null is its beginning. */
export const placesSchema = z.array(placeSchema.nullable());
export type Places = z.infer<typeof placesSchema>;

/** A page of several lists read as one, oldest due first, and where the next one begins, if there is one. */
export type MergedPage = { tasks: ListedTask[]; goesOn?: Places };

/** At most `most` tasks of these lists together; of each list no more than `most` are read. */
export async function readMerged(
  cases: Cases,
  lists: readonly TaskList[],
  most: number,
  from: Places = [],
): Promise<MergedPage> {
  const heads = await Promise.all(
    lists.map((list, at) => readTaskList(cases, list, most + 1, from[at] ?? undefined)),
  );
  const all = heads
    .flatMap((found, at) => found.map((one, order) => ({ ...one, at, order })))
    .sort((a, b) => a.task.dueOn.localeCompare(b.task.dueOn) || a.at - b.at || a.order - b.order);
  const taken = all.slice(0, most);
  const tasks = taken.map(({ task }) => task);
  if (all.length <= most) return { tasks };
  const goesOn = lists.map((_, at) => taken.findLast((one) => one.at === at)?.place ?? from[at] ?? null);
  return { tasks, goesOn };
}
