import * as z from 'zod';
import { openDisputesOf } from '../../domain/amounts.ts';
import type { Facts } from '../../domain/facts.ts';
import { type EvidenceKind, evidenceKindSchema } from '../../domain/records.ts';
import type { Step } from '../policy.ts';
import type { Hit, Question } from '../question.ts';
import { isApproved } from './approval.ts';
import { intentsSchema, ruleBase } from './rule-base.ts';

/** What a law wants proven before something firm is said or done. */
export const evidenceRuleSchema = z.object({
  ...ruleBase,
  kind: z.literal('evidence'),
  before: intentsSchema,
  needs: z.array(evidenceKindSchema),
  /** No part of the debt is disputed. */
  undisputed: z.boolean(),
  /** A named person recorded that it is meant. */
  intent: z.boolean(),
});
export type EvidenceRule = z.infer<typeof evidenceRuleSchema>;

export function judgeEvidence(rule: EvidenceRule, question: Question): Hit | undefined {
  const { facts, debt } = question;
  const lacking = [
    ...missingPapers(rule.needs, debt.debtKey, facts),
    ...(rule.undisputed && openDisputesOf(debt.debtKey, facts).length > 0
      ? ['an answer to the open dispute']
      : []),
    ...(rule.intent && !isApproved(question) ? ["a named person's approval of this very step"] : []),
  ];
  if (lacking.length === 0) return undefined;
  const { id, citation } = rule;
  const reason = `${rule.reason} Missing: ${lacking.join(', ')}.`;
  return { rule: id, kind: 'evidence', decision: 'BLOCK', reason, citation };
}

const papers: Record<EvidenceKind, string> = {
  order: 'the order or contract',
  delivery: 'the proof of delivery',
  invoice: 'the invoice copy',
  terms: 'the accepted terms',
};

/** A firm step rests on papers; a missing one is named. */
export function evidence({ facts, debt, step }: Question): Hit | undefined {
  const missing = missingEvidence(step, debt.debtKey, facts);
  if (missing.length === 0) return undefined;
  const reason = `Missing evidence: ${missing.join(', ')}.`;
  return { rule: 'evidence', kind: 'evidence', decision: 'NEEDS_HUMAN', reason, citation: 'S0-4, S0-6' };
}

/** The papers a step still lacks for a debt, in words. */
export function missingEvidence(step: Step, debtKey: string, facts: Pick<Facts, 'evidence'>): string[] {
  return missingPapers(step.needsEvidence, debtKey, facts);
}

function missingPapers(
  needs: readonly EvidenceKind[],
  debtKey: string,
  facts: Pick<Facts, 'evidence'>,
): string[] {
  const held = new Set(facts.evidence.filter((one) => one.debtKey === debtKey).map(({ kind }) => kind));
  return needs.filter((kind) => !held.has(kind)).map((kind) => papers[kind]);
}
