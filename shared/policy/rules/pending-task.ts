import { isDisputeAnswer } from '../../domain/dispute-answer.ts';
import type { Task } from '../../domain/records.ts';
import type { Hit, Question } from '../question.ts';

/** While a person has a call to make or a decision to take, nothing else is done by itself. */
export function pendingTask({ facts, debt }: Question): Hit | undefined {
  const open = facts.tasks.find(
    (task) => task.state === 'open' && blocks(task, debt.creditorId, debt.debtKey),
  );
  if (open === undefined) return undefined;
  return {
    rule: 'pending-task',
    kind: 'pending-task',
    decision: 'HOLD',
    reason: `${open.owner} has it on the list (${open.kind}, due ${open.dueOn}).`,
    citation: 'S0-3',
    taskId: open.taskId,
  };
}

function blocks(task: Task, creditorId: string, debtKey: string): boolean {
  const isAboutIt = task.lines.some((line) => line.debtKey === debtKey);
  switch (task.kind) {
    case 'call':
    // One search for a way to reach the customer is enough, however many invoices wait for it.
    case 'unreachable':
    // Money that is not on an invoice yet may be for any of them.
    case 'payment':
      return task.creditorId === creditorId;
    case 'review':
    case 'approval':
    case 'proposal':
    case 'fault':
      return isAboutIt;
    case 'uncertain-send':
      // A dispute suspends until the customer has the answer, not until it was written (S0-2).
      return isAboutIt && task.about !== undefined && isDisputeAnswer(task.about);
    // Stryker disable StringLiteral,ConditionalExpression: without these arms nothing is returned, which blocks as little
    case 'dispute':
    case 'hold':
    // It rests by the hold that came with it.
    case 'reply':
      return false;
  }
}
