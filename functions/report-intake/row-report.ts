import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { byteOrderMark, csvLine } from '../../shared/files/csv.ts';
import { reportHeader, reportLines } from '../../shared/intake/report-words.ts';
import { type Result, resultSchema } from '../../shared/intake/result.ts';

/** The report of rows in the order of the file's lines, though results come in by customer. */
type RowReport = {
  add(result: Result): void;
  /** Finishes the file and gives its path. */
  close(): string;
};

/** Lines of the upload that are sorted in memory at once. */
const span = 50_000;
const buffered = 1_000_000;

/**
 * Sorts in flat memory: results are spread over files by their line, then each file is sorted and appended.
 * A byte order mark makes spreadsheets read the letters rightly.
 */
export function rowReport(folder: string, lastLine: number): RowReport {
  const spans = Array.from({ length: Math.floor(lastLine / span) + 1 }, (_, index) => ({
    path: join(folder, `span-${index}.jsonl`),
    text: '',
    used: false,
  }));
  const report = join(folder, 'report.csv');
  let waiting = 0;

  function flush(): void {
    for (const one of spans) {
      if (one.text === '') continue;
      appendFileSync(one.path, one.text);
      one.used = true;
      one.text = '';
    }
    waiting = 0;
  }

  return {
    add(result) {
      const one = spans[Math.floor(result.line / span)];
      if (one === undefined) throw new Error(`line ${result.line} lies beyond the file`);
      const text = `${JSON.stringify(result)}\n`;
      one.text += text;
      waiting += text.length;
      if (waiting > buffered) flush();
    },
    close() {
      flush();
      writeFileSync(report, `${byteOrderMark}${csvLine(reportHeader)}`);
      for (const { path, used } of spans) {
        if (!used) continue;
        const results = readFileSync(path, 'utf8')
          .split('\n')
          .slice(0, -1)
          .map((line) => resultSchema.parse(JSON.parse(line)));
        appendFileSync(
          report,
          results
            .sort((a, b) => a.line - b.line)
            .flatMap(reportLines)
            .join(''),
        );
        rmSync(path);
      }
      return report;
    },
  };
}
