import { addDays, localDateAt, startOfDay } from '../../domain/time.ts';
import type { Hit, Question } from '../question.ts';

/** Only a debt that is open and overdue is collected; a note before the due date is the one exception. */
export function dueAndCertain({ debt, step, zone, now }: Question): Hit | undefined {
  if (debt.state === 'closed' || debt.amountOutstanding === 0) {
    return {
      rule: 'due-and-certain',
      kind: 'due-and-certain',
      decision: 'BLOCK',
      reason: 'Nothing is open on this invoice.',
      citation: 'S0-1',
    };
  }
  // Stryker disable next-line ConditionalExpression: nothing but a reminder can say that it lapses
  const beforeDue = step.kind === 'remind' && step.lapsesOnDueDate;
  if (beforeDue || localDateAt(now, zone) > debt.dueOn) return undefined;
  return {
    rule: 'due-and-certain',
    kind: 'due-and-certain',
    decision: 'DEFER',
    reason: `Not overdue yet: due on ${debt.dueOn}.`,
    citation: 'S0-1',
    until: startOfDay(addDays(debt.dueOn, 1), zone),
  };
}
