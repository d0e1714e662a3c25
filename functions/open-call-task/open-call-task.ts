import { newTask } from '../../shared/domain/new-task.ts';
import { nextStep } from '../../shared/domain/next-step.ts';
import { planContact } from '../../shared/domain/plan-contact.ts';
import { decisionOf } from '../../shared/policy/decision-record.ts';
import { taskItem } from '../../shared/store/items.ts';
import { commitDecided } from '../../shared/store/record-decision.ts';
import { type CaseDeps, type DebtInput, readCase } from '../../shared/store/situation.ts';

const needs =
  'Call and ask first whether anything is wrong with the goods or services, then when it can be settled. ' +
  'If somebody else answers, leave only your name and number. Note the outcome.';

/**
 * Puts one call about all collectible debts of the debtor on the caller's list. Answers the version it made,
 * or, when it lost its race, the one it saw: then the machine's registration fails and it looks again.
 */
export async function openCallTask(deps: CaseDeps, input: DebtInput): Promise<{ seen: number }> {
  const one = await readCase(deps, input);
  if (one === undefined) return { seen: 0 };
  const { facts, creditor, policy, now } = one;
  const { debtorKey, version } = facts.profile;
  const next = nextStep(one);
  if (next.kind !== 'call') return { seen: version - 1 };
  const plan = planContact('call', one, creditor.id);
  if (plan === undefined) return { seen: version - 1 };

  const base = `${plan.leader.debtKey}#${plan.step.id}`;
  const earlier = facts.tasks.filter(({ taskId }) => taskId.startsWith(`call#${base}#`)).length;
  const { lines, step } = plan;
  const task = newTask({
    kind: 'call',
    matter: `${base}#${earlier + 1}`,
    creditor,
    policy,
    lines,
    needs,
    now,
    stepId: step.id,
  });
  const decision = decisionOf('open-call-task', one, next, { plan });
  const writes = [{ kind: 'put' as const, item: taskItem(debtorKey, task), ifAbsent: true }];
  const opened = await commitDecided(deps.cases, { debtorKey, seen: version, writes }, decision);
  return { seen: opened.ok ? version + 1 : version };
}
