import type { FC } from 'hono/jsx';
import type { BatchReport, Finding, ReportedRow } from '../../intake/batch-report.ts';
import { type Outcome, outcomes } from '../../intake/result.ts';
import { noAmount } from '../../intake/totals.ts';
import { searchAddress } from '../address.ts';
import { wordsOfOutcome } from './file-words.ts';

/** How the file was read, and what became of its rows by outcome and currency. */
export const Outcomes: FC<{ report: BatchReport; title: string; rows: number }> = ({
  report,
  title,
  rows,
}) => (
  <>
    <p>
      Read as {title}: {rows === 1 ? '1 row' : `${rows} rows`}.{' '}
      {report.reconciled
        ? 'The rows and amounts below make up the file exactly.'
        : 'The rows and amounts below do not make up the file: tell those who run Forbear.'}
    </p>
    <table class="stack">
      <caption>What became of its rows</caption>
      <thead>
        <tr>
          <th scope="col">Outcome</th>
          <th scope="col">Currency</th>
          <th scope="col" class="number">
            Rows
          </th>
          <th scope="col" class="number">
            Amount
          </th>
        </tr>
      </thead>
      <tbody>
        {outcomes.flatMap((outcome) =>
          (report.outcomes[outcome] ?? []).map((sum) => <SumRow name={wordsOfOutcome(outcome)} sum={sum} />),
        )}
      </tbody>
      {report.reading.kind === 'read' && (
        <tfoot>
          {report.reading.sums.map((sum) => (
            <SumRow name="the whole file" sum={sum} />
          ))}
        </tfoot>
      )}
    </table>
  </>
);

const SumRow: FC<{ name: string; sum: BatchReport['outcomes'][Outcome][number] }> = ({ name, sum }) => (
  <tr>
    <th scope="row">{name}</th>
    <td data-label="Currency">{sum.currency === noAmount ? 'not readable' : sum.currency}</td>
    <td class="number" data-label="Rows">
      {sum.rows}
    </td>
    <td class="number" data-label="Amount">
      {grouped(sum.amount)}
    </td>
  </tr>
);

/** A decimal text with its thousands set apart: 1,190.00. */
function grouped(amount: string): string {
  const [whole = '', ...fraction] = amount.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.');
}

/** Findings that a page tells one by one; all are in the report. */
const mostFindings = 20;

/** What is the matter with the file as a whole: a missing statement, a total that does not agree. */
export const Findings: FC<{ findings: readonly Finding[] }> = ({ findings }) =>
  findings.length === 0 ? null : (
    <section class="problem" aria-labelledby="findings">
      <h2 id="findings">To look at in the file as a whole</h2>
      <ul>
        {findings.slice(0, mostFindings).map(({ says, todo, invoices = [] }) => (
          <li>
            {says} {todo}
            {invoices.length > 0 && (
              <ul class="actions">
                {invoices.map((number) => (
                  <li>
                    <a href={searchAddress(number)}>{number}</a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {findings.length > mostFindings && <p>And {findings.length - mostFindings} more of this file.</p>}
    </section>
  );

/** Why rows were not taken over, each reason once with what to do. */
export const Reasons: FC<{ report: BatchReport }> = ({ report: { reasons, warnings } }) => {
  const told = [...reasons, ...warnings.map((one) => ({ ...one, todo: '' }))];
  return told.length === 0 ? null : (
    <table class="stack">
      <caption>Why rows need a look, and what to do</caption>
      <thead>
        <tr>
          <th scope="col" class="number">
            Rows
          </th>
          <th scope="col">Why</th>
          <th scope="col">What to do</th>
        </tr>
      </thead>
      <tbody>
        {told.map(({ rows, says, todo }) => (
          <tr>
            <td class="number" data-label="Rows">
              {rows}
            </td>
            <th scope="row">{says}</th>
            <td>{todo}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The rows that somebody must look at, each with what to do. */
export const Rows: FC<{ rows: readonly ReportedRow[]; arePayments: boolean }> = ({ rows, arePayments }) => (
  <table class="stack">
    <caption>Rows to look at{rows.length >= 200 ? ', the first 200; all are in the report' : ''}</caption>
    <thead>
      <tr>
        <th scope="col" class="number">
          Line
        </th>
        {!arePayments && <th scope="col">Customer</th>}
        <th scope="col">{arePayments ? 'Reference' : 'Number'}</th>
        <th scope="col">What became of it, and why</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ line, customer, number, outcome, problems }) => (
        <tr>
          <th scope="row" class="number" data-label="Line">
            {line}
          </th>
          {!arePayments && <td data-label="Customer">{customer}</td>}
          <td data-label={arePayments ? 'Reference' : 'Number'}>{number}</td>
          <td>
            {wordsOfOutcome(outcome)}
            <ul class="rows">
              {problems
                .filter(({ says }) => says !== '')
                .map(({ column, found, says, todo }) => (
                  <li>
                    {column !== '' && `${column}${found === '' ? '' : ` “${found}”`}: `}
                    {says} <span class="quiet">{todo}</span>
                  </li>
                ))}
            </ul>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
