import type { Task } from '../records.ts';
import { type Happening, known } from './happening.ts';

/** Everything a person was asked to do, and how it ended. */
export function ofTasks(tasks: readonly Task[]): Happening[] {
  return tasks.flatMap((task) => {
    const { taskId, kind, createdAt, dueOn, owner, needs, lines, stepId, doneAt, doneBy, outcome } = task;
    const debtKeys = [...new Set(lines.map(({ debtKey }) => debtKey))];
    const about = { record: 'task' as const, recordId: taskId, debtKeys };
    const step = stepId === undefined ? '' : ` (${stepId})`;
    const opened: Happening = {
      ...{ ...about, at: createdAt, by: 'Forbear', event: 'opened' },
      says: `Task for ${owner}: ${kind}${step}`,
      more: known(['Due on', dueOn], ['What is needed', needs]),
    };
    if (doneAt === undefined) return [opened];
    const done: Happening = {
      ...{ ...about, at: doneAt, by: doneBy ?? 'somebody', event: 'done' },
      says: `Task finished: ${kind}${step}, ${outcome ?? 'done'}`,
      ...(task.note === undefined ? {} : { quotes: [task.note] }),
    };
    return [opened, done];
  });
}
