import { type FiledPaper, papersOf } from '../domain/papers.ts';
import type { Visit } from './visit.ts';

/** A paper that can be taken away, with the word by which an address names it: `documents?take=0-invoice`. */
type TakablePaper = FiledPaper & { invoiceNumber: string; word: string };

/** The papers on file for the open invoices of a visit; one of several instalments stands there once. */
export function filedPapers({ open, facts }: Pick<Visit, 'open' | 'facts'>): TakablePaper[] {
  const papers = open.flatMap(({ debtKey, invoiceNumber }, index) =>
    papersOf(debtKey, facts).map((paper) => ({ ...paper, invoiceNumber, word: `${index}-${paper.kind}` })),
  );
  return papers.filter(
    (paper, place) =>
      place ===
      papers.findIndex(
        (one) => one.invoiceNumber === paper.invoiceNumber && one.document.key === paper.document.key,
      ),
  );
}
