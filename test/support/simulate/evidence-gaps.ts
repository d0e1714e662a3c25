import type { Facts } from '../../../shared/domain/facts.ts';
import type { EvidenceKind } from '../../../shared/domain/records.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { type Summer, summer } from './counter.ts';
import type { Sums } from './open-on-day.ts';

/** Open invoices that lack the same papers for the firm steps of a policy. */
export type Gap = { papers: EvidenceKind[]; sums: Sums; examples: string[] };

const mostExamples = 5;

/** What is missing on open invoices before a step of the policy could rest on evidence; the most frequent gap first. */
export function evidenceGaps(debtors: Iterable<Facts>, { ladder }: Policy): Gap[] {
  const needed = [...new Set(ladder.flatMap(({ needsEvidence }) => needsEvidence))].sort();
  const found = new Map<string, { papers: EvidenceKind[]; sum: Summer; examples: string[] }>();
  for (const { debts, evidence } of debtors) {
    for (const { debtKey, state, amountOutstanding, currency, invoiceNumber } of debts) {
      if (state !== 'open') continue;
      const held = new Set(evidence.filter((one) => one.debtKey === debtKey).map(({ kind }) => kind));
      const papers = needed.filter((kind) => !held.has(kind));
      if (papers.length === 0) continue;
      const gap = found.get(papers.join()) ?? { papers, sum: summer(), examples: [] };
      found.set(papers.join(), gap);
      gap.sum.add(amountOutstanding, currency);
      if (gap.examples.length < mostExamples) gap.examples.push(invoiceNumber);
    }
  }
  return [...found.values()]
    .map(({ sum, ...gap }) => ({ ...gap, sums: sum.sums() }))
    .sort((a, b) => b.sums.count - a.sums.count || a.papers.join().localeCompare(b.papers.join()));
}
