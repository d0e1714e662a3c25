import { type Verdict, weigh } from '../policy/gate.ts';
import type { Setting } from '../policy/question.ts';
import { ruleSetFor } from '../policy/rule-set.ts';
import { pendingTask } from '../policy/rules/pending-task.ts';
import { rulesAbout } from '../policy/rules-about.ts';
import type { Debt } from './debt.ts';
import { promiseCall } from './ladder.ts';
import type { Task } from './records.ts';

export type CallAdvice = { debt: Debt; verdict: Pick<Verdict, 'decision' | 'until' | 'hits'> };

/**
 * May this call be made now? Asks the gate for every invoice of the task as things stand at this instant, so that
 * nobody calls about what was paid, disputed or promised since the task was opened.
 */
export function callAdvice(task: Task, setting: Setting): CallAdvice[] {
  const { facts, policy } = setting;
  return task.lines.flatMap(({ debtKey, stepId }) => {
    const debt = facts.debts.find((one) => one.debtKey === debtKey);
    if (debt === undefined) return [];
    const rung = policy.ladder.find(({ id, kind }) => kind === 'call' && id === stepId);
    const step = rung ?? promiseCall(policy);
    const question = { ...setting, debt, step, channel: 'call' as const };
    const asked = rulesAbout(ruleSetFor(question), question).filter((rule) => rule !== pendingTask);
    return [{ debt, verdict: weigh(question, asked) }];
  });
}
