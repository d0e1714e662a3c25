import { codedAmount } from '../../shared/domain/money.ts';
import type { Finding } from '../../shared/intake/batch-report.ts';
import type { Gone } from './gone-invoices.ts';
import { goneFinding } from './gone-words.ts';
import type { ReadingFile } from './reading-file.ts';

/** Chunks failed on our side. */
export const rowsLeft: Finding = {
  says: 'Some rows could not be imported.',
  todo: 'Please upload the same file again.',
};

/** What is the matter with a file as a whole rather than with one row: for the desk's page, each with what to do. */
export function findingsOf(
  { reading }: Pick<ReadingFile, 'reading'>,
  failedChunks: number,
  gaps: readonly string[],
  gone?: Gone,
): Finding[] {
  if (reading.kind === 'refused') return [];
  const { wrong = [] } = reading.totals ?? {};
  return [
    ...(gone === undefined ? [] : [goneFinding(gone)]),
    ...(failedChunks > 0 ? [rowsLeft] : []),
    ...gaps.map((says) => ({ says, todo: '' })),
    ...wrong.map(({ line, stated, counted, currency }) => ({
      says: `The total on line ${line} says ${codedAmount(stated, currency)}, the rows above it come to ${codedAmount(counted, currency)}.`,
      todo: 'Please export the report again, whole.',
    })),
    ...(reading.statements ?? []).flatMap(({ id, number, findings }) =>
      findings.map(({ line, sentence }) => ({
        says: `Statement ${number ?? id}, line ${line}: ${sentence}`,
        todo: 'It is not booked, and payments do not count as known until it adds up. Please fetch the statement from the bank again, whole.',
      })),
    ),
  ];
}
