import { createHash } from 'node:crypto';
import type { ListedTask } from './work-list.ts';

/** A task's short name for people: stable, the same on every list, unrelated to the customer's name. */
export function taskReference({ debtorKey, taskId }: Pick<ListedTask, 'debtorKey' | 'taskId'>): string {
  return createHash('sha256').update(`${debtorKey}\n${taskId}`).digest('hex').slice(0, 12);
}
