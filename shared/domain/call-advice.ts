import type { Temporal } from 'temporal-polyfill';
import { gate, rules, type Verdict } from '../policy/gate.ts';
import type { Policy } from '../policy/policy.ts';
import { pendingTask } from '../policy/rules/pending-task.ts';
import type { Debt } from './debt.ts';
import type { Facts } from './facts.ts';
import { promiseCall } from './ladder.ts';
import type { Task } from './records.ts';

export type CallAdvice = { debt: Debt; verdict: Verdict };

/**
 * May this call be made now? Asks the gate for every invoice of the task as things stand at this instant, so that
 * nobody calls about what was paid, disputed or promised since the task was opened.
 */
export function callAdvice(
  task: Task,
  facts: Facts,
  policy: Policy,
  zone: string,
  now: Temporal.Instant,
): CallAdvice[] {
  const asked = rules.filter((rule) => rule !== pendingTask);
  return task.lines.flatMap(({ debtKey, stepId }) => {
    const debt = facts.debts.find((one) => one.debtKey === debtKey);
    if (debt === undefined) return [];
    const rung = policy.ladder.find(({ id, kind }) => kind === 'call' && id === stepId);
    const step = rung ?? promiseCall(policy);
    return [{ debt, verdict: gate({ facts, debt, step, channel: 'call', policy, zone, now }, asked) }];
  });
}
