import type { Hit, Question } from '../gate.ts';

/** An escalation step waits for a named person's approval, given after the latest dispute about the debt. */
export function approval({ facts, debt, step }: Question): Hit | undefined {
  if (!step.needsApproval) return undefined;
  const disputedAt = facts.disputes
    .filter(({ debtKey }) => debtKey === debt.debtKey)
    .map(({ openedAt }) => openedAt)
    .sort()
    .at(-1);
  const approved = facts.tasks.some(
    (task) =>
      task.kind === 'approval' &&
      task.outcome === 'approved' &&
      task.stepId === step.id &&
      task.doneBy !== undefined &&
      task.doneAt !== undefined &&
      (disputedAt === undefined || task.doneAt > disputedAt) &&
      task.lines.some(({ debtKey }) => debtKey === debt.debtKey),
  );
  if (approved) return undefined;
  const reason = `The step ${step.id} needs the approval of a named person.`;
  return { rule: 'approval', decision: 'NEEDS_HUMAN', reason, citation: 'S0-4, S2-3' };
}
