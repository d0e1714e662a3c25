import type { Details } from '../../domain/outcomes/details.ts';
import { effectSentence } from '../effect-sentence.ts';
import type { TaskDone, TaskScene } from './task-views.ts';

/** Finishes the task as the person who sits there; answers what was recorded, or why it could not be. */
export async function finishTask(
  { request, task }: TaskScene,
  outcome: string,
  details: Details,
): Promise<TaskDone | { kind: 'refused'; why: string }> {
  const { taskId, debtorKey } = task;
  const by = request.person.name;
  const completed = await request.deps.tasks.complete(debtorKey, { taskId, outcome, details, by });
  if (completed.kind === 'refused') return completed;
  return { kind: 'done', notice: ['Recorded.', ...completed.effects.map(effectSentence)].join(' ') };
}
