import type { FC } from 'hono/jsx';
import { listedName } from '../../domain/minimised.ts';
import type { Found } from '../../store/search-cases.ts';
import { caseAddress } from '../address.ts';
import type { DeskAnswer, DeskPage, DeskRequest } from '../desk-page.ts';
import { TextField } from '../fields.tsx';
import { everybody } from '../person.ts';
import { debtorKindNames } from './names.ts';

const atOnce = 25;
const longestTyped = 200;

/** Finds a case by name, customer or invoice number, or reference. */
export const searchPage: DeskPage = {
  path: '/cases',
  title: 'Cases',
  menu: 'Cases',
  readers: everybody,
  async show(request) {
    const { query } = request;
    const typed = query.one('q');
    const isTooLong = typed.length > longestTyped;
    const errors = isTooLong ? [{ field: 'q', message: `Type at most ${longestTyped} characters.` }] : [];
    return {
      kind: 'page',
      errors,
      body: (
        <>
          <search>
            <form method="get">
              <TextField
                name="q"
                kind="search"
                label="Name, customer number, invoice number or reference"
                hint="Of a name, the beginnings of its words are enough; capitals and accents do not matter."
                form={query}
                errors={errors}
              />
              <button type="submit" id="search">
                Search
              </button>
            </form>
          </search>
          {typed !== '' && !isTooLong && (await results(request, typed))}
        </>
      ),
    } satisfies DeskAnswer;
  },
};

type Row = Found & { name: string; customerNumber: string; kind: string };

async function results({ deps, query, now }: DeskRequest, typed: string) {
  const after = query.one('after');
  const page = await deps.cases.search(typed, { after: after === '' ? undefined : after, most: atOnce });
  const rows = await Promise.all(
    page.found.map(async (found): Promise<Row[]> => {
      const listed = await deps.cases.listed(found.debtorKey);
      if (listed === undefined) return [];
      const ledger = found.debtorKey.split('~')[0];
      const own = deps.stage.creditors.find(({ id, ledger: shared }) => (shared ?? id) === ledger);
      const { customerNumber, kind } = listed.profile;
      const name = listedName(listed, own?.timeZone ?? 'UTC', now);
      return [{ ...found, name, customerNumber, kind: debtorKindNames[kind] }];
    }),
  );
  const next = new URLSearchParams({ q: typed, after: page.after ?? '' });
  return (
    <Results
      rows={rows.flat()}
      next={page.after === undefined ? undefined : `?${next}`}
      isFirst={after === ''}
    />
  );
}

const Results: FC<{ rows: readonly Row[]; next: string | undefined; isFirst: boolean }> = ({
  rows,
  next,
  isFirst,
}) => (
  <section>
    <h2>Found</h2>
    {rows.length === 0 ? (
      <p>
        {isFirst
          ? 'Nobody is found by that. Type at least two letters of a name, or a whole number.'
          : 'Nobody more.'}
      </p>
    ) : (
      <table>
        <thead>
          <tr>
            <th scope="col">Customer</th>
            <th scope="col">Number</th>
            <th scope="col">Kind</th>
            <th scope="col">Found by</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ debtorKey, name, customerNumber, kind, by, what }) => (
            <tr>
              <th scope="row">
                <a href={caseAddress(debtorKey)}>{name}</a>
              </th>
              <td>{customerNumber}</td>
              <td>{kind}</td>
              <td>
                {by}
                {what !== undefined && ` ${what}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    {next !== undefined && (
      <p>
        <a href={next}>More</a>
      </p>
    )}
  </section>
);
