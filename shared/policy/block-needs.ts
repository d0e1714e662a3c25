import type { ContentBlock } from './content-blocks.ts';
import type { Question } from './question.ts';

/** What an agency must have told the stage before its mails can say it. */
export const particulars = ['client', 'supervisor'] as const;
export type Particular = (typeof particulars)[number];

/** A part that a mail prints where a law asks for it, from data, and what it needs of them; none: it can be printed. */
const needs: Partial<Record<ContentBlock, (question: Question) => readonly string[]>> = {
  'collector-disclosure': clientOf,
  'r124-4': clientOf,
  'rdg-13a': (question) => [
    ...clientOf(question),
    ...(question.collector.told?.includes('supervisor') === true ? [] : ['creditor.supervisor']),
    ...(question.debt.contract === undefined
      ? [`the contract of invoice ${question.debt.invoiceNumber}`]
      : []),
  ],
};

/** Who collects what is its own under another name has no client. */
function clientOf({ collector }: Question): readonly string[] {
  const isKnown = collector.role === 'creditor' || collector.told?.includes('client') === true;
  return isKnown ? [] : ['creditor.client'];
}

/** Whether a part is printed from data, where it is asked for, and by what it lacks if it cannot be. */
export function lackFor(block: ContentBlock, question: Question): readonly string[] | undefined {
  return needs[block]?.(question);
}
