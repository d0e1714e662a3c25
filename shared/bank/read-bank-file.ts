import { FileRefused, type Refusal, refusalOf } from '../intake/file-refused.ts';
import type { Reading } from '../intake/read-batch.ts';
import { amountOf, type PaymentRow, type UncertainRow } from '../intake/row.ts';
import type { Source } from '../intake/source.ts';
import { totals } from '../intake/totals.ts';
import { type BankFormat, bankFormats, readStatements, refusedStatement } from './read-statements.ts';
import type { Finding, StatementHead } from './statement.ts';
import { statementRow } from './statement-row.ts';

/** A statement of a file, as the report names it. */
export type ReadStatement = {
  account: string;
  id: string;
  number?: string | undefined;
  isCopy: boolean;
  entries: number;
  opening?: { on: string; currency: string; minorUnits: number } | undefined;
  closing?: { on: string; currency: string; minorUnits: number } | undefined;
  findings: Finding[];
};

type BankReading = { reading: Reading | Refusal; coversUntil: string | undefined };

/** Findings of a file that are told one by one; the rest is counted. */
const mostFindings = 200;

/**
 * Reads a bank's file into rows, in flat memory: every movement becomes one. What does not add up is named with the
 * statement or entry it blocks.
 */
export async function readBankFile(
  source: Source,
  format: BankFormat,
  sink: { put(row: PaymentRow | UncertainRow): void; restart(): void },
): Promise<BankReading> {
  const statements: ReadStatement[] = [];
  let sums = totals();
  let [rows, lastLine, findings] = [0, 1, 0];
  let head: StatementHead | undefined;
  let coversUntil: string | undefined;
  const last = () => statements.at(-1);
  try {
    await readStatements(source, format, {
      restart: () => {
        statements.splice(0);
        sums = totals();
        [rows, lastLine, findings] = [0, 1, 0];
        coversUntil = undefined;
        sink.restart();
      },
      begin: (begun) => {
        head = begun;
        const { account, id, number, isCopy } = begun;
        statements.push({ account, id, number, isCopy, entries: 0, findings: [] });
      },
      movement: (movement) => {
        if (head === undefined) throw new Error('a movement outside of a statement');
        const row = statementRow(movement, head, statements.length);
        rows += 1;
        lastLine = Math.max(lastLine, movement.line);
        const statement = last();
        if (statement !== undefined) statement.entries = movement.entry;
        sums.add({ records: 1, ...amountOf(row) });
        sink.put(row);
      },
      find: (finding) => {
        findings += 1;
        if (findings > mostFindings)
          throw new FileRefused(
            'not-a-statement',
            `More than ${mostFindings} entries do not add up.`,
            finding.line,
          );
        last()?.findings.push(finding);
      },
      end: ({ opening, closing }) => {
        Object.assign(last() ?? {}, { opening, closing });
        if (closing !== undefined && (coversUntil === undefined || closing.on > coversUntil))
          coversUntil = closing.on;
      },
    });
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    sink.restart();
    return { reading: refusalOf(refusedStatement(error, format)), coversUntil: undefined };
  }
  const isWhole = statements.every((statement) => statement.findings.length === 0);
  const reading: Reading = {
    kind: 'read',
    profile: format,
    title: bankFormats[format],
    encoding: 'utf-8',
    delimiter: '',
    headerLine: 1,
    ignoredColumns: [],
    records: rows,
    rows,
    blankLines: 0,
    lastLine,
    sums: sums.sums(),
    statements,
  };
  // What is missing from a statement may be the very payment of somebody who would be reminded.
  return { reading, coversUntil: isWhole ? coversUntil : undefined };
}

/** What of a reading is not booked: whole statements, or single entries. */
export function blockedIn(statements: readonly ReadStatement[]): { statement: number; entry?: number }[] {
  return statements.flatMap(({ findings }, index) =>
    findings.map(({ entry }) => ({ statement: index + 1, ...(entry === undefined ? {} : { entry }) })),
  );
}
