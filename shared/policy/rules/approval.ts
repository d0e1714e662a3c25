import { returnsOf } from '../../domain/returned-payment.ts';
import { isSamePerson } from '../../domain/same-person.ts';
import type { Hit, Question } from '../question.ts';

/** An escalation step waits for a named person's approval, given after the latest dispute about the debt and the latest return of its money. */
export function approval(question: Question): Hit | undefined {
  const { step } = question;
  if (!step.needsApproval || isApproved(question)) return undefined;
  const reason = `The step ${step.id} needs the approval of a named person.`;
  return { rule: 'approval', kind: 'approval', decision: 'NEEDS_HUMAN', reason, citation: 'S0-4, S2-3' };
}

/** Whether a named person who did not ask for it approved this very step for this debt, and what they saw still holds. */
export function isApproved({ facts, debt, step }: Pick<Question, 'facts' | 'debt' | 'step'>): boolean {
  const changedAt = [
    ...facts.disputes.filter(({ debtKey }) => debtKey === debt.debtKey).map(({ openedAt }) => openedAt),
    ...returnsOf(debt, facts).map(({ receivedAt }) => receivedAt),
  ]
    .sort()
    .at(-1);
  return facts.tasks.some(
    (task) =>
      task.kind === 'approval' &&
      task.outcome === 'approved' &&
      task.stepId === step.id &&
      task.doneBy !== undefined &&
      (task.askedBy === undefined || !isSamePerson(task.askedBy, task.doneBy)) &&
      task.doneAt !== undefined &&
      (changedAt === undefined || task.doneAt > changedAt) &&
      task.lines.some(({ debtKey }) => debtKey === debt.debtKey),
  );
}
