import { type FiledPaper, papersOf } from '../domain/papers.ts';
import type { Visit } from './visit.ts';

/** A paper that can be taken away, with the word by which an address names it: `documents?take=0-invoice`. */
type TakablePaper = FiledPaper & { invoiceNumber: string; word: string };

/** The papers on file for the open invoices of a visit. */
export function filedPapers({ open, facts }: Pick<Visit, 'open' | 'facts'>): TakablePaper[] {
  return open.flatMap(({ debtKey, invoiceNumber }, index) =>
    papersOf(debtKey, facts).map((paper) => ({ ...paper, invoiceNumber, word: `${index}-${paper.kind}` })),
  );
}
