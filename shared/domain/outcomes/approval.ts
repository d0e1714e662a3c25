import { gateCharged } from '../../policy/charged-gate.ts';
import type { Policy, Step } from '../../policy/policy.ts';
import { channelOf, type Hit, type RuleKind } from '../../policy/question.ts';
import { missingEvidence } from '../../policy/rules/evidence.ts';
import { openDisputesOf } from '../amounts.ts';
import { changed } from '../changes.ts';
import type { Facts } from '../facts.ts';
import { promiseCall } from '../ladder.ts';
import { type Evidence, evidenceKindSchema, type Task } from '../records.ts';
import { instantText } from '../time.ts';
import type { OutcomeRule } from './details.ts';
import { type Effect, type Ended, type Ending, effects, refused } from './effect.ts';
import { endMilder, isMilder, milderOutcomes } from './milder.ts';

const papers = ['order', 'delivery', 'invoice', 'terms', 'barred'] as const;

/** How a request to approve a firm step can end. The reason is kept with the name. */
export const approvalOutcomes = {
  approved: {
    means: 'this step may be taken, and why; references of papers may be given with it',
    needs: ['note'],
    may: papers,
  },
  declined: { means: 'this step is not taken; the case goes on without it', may: papers },
  ...milderOutcomes,
} as const satisfies Record<string, OutcomeRule>;

/**
 * Papers and the limitation day given with the decision are kept first. An approval is refused, naming what is missing,
 * while anything but the pace would still forbid the step: it never stands in for a paper, a notice or a law.
 */
export function endApproval(outcome: keyof typeof approvalOutcomes, ending: Ending): Ended {
  if (isMilder(outcome)) return endMilder(outcome, ending);
  const given = evidenceGiven(ending);
  const checked = limitationChecked(ending);
  if (checked.kind === 'refused') return checked;
  const list: Effect[] = [
    ...given.map((evidence) => ({ kind: 'evidenced' as const, evidence })),
    ...checked.effects,
  ];
  const no = outcome === 'approved' ? objectionTo(ending, given) : undefined;
  return no === undefined ? effects(...list) : refused(no);
}

function evidenceGiven({ facts, task, details, by, now }: Ending): Evidence[] {
  return evidenceKindSchema.options.flatMap((kind) => {
    const reference = details[kind];
    if (reference === undefined) return [];
    return task.lines.map(({ debtKey }) => {
      const known = facts.evidence.find((one) => one.debtKey === debtKey && one.kind === kind);
      return { ...known, debtKey, kind, reference, notedBy: by, notedAt: instantText(now) };
    });
  });
}

/** The day is taken only where neither a person nor a law that applies has said it: nobody moves one that is known. */
function limitationChecked(ending: Ending): Ended {
  const barredFrom = ending.details.barred;
  if (barredFrom === undefined) return effects();
  const unknown = ending.task.lines.filter(({ debtKey }) =>
    hitsAgainst(debtKey, ending.facts, ending).some(
      ({ rule, decision }) => rule === 'limitation-known' && decision === 'NEEDS_HUMAN',
    ),
  );
  if (unknown.length === 0)
    return refused('The day from which the claim is barred is known already, or this step does not need it.');
  return effects(
    ...unknown.map(({ debtKey }) => ({ kind: 'limitationChecked' as const, debtKey, barredFrom })),
  );
}

function objectionTo(ending: Ending, given: readonly Evidence[]): string | undefined {
  const { facts, task } = ending;
  const step = stepOfTask(ending.task, ending.policy);
  if (step === undefined) return undefined;
  const disputed = task.lines.some(({ debtKey }) => openDisputesOf(debtKey, facts).length > 0);
  if (disputed && step.needsUndisputed)
    return 'The invoice is disputed: this step can be approved once the customer has our answer (S0-4).';
  const evidence = [...facts.evidence, ...given];
  const missing = task.lines.flatMap(({ debtKey }) => missingEvidence(step, debtKey, { evidence }));
  if (missing.length > 0)
    return `Missing evidence: ${[...new Set(missing)].join(', ')}. Give the references with the approval, or decline.`;
  const after = factsIfApproved(ending, given);
  const against = task.lines
    .flatMap(({ debtKey }) => hitsAgainst(debtKey, after, ending))
    .filter(staysForbidden);
  if (against.length === 0) return undefined;
  const reasons = [...new Set(against.map(({ reason }) => reason))].join(' ');
  const barred = against.some(({ rule }) => rule === 'limitation-known')
    ? ' Give the day with --barred.'
    : '';
  return `It cannot be approved as things are: ${reasons}${barred} Or decline it.`;
}

/** The facts as they would be after this approval. */
export function factsIfApproved(
  { facts, task, details, by, now }: Pick<Ending, 'facts' | 'task' | 'details' | 'by' | 'now'>,
  given: readonly Evidence[],
): Facts {
  const done: Task = { ...task, state: 'done', outcome: 'approved', doneBy: by, doneAt: instantText(now) };
  const { barred } = details;
  const named = new Set(task.lines.map(({ debtKey }) => debtKey));
  const kept = given.reduce((so, evidence) => changed(so, { kind: 'evidence', evidence }), facts);
  const debts = kept.debts.map((debt) =>
    barred === undefined || !named.has(debt.debtKey)
      ? debt
      : { ...debt, barredFrom: debt.barredFrom ?? barred },
  );
  return changed({ ...kept, debts }, { kind: 'task', task: done });
}

/** What would still be forbidden when the hour is right: neither time nor this approval ends it. */
function staysForbidden({ kind, decision, until }: Hit): boolean {
  return decision !== 'DEFER' && until === undefined && lasting.has(kind);
}

const lasting = new Set<RuleKind>([
  'approval',
  'evidence',
  'limitation',
  'minimum-notice',
  'required-step',
  'required-content',
  'prohibition',
  'free-first-reminder',
  'fee-cap',
  'interest',
]);

/** The step of a policy that a task stands for, if any. */
export function stepOfTask(task: Pick<Task, 'stepId'>, policy: Policy): Step | undefined {
  if (task.stepId === policy.brokenPromise.stepId) return promiseCall(policy);
  return policy.ladder.find(({ id }) => id === task.stepId);
}

function hitsAgainst(debtKey: string, facts: Facts, ending: Ending): readonly Hit[] {
  const { policy, creditor, collector, now } = ending;
  const step = stepOfTask(ending.task, ending.policy);
  const debt = facts.debts.find((one) => one.debtKey === debtKey);
  if (step === undefined || debt === undefined) return [];
  const zone = creditor.timeZone;
  return gateCharged({ facts, debt, step, channel: channelOf(step), policy, zone, collector, now }).hits;
}
