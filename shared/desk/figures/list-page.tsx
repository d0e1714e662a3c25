import type { FC } from 'hono/jsx';
import { caseAddress } from '../address.ts';
import type { DeskPage } from '../desk-page.ts';
import { writtenDay } from '../format.ts';
import { missingPage } from '../neutral-pages.tsx';
import { everybody } from '../person.ts';
import { type Behind, readBehind } from './behind.ts';
import { figureIn, moneyIn, monthIn } from './figure-words.ts';
import { listAddress } from './figures-asked.ts';

const entriesShown = 100;

/** The records behind a figure, as many as fit a page. */
export const figureListPage: DeskPage = {
  path: '/figures/list',
  title: 'Behind a figure',
  readers: everybody,
  async show(request) {
    const from = Number(request.query.one('from').match(/^\d{1,9}$/)?.[0] ?? 0);
    const behind = await readBehind(request, { from, least: entriesShown });
    if (behind === undefined) return missingPage('There is no such figure.');
    const { figure, period, count, entries, next } = behind;
    const when = period.length > 7 ? `as ${writtenDay(period)} ended` : monthIn(period);
    return {
      kind: 'page',
      title: `${figureIn(figure, request.deps.policies)}, ${when}`,
      body: (
        <>
          <p>
            {count === 1 ? '1 record' : `${count} records`}, as they were counted.{' '}
            <a href={listAddress(behind, period, figure, '/figures/list/csv')}>All of them as CSV</a>
          </p>
          {entries.length > 0 && <List behind={behind} />}
          {next !== undefined && (
            <p>
              <a href={`${listAddress(behind, period, figure)}&from=${next}`}>Further records</a>
            </p>
          )}
        </>
      ),
    };
  },
};

const List: FC<{ behind: Behind }> = ({ behind: { figure, currency, entries } }) => {
  const hasValue = entries.some(({ value }) => value !== undefined);
  return (
    <table>
      <caption class="spoken">The records behind the figure</caption>
      <thead>
        <tr>
          <th scope="col">Customer</th>
          <th scope="col">Record</th>
          <th scope="col">Day</th>
          {hasValue && (
            <th scope="col" class="number">
              {figure.startsWith('contacts-within') ? 'Times' : 'Days'}
            </th>
          )}
          {currency !== undefined && (
            <th scope="col" class="number">
              Amount
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {entries.map(({ debtorKey, about, on, amount, value }) => (
          <tr>
            <th scope="row">
              {debtorKey === '' ? '–' : <a href={caseAddress(debtorKey)}>{afterLedger(debtorKey)}</a>}
            </th>
            <td>{about === debtorKey ? '' : recordIn(about)}</td>
            <td class="day">{writtenDay(on)}</td>
            {hasValue && <td class="number">{value ?? ''}</td>}
            {currency !== undefined && <td class="number">{moneyIn(currency, BigInt(amount))}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The customer's number: lists name nobody, and what is personal stays in the case. */
export function afterLedger(debtorKey: string): string {
  return debtorKey.slice(debtorKey.indexOf('~') + 1);
}

/** A record by its own name, without the creditor's. */
export function recordIn(about: string): string {
  return about.includes('#') ? about.slice(about.indexOf('#') + 1) : about;
}
