import type { Debt } from './debt.ts';
import type { Facts } from './facts.ts';
import type { Evidence, EvidenceKind } from './records.ts';

/** A paper that the debtor can take away: it was put on file, not only referred to. */
export type FiledPaper = Evidence & { document: NonNullable<Evidence['document']> };

/** The papers on file for an invoice. */
export function papersOf(debtKey: string, { evidence }: Pick<Facts, 'evidence'>): FiledPaper[] {
  return evidence.flatMap((paper) =>
    paper.debtKey === debtKey && paper.document !== undefined ? [{ ...paper, document: paper.document }] : [],
  );
}

/** Whether each of these papers is on file for each of these invoices; wanting none is not the same as having all. */
export function isOnFile(
  papers: readonly EvidenceKind[],
  debts: readonly Debt[],
  facts: Pick<Facts, 'evidence'>,
): boolean {
  return (
    papers.length > 0 &&
    debts.every(({ debtKey }) => {
      const filed = papersOf(debtKey, facts).map(({ kind }) => kind);
      return papers.every((kind) => filed.includes(kind));
    })
  );
}
