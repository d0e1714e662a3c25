import { codedAmount } from '../../shared/domain/money.ts';
import type { Finding } from '../../shared/intake/batch-report.ts';
import { outcomeWords, reasonTodo, reasonWords, warningWords } from '../../shared/intake/report-words.ts';
import { type Outcome, outcomes } from '../../shared/intake/result.ts';
import { noAmount, type Sum } from '../../shared/intake/totals.ts';
import { findingsOf, rowsLeft } from './findings.ts';
import type { Gone } from './gone-invoices.ts';
import { goneLines } from './gone-words.ts';
import type { ReadingFile } from './reading-file.ts';
import { agree, type Tally } from './tally.ts';

/** The figures of a report, as `report.json` holds them. */
type Figures = {
  batch: string;
  file: string;
  uploadedAt: string;
  creditorId: string;
  outcome: 'imported' | 'refused' | 'incomplete';
  /** Whether rows and totals per currency of all outcomes make up the file's own. */
  reconciled: boolean;
  failedChunks: number;
  reading: ReadingFile['reading'];
  outcomes: Record<Outcome, Sum[]>;
  /** What is the matter with the file as a whole. */
  findings: Finding[];
  reasons: { reason: string; says: string; todo: string; rows: number }[];
  warnings: { warning: string; says: string; rows: number }[];
};

/** `gaps`: where statements do not follow each other, a sentence each · `gone`: invoices a whole list does not name. */
type Besides = { gaps?: readonly string[]; gone?: Gone | undefined };

/** The report's figures, and the same in words for a person. */
export function summaryOf(
  read: ReadingFile,
  counts: Tally,
  failedChunks: number,
  { gaps = [], gone }: Besides = {},
): { figures: Figures; text: string } {
  const { batch, key, time, creditorId, reading } = read;
  const figures: Figures = {
    batch,
    file: key,
    uploadedAt: time,
    creditorId,
    outcome: reading.kind === 'refused' ? 'refused' : failedChunks > 0 ? 'incomplete' : 'imported',
    reconciled: reading.kind === 'read' && agree(reading.sums, counts.all()),
    failedChunks,
    reading,
    outcomes: counts.perOutcome(),
    findings: findingsOf(read, failedChunks, gaps, gone),
    reasons: counts.perReason().map(([reason, rows]) => ({
      reason,
      says: reasonWords(reason),
      todo: reasonTodo(reason),
      rows,
    })),
    warnings: counts.perWarning().map(([warning, rows]) => ({ warning, says: warningWords(warning), rows })),
  };
  return {
    figures,
    text: `${words(figures, gaps.length > 0 ? undefined : read.coversUntil, { gaps, gone }).join('\n')}\n`,
  };
}

function words(figures: Figures, coversUntil: string | undefined, { gaps = [], gone }: Besides): string[] {
  const { reading, file, uploadedAt } = figures;
  const head = [`Report on ${file}, uploaded ${uploadedAt}`, ''];
  if (reading.kind === 'refused')
    return [...head, 'The whole file was refused; nothing of it was taken over.', reading.sentence];
  const more = reading.records === reading.rows ? '' : ` in ${reading.records} lines (line items joined)`;
  return [
    ...head,
    ...(gone === undefined ? [] : [...goneLines(gone), '']),
    ...(reading.statements === undefined
      ? [tableLine(reading)]
      : statementLines(reading.title, reading.statements)),
    ...gaps,
    ...totalLines(reading.totals),
    ...(reading.ignoredColumns.length > 0 ? [`Columns not read: ${reading.ignoredColumns.join(', ')}.`] : []),
    '',
    `In the file: ${reading.rows} rows${more}`,
    ...sumLines(reading.sums),
    ...outcomes.flatMap((outcome) => outcomeLines(outcome, figures.outcomes[outcome])),
    '',
    figures.reconciled
      ? 'Reconciled: these rows and amounts make up the file exactly.'
      : 'NOT RECONCILED: these rows and amounts do not make up the file. Please tell those who run Forbear.',
    ...(coversUntil === undefined || figures.outcome !== 'imported'
      ? []
      : [`Payments are known up to ${coversUntil} by this file.`]),
    ...(figures.failedChunks > 0 ? [`${rowsLeft.says} ${rowsLeft.todo}`] : []),
    ...(figures.reasons.length > 0 ? ['', 'Why rows were not taken over (line by line in report.csv):'] : []),
    ...figures.reasons.map(({ says, todo, rows }) => `  ${rows} × ${says} ${todo}`.trimEnd()),
    ...(figures.warnings.length > 0 ? ['', 'What to look at besides:'] : []),
    ...figures.warnings.map(({ says, rows }) => `  ${rows} × ${says}`),
  ];
}

type Read = Extract<ReadingFile['reading'], { kind: 'read' }>;

function tableLine({ title, encoding, delimiter, headerLine }: Read): string {
  if (encoding === 'xlsx')
    return `Read as ${title}: an Excel workbook, its first sheet, header in row ${headerLine}.`;
  return `Read as ${title}: ${encoding}, columns separated by ${delimiterWords(delimiter)}, header on line ${headerLine}.`;
}

function totalLines(totals: Read['totals']): string[] {
  if (totals === undefined) return [];
  const { lines, wrong } = totals;
  if (wrong.length === 0)
    return [`Titles and totals between the rows: ${lines}; the totals agree with the rows.`];
  return [
    `Titles and totals between the rows: ${lines}. THESE TOTALS DO NOT AGREE with the rows above them:`,
    ...wrong
      .slice(0, mostTotals)
      .map(
        ({ line, stated, counted, currency }) =>
          `  Line ${line} says ${codedAmount(stated, currency)}, the rows come to ${codedAmount(counted, currency)}. Please export the report again, whole.`,
      ),
  ];
}

/** Wrong totals told one by one. */
const mostTotals = 20;

/** Statements told one by one in the report; of the rest only those that do not add up. */
const mostStatements = 20;

function statementLines(title: string, statements: NonNullable<Read['statements']>): string[] {
  const told = statements.filter(({ findings }, index) => index < mostStatements || findings.length > 0);
  const found = statements.reduce((sum, { findings }) => sum + findings.length, 0);
  return [
    `Read as ${title}: ${statements.length} ${statements.length === 1 ? 'statement' : 'statements'}.`,
    ...told.flatMap(({ id, number, isCopy, entries, findings, closing }) => [
      `  Statement ${number ?? id}${isCopy ? ' (a copy)' : ''}: ${entries} entries${closing === undefined ? '' : `, up to ${closing.on}`}.`,
      ...findings.map(({ line, sentence }) => `    Line ${line}: ${sentence}`),
    ]),
    ...(found > 0
      ? ['What does not add up is not booked, and payments do not count as known until it does.']
      : []),
  ];
}

function outcomeLines(outcome: Outcome, sums: readonly Sum[]): string[] {
  const rows = sums.reduce((sum, one) => sum + one.rows, 0);
  return rows === 0 ? [] : [`${rows} ${outcomeWords[outcome]}`, ...sumLines(sums)];
}

function sumLines(sums: readonly Sum[]): string[] {
  return sums.map(({ currency, rows, amount }) =>
    currency === noAmount ? `  ${rows} without a readable amount` : `  ${currency} ${amount} (${rows})`,
  );
}

function delimiterWords(delimiter: string): string {
  return delimiter === '\t' ? 'tabs' : `"${delimiter}"`;
}
