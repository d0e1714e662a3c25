import type { Task } from '../../domain/records.ts';
import type { Hit, Question } from '../gate.ts';

/** While a person has a call to make or a decision to take, nothing else is done by itself. */
export function pendingTask({ facts, debt }: Question): Hit | undefined {
  const open = facts.tasks.find(
    (task) => task.state === 'open' && blocks(task, debt.creditorId, debt.debtKey),
  );
  if (open === undefined) return undefined;
  return {
    rule: 'pending-task',
    decision: 'HOLD',
    reason: `${open.owner} has it on the list (${open.kind}, due ${open.dueOn}).`,
    citation: 'S0-3',
    taskId: open.taskId,
  };
}

function blocks(task: Task, creditorId: string, debtKey: string): boolean {
  switch (task.kind) {
    case 'call':
      return task.creditorId === creditorId;
    case 'review':
    case 'approval':
    case 'unreachable':
    case 'fault':
      return task.lines.some((line) => line.debtKey === debtKey);
    case 'dispute':
    case 'hold':
    case 'uncertain-send':
      return false;
  }
}
