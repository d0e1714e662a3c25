import type { FC } from 'hono/jsx';
import type { BatchReport, Finding, ReportedRow } from '../../intake/batch-report.ts';
import { outcomes } from '../../intake/result.ts';
import { wordsOfOutcome } from './file-words.ts';

/** How the file was read, and what became of its rows by outcome and currency. */
export const Outcomes: FC<{ report: BatchReport; title: string; rows: number }> = ({
  report,
  title,
  rows,
}) => (
  <>
    <p>
      Read as {title}: {rows} rows.{' '}
      {report.reconciled
        ? 'Rows and amounts of the table make up the file exactly.'
        : 'Rows and amounts of the table do not make up the file: tell those who run Forbear.'}
    </p>
    <table>
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
          (report.outcomes[outcome] ?? []).map(({ currency, rows: count, amount }) => (
            <tr>
              <th scope="row">{wordsOfOutcome(outcome)}</th>
              <td>{currency || 'none'}</td>
              <td class="number">{count}</td>
              <td class="number">{amount}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  </>
);

/** Findings that a page tells one by one; all are in the report. */
const mostFindings = 20;

/** What is the matter with the file as a whole: a missing statement, a total that does not agree. */
export const Findings: FC<{ findings: readonly Finding[] }> = ({ findings }) =>
  findings.length === 0 ? null : (
    <section class="problem" aria-labelledby="findings">
      <h2 id="findings">What does not add up</h2>
      <ul>
        {findings.slice(0, mostFindings).map(({ says, todo }) => (
          <li>
            {says} {todo}
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
    <table>
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
            <td class="number">{rows}</td>
            <th scope="row">{says}</th>
            <td>{todo}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The rows that somebody must look at, each with what to do. */
export const Rows: FC<{ rows: readonly ReportedRow[] }> = ({ rows }) => (
  <table>
    <caption>Rows to look at{rows.length >= 200 ? ', the first 200; all are in the report' : ''}</caption>
    <thead>
      <tr>
        <th scope="col" class="number">
          Line
        </th>
        <th scope="col">Customer</th>
        <th scope="col">Number</th>
        <th scope="col">What became of it, and why</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ line, customer, number, outcome, problems }) => (
        <tr>
          <th scope="row" class="number">
            {line}
          </th>
          <td>{customer}</td>
          <td>{number}</td>
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
