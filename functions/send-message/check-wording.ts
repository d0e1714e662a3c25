import type { HoldKind } from '../../shared/domain/hold.ts';
import { newTask } from '../../shared/domain/new-task.ts';
import type { Next } from '../../shared/domain/next-step.ts';
import type { ContactPlan } from '../../shared/domain/plan-contact.ts';
import { requiredOf } from '../../shared/mails/compose-reminder.ts';
import { type CaseWording, lintMessage } from '../../shared/messages/lint-message.ts';
import type { MessageInput } from '../../shared/messages/message-input.ts';
import type { RenderedMessage } from '../../shared/messages/render-message.ts';
import type { Decision } from '../../shared/policy/decision-record.ts';
import { classOf, type Question } from '../../shared/policy/question.ts';
import { backedWording, ruleSetFor } from '../../shared/policy/rule-set.ts';
import { isApproved } from '../../shared/policy/rules/approval.ts';
import { missingEvidence } from '../../shared/policy/rules/evidence.ts';
import { validationEndsOn } from '../../shared/policy/rules/minimum-notice.ts';
import type { Finding } from '../../shared/policy/wording/finding.ts';
import { staysBack } from '../../shared/policy/wording/lint.ts';
import { taskItem } from '../../shared/store/items.ts';
import { commitDecided } from '../../shared/store/record-decision.ts';
import type { Case, CaseDeps } from '../../shared/store/situation.ts';

/** What keeps a reminder from leaving as it is worded, in words for the person who corrects it; undefined: nothing. */
export function wordingAgainstReminder(
  one: Case,
  { plan, next }: { plan: ContactPlan; next: Next },
  composed: MessageInput,
  message: RenderedMessage,
): string | undefined {
  return sentence(lintMessage(composed, message, knownOf(one, plan, next)));
}

/** The same for a message that answers a debtor: of such a message nothing but itself is known. */
export function wordingAgainstAnswer(composed: MessageInput, message: RenderedMessage): string | undefined {
  return sentence(lintMessage(composed, message));
}

function sentence(findings: readonly Finding[]): string | undefined {
  if (!staysBack(findings)) return undefined;
  const told = findings.filter(({ decision }) => decision !== 'WARN');
  return told
    .map(({ rule, where, reason, citation }) => `${rule}, ${where}: ${reason} (${citation})`)
    .join(' ');
}

/** The gate has allowed this very step: for a legal letter that means in time and after its notice. */
function knownOf(one: Case, plan: ContactPlan, { verdict }: Next): CaseWording {
  const { leader, step, lines } = plan;
  const { facts } = one;
  const question: Question = { ...one, debt: leader, step, channel: 'email' };
  const ruleSet = ruleSetFor(question);
  const named = facts.debts.filter(({ debtKey }) => lines.some((line) => line.debtKey === debtKey));
  const isLegal = classOf(step) === 'legal-warning' && verdict?.decision === 'ALLOW';
  const approver = named.every((debt) => isApproved({ facts, debt, step }))
    ? facts.tasks.find(
        ({ kind, stepId, doneBy }) => kind === 'approval' && stepId === step.id && doneBy !== undefined,
      )?.doneBy
    : undefined;
  return {
    requiredBlocks: [...new Set([...(verdict?.required ?? []), ...requiredOf(one, plan)])],
    backedByLaw: backedWording(ruleSet),
    noticeEndsOn: validationEndsOn(ruleSet.data, question),
    vulnerable: facts.holds.some(
      ({ kind, releasedAt }) => kind !== undefined && releasedAt === undefined && vulnerableKinds.has(kind),
    ),
    evidenceComplete:
      step.needsEvidence.length > 0 &&
      named.every(({ debtKey }) => missingEvidence(step, debtKey, facts).length === 0),
    intentRecordedBy: approver,
    noticeMet: isLegal,
    withinLimitation: isLegal ? true : undefined,
  };
}

/** What was noted about a person that forbids any mail written by itself (L22), as long as a hold tells of it. */
const vulnerableKinds = new Set<HoldKind>(['vulnerability', 'bereavement', 'mental-health-crisis']);

/**
 * Puts the debts of a message that must not leave on a person's list, all of them at once, so that none tries again by
 * itself. Nothing was claimed; if anything changed meanwhile, nothing is written and the machine looks again.
 */
export async function keepBack(
  deps: CaseDeps,
  one: Case,
  plan: ContactPlan,
  { why, decision }: { why: string; decision: Decision },
): Promise<void> {
  const { facts, creditor, policy, now } = one;
  const base = `${plan.leader.debtKey}#wording`;
  const earlier = facts.tasks.filter(({ taskId }) => taskId.startsWith(`fault#${base}#`)).length;
  const task = newTask({
    kind: 'fault',
    matter: `${base}#${earlier + 1}`,
    creditor,
    policy,
    lines: plan.lines,
    needs: `The mail ${plan.step.id} stays back because of its wording; nothing was sent. ${why} Correct the text or the data behind it, then try again.`,
    now,
    stepId: plan.step.id,
  });
  const { debtorKey, version: seen } = facts.profile;
  const writes = [{ kind: 'put' as const, item: taskItem(debtorKey, task), ifAbsent: true }];
  await commitDecided(deps.cases, { debtorKey, seen, writes }, decision);
}
