import { newTask } from '../../shared/domain/new-task.ts';
import { nextStep } from '../../shared/domain/next-step.ts';
import { planContact } from '../../shared/domain/plan-contact.ts';
import { localDateAt } from '../../shared/domain/time.ts';
import { voicemailFor } from '../../shared/messages/voicemail.ts';
import { decisionOf } from '../../shared/policy/decision-record.ts';
import type { Write } from '../../shared/store/commit.ts';
import { taskItem } from '../../shared/store/items.ts';
import { commitDecided } from '../../shared/store/record-decision.ts';
import { unlessPaused } from '../../shared/store/sending-pause.ts';
import { type CaseDeps, type DebtInput, readCase } from '../../shared/store/situation.ts';

const needs =
  'Call and ask first whether anything is wrong with the goods or services, then when it can be settled. ' +
  'If somebody else answers, leave only your name and number. ';
const onMachine = 'On a machine, say only the words below. Note the outcome.';
const notOnMachine = 'Leave nothing on a machine. Note the outcome.';

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
  const plan = planContact('call', one, creditor.id, { debtKey: one.debtKey, next });
  if (plan === undefined) return { seen: version - 1 };

  const base = `${plan.leader.debtKey}#${plan.step.id}`;
  const earlier = facts.tasks.filter(({ taskId }) => taskId.startsWith(`call#${base}#`)).length;
  const { lines, step } = plan;
  const voicemail = voicemailFor(facts.profile, creditor, localDateAt(now, one.zone));
  const opened = newTask({
    kind: 'call',
    matter: `${base}#${earlier + 1}`,
    creditor,
    policy,
    lines,
    needs: needs + (voicemail === undefined ? notOnMachine : onMachine),
    now,
    stepId: step.id,
  });
  const task = voicemail === undefined ? opened : { ...opened, voicemail };
  const decision = decisionOf('open-call-task', one, next, { plan });
  const writes: Write[] = [
    { kind: 'put', item: taskItem(debtorKey, task), ifAbsent: true },
    ...unlessPaused(debtorKey, creditor.id),
  ];
  const written = await commitDecided(deps.cases, { debtorKey, seen: version, writes }, decision);
  return { seen: written.ok ? version + 1 : version };
}
