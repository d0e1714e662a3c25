import type { CaseDeps } from '../../shared/store/situation.ts';
import { taskReference } from '../../shared/store/task-reference.ts';
import { type ListedTask, readWorkLists } from '../../shared/store/work-list.ts';

/** More than any desk can work on. */
const mostOfAQueue = 5000;
const shortest = 5;

/** Every open task of the stage, or of one of its creditors. */
export async function openTasks({ cases, stage }: CaseDeps, creditorId?: string): Promise<ListedTask[]> {
  const ids = stage.creditors.map(({ id }) => id);
  if (creditorId !== undefined && !ids.includes(creditorId))
    throw new Error(`There is no creditor ${creditorId}; the creditors are ${ids.join(', ')}.`);
  const lists = await Promise.all(
    ids
      .filter((id) => creditorId === undefined || id === creditorId)
      .map((id) => readWorkLists(cases, id, mostOfAQueue)),
  );
  return lists.flat().map(({ task }) => task);
}

/** The task that a reference, its first characters or a whole task id mean. Throws one sentence otherwise. */
export function findTask(tasks: readonly ListedTask[], typed: string): ListedTask {
  const whole = tasks.filter(({ taskId }) => taskId === typed);
  const meant =
    whole.length > 0 ? whole : tasks.filter((task) => taskReference(task).startsWith(typed.toLowerCase()));
  const [task, other] = meant;
  if (task === undefined)
    throw new Error(`No open task begins with ${typed}; it may be finished. The list shows what is open.`);
  if (other !== undefined)
    throw new Error(`${meant.length} tasks begin with ${typed}; type more of the number.`);
  return task;
}

/** How many characters of the references tell all tasks apart. */
export function referenceLength(tasks: readonly ListedTask[]): number {
  const all = tasks.map(taskReference);
  let length = shortest;
  while (length < 12 && new Set(all.map((one) => one.slice(0, length))).size < all.length) length += 1;
  return length;
}
