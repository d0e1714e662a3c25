import { instalmentStepId, planStanding } from '../../domain/plan-standing.ts';
import { localDateAt } from '../../domain/time.ts';
import type { Hit, Question } from '../question.ts';

const citation = 'S1-5, S2-4';

/**
 * A plan to pay in parts rests its debts by its own schedule. One that was missed, declined or given up is followed by
 * quiet days, in which nothing but the kind question about the missed part is asked.
 */
export function plan(question: Question): Hit | undefined {
  const { debt, step, zone } = question;
  const standing = planStanding(debt.debtKey, question);
  if (standing === undefined) return undefined;
  const { until } = standing;
  switch (standing.kind) {
    case 'running': {
      const reason = `It is paid in parts as agreed; the next part is due on ${standing.next.dueOn}.`;
      return { rule: 'plan', kind: 'plan', decision: 'HOLD', reason, citation, until };
    }
    case 'offered': {
      const reason = `The customer may answer our proposal of a plan until ${standing.plan.answerBy}.`;
      return { rule: 'plan', kind: 'plan', decision: 'HOLD', reason, citation, until };
    }
    case 'quiet': {
      if (standing.why === 'missed' && step.id === instalmentStepId) return undefined;
      const what = standing.why === 'missed' ? 'A part of the plan was missed' : 'The plan ended';
      const reason = `${what}; quiet days follow, until ${localDateAt(until, zone)}.`;
      return { rule: 'grace-after-plan', kind: 'grace', decision: 'DEFER', reason, citation: 'S0-5', until };
    }
  }
}
