import { missingEvidence } from '../../policy/rules/evidence.ts';
import { openDisputesOf } from '../amounts.ts';
import { type Evidence, evidenceKindSchema } from '../records.ts';
import type { OutcomeRule } from './details.ts';
import { type Ended, type Ending, effects, refused } from './effect.ts';

const papers = ['order', 'delivery', 'invoice', 'terms'] as const;

/** How a request to approve a firm step can end. */
export const approvalOutcomes = {
  approved: { means: 'this step may be taken; references of papers may be given with it', may: papers },
  declined: { means: 'this step is not taken; the case goes on without it', may: papers },
} as const satisfies Record<string, OutcomeRule>;

/** Papers given with the decision are kept first; an approval without the papers or over an open dispute is refused. */
export function endApproval(outcome: keyof typeof approvalOutcomes, ending: Ending): Ended {
  const given = evidenceGiven(ending);
  const no = outcome === 'approved' ? objectionTo(ending, given) : undefined;
  if (no !== undefined) return refused(no);
  return effects(...given.map((evidence) => ({ kind: 'evidenced' as const, evidence })));
}

function evidenceGiven({ task, details }: Ending): Evidence[] {
  return evidenceKindSchema.options.flatMap((kind) => {
    const reference = details[kind];
    return reference === undefined ? [] : task.lines.map(({ debtKey }) => ({ debtKey, kind, reference }));
  });
}

function objectionTo({ facts, task, policy }: Ending, given: readonly Evidence[]): string | undefined {
  const step = policy.ladder.find(({ id }) => id === task.stepId);
  if (step === undefined) return undefined;
  const disputed = task.lines.some(({ debtKey }) => openDisputesOf(debtKey, facts).length > 0);
  if (disputed && step.needsUndisputed)
    return 'The invoice is disputed: this step can be approved once the customer has our answer (S0-4).';
  const evidence = [...facts.evidence, ...given];
  const missing = task.lines.flatMap(({ debtKey }) => missingEvidence(step, debtKey, { evidence }));
  return missing.length === 0
    ? undefined
    : `Missing evidence: ${[...new Set(missing)].join(', ')}. Give the references with the approval, or decline.`;
}
