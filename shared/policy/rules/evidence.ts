import type { Facts } from '../../domain/facts.ts';
import type { EvidenceKind } from '../../domain/records.ts';
import type { Hit, Question } from '../gate.ts';
import type { Step } from '../policy.ts';

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
  return { rule: 'evidence', decision: 'NEEDS_HUMAN', reason, citation: 'S0-4, S0-6' };
}

/** The papers a step still lacks for a debt, in words. */
export function missingEvidence(step: Step, debtKey: string, facts: Pick<Facts, 'evidence'>): string[] {
  const held = new Set(facts.evidence.filter((one) => one.debtKey === debtKey).map(({ kind }) => kind));
  return step.needsEvidence.filter((kind) => !held.has(kind)).map((kind) => papers[kind]);
}
