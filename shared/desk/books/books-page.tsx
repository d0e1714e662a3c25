import type { FC } from 'hono/jsx';
import { addDays, localDateAt } from '../../domain/time.ts';
import { creditorAsked } from '../creditor-asked.ts';
import { CreditorNav } from '../creditor-nav.tsx';
import type { BookDay } from '../deps/book-deps.ts';
import type { DeskPage } from '../desk-page.ts';
import { writtenDay } from '../format.ts';
import { missingPage } from '../neutral-pages.tsx';
import { everybody } from '../person.ts';
import { type BookFile, bookFiles } from './book-files.ts';

/** Days back that the page tells of; older files stay in the bucket. */
const daysShown = 62;

/** What each day leaves for the ledger of a creditor, to take away. */
export const booksPage: DeskPage = {
  path: '/books',
  title: 'For the books',
  menu: 'Books',
  readers: everybody,
  async show({ deps, query, now }) {
    const { creditors } = deps.stage;
    const chosen = creditorAsked(creditors, query.one('of'));
    if (chosen === undefined) return { kind: 'page', body: <p>There is no creditor.</p> };
    const since = addDays(localDateAt(now, chosen.timeZone), -daysShown);
    const days = await deps.books.days(chosen.id, since);
    return {
      kind: 'page',
      body: (
        <>
          <p>
            Once a day is over, what happened in it is put together here for your ledger. Nothing of it is in
            your ledger before you enter it; interest and costs are proposals.
          </p>
          <CreditorNav label="Whose books" path="/books" {...{ creditors, chosen }} />
          <h2>{chosen.name}</h2>
          {days.length === 0 ? (
            <p>No day is over yet since it is counted.</p>
          ) : (
            <Days creditorId={chosen.id} days={days} />
          )}
        </>
      ),
    };
  },
};

/** Leads to one of these files. */
export const bookFilePage: DeskPage = {
  path: '/books/:creditor/:day/:file',
  title: 'A file for the books',
  readers: everybody,
  async show({ deps, params }) {
    const creditor = deps.stage.creditors.find(({ id }) => id === params.text('creditor'));
    const file = bookFiles.find(({ name }) => name === params.text('file'));
    const day = /^\d{4}-\d{2}-\d{2}$/.exec(params.text('day'))?.[0];
    if (creditor === undefined || file === undefined || day === undefined)
      return missingPage('There is no such file.');
    return { kind: 'see', path: await deps.books.link(creditor.id, day, file) };
  },
};

const Days: FC<{ creditorId: string; days: readonly BookDay[] }> = ({ creditorId, days }) => (
  <table>
    <caption>The newest first</caption>
    <thead>
      <tr>
        <th scope="col">Day</th>
        <th scope="col">What happened</th>
        <th scope="col">For the ledger</th>
      </tr>
    </thead>
    <tbody>
      {days.map(({ day, files }) => (
        <tr>
          <th scope="row">{writtenDay(day)}</th>
          {(['feed', 'ledger'] as const).map((of) => (
            <td>
              <Links {...{ creditorId, day }} files={files.filter((file) => file.of === of)} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Links: FC<{ creditorId: string; day: string; files: readonly BookFile[] }> = ({
  creditorId,
  day,
  files,
}) =>
  files.length === 0 ? null : (
    <ul>
      {files.map(({ name, label }) => (
        <li>
          <a href={`/books/${creditorId}/${day}/${name}`}>
            {label}
            <span class="spoken"> of {writtenDay(day)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
