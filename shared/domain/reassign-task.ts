import type { Temporal } from 'temporal-polyfill';
import type { Task } from './records.ts';
import { instantText } from './time.ts';

/** A person gives an open task to somebody, and says why. */
export type Reassignment = { taskId: string; to: string; by: string; why: string };

export type Reassigned =
  | { kind: 'given'; task: Task }
  /** Why not, as one sentence for the person at the desk. */
  | { kind: 'refused'; why: string };

/** The task with its new owner, and on record who gave it to them and why. Its day stays: a promise is not moved by handing it on. */
export function reassign(
  tasks: readonly Task[],
  { taskId, to, by, why }: Reassignment,
  now: Temporal.Instant,
): Reassigned {
  const task = tasks.find((one) => one.taskId === taskId);
  if (task === undefined) return { kind: 'refused', why: 'There is no such task.' };
  if (task.state === 'done')
    return { kind: 'refused', why: `${task.doneBy ?? 'Somebody'} has finished this task already.` };
  if (task.owner === to) return { kind: 'refused', why: `It is ${to}’s already.` };
  const handover = { from: task.owner, to, by, at: instantText(now), why };
  return { kind: 'given', task: { ...task, owner: to, handovers: [...(task.handovers ?? []), handover] } };
}
