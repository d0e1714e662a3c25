import { creditorOf } from '../config/read-stage.ts';
import { type Completed, completeTask as decide } from '../domain/complete-task.ts';
import type { Facts } from '../domain/facts.ts';
import type { Details } from '../domain/outcomes/details.ts';
import type { Task } from '../domain/records.ts';
import { collectorOf } from '../policy/collector.ts';
import { findPolicy, newestPolicy } from '../policy/ladders.ts';
import type { Policy } from '../policy/policy.ts';
import { decideAndCommit } from './decide-and-commit.ts';
import { doneWrite, effectWrites, profileChange } from './effect-writes.ts';
import type { CaseDeps } from './situation.ts';

export type TaskEnd = { taskId: string; outcome: string; details: Details; by: string };

/**
 * Finishes a task by a named person, with all it brings about, in one transaction on the facts it rests on.
 * Of two people who finish the same task one succeeds; the other is told who was first.
 */
export async function completeTask(deps: CaseDeps, debtorKey: string, end: TaskEnd): Promise<Completed> {
  return decideAndCommit<Completed>(deps.cases, debtorKey, (facts) => {
    const task = facts.tasks.find(({ taskId }) => taskId === end.taskId);
    if (task === undefined) return { answer: { kind: 'refused', why: 'There is no such task.' } };
    const creditor = creditorOf(deps.stage, task.creditorId);
    const policy = policyOf(deps, facts, task, creditor.policy);
    const answer = decide({
      ...end,
      facts,
      creditor,
      collector: collectorOf(creditor),
      policy,
      now: deps.clock.now(),
    });
    if (answer.kind === 'refused') return { answer };
    const writes = [
      doneWrite(debtorKey, answer.task),
      ...answer.effects.flatMap((effect) => effectWrites(debtorKey, effect)),
    ];
    const change = { seen: facts.profile.version, ...profileChange(answer.effects), writes };
    return { answer, change };
  });
}

/** The policy pinned on the task's first debt; the creditor's newest where that debt cannot be read. */
function policyOf({ policies }: CaseDeps, facts: Facts, task: Task, policyId: string): Policy {
  const debt = facts.debts.find(({ debtKey }) => debtKey === task.lines[0]?.debtKey);
  const pinned = debt && findPolicy(policies, debt.policyId, debt.policyVersion);
  return pinned ?? newestPolicy(policies, policyId);
}
