import type { EvidenceKind } from '../../domain/records.ts';
import type { Hit, Question } from '../gate.ts';

const papers: Record<EvidenceKind, string> = {
  order: 'the order or contract',
  delivery: 'the proof of delivery',
  invoice: 'the invoice copy',
  terms: 'the accepted terms',
};

/** A firm step rests on papers; a missing one is named. */
export function evidence({ facts, debt, step }: Question): Hit | undefined {
  const held = new Set(
    facts.evidence.filter(({ debtKey }) => debtKey === debt.debtKey).map(({ kind }) => kind),
  );
  const missing = step.needsEvidence.filter((kind) => !held.has(kind));
  if (missing.length === 0) return undefined;
  const reason = `Missing evidence: ${missing.map((kind) => papers[kind]).join(', ')}.`;
  return { rule: 'evidence', decision: 'NEEDS_HUMAN', reason, citation: 'S0-4, S0-6' };
}
