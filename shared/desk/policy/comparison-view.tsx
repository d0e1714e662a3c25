import type { FC } from 'hono/jsx';
import { bounds } from '../../policy/bounds/all.ts';
import type { Comparison, Side } from '../../policy/foresee/comparison.ts';
import { caseAddress } from '../address.ts';
import { writtenDay } from '../format.ts';

/** What two versions would do with the same open debts, and with whom differently. */
export const ComparisonView: FC<{ comparison: Comparison; when: string }> = ({ comparison, when }) => {
  const { before, after, debtors, debts, days, sampled, changed } = comparison;
  return (
    <section aria-labelledby="comparison">
      <h2 id="comparison">On the live ledger</h2>
      <p>
        Looked ahead on {when} for {days} days on {debts} open invoices of {debtors} customers
        {sampled ? ', a sample taken evenly of all' : ', all there are'}. For {changed} of the customers the
        course would be another.
      </p>
      <p class="quiet">
        It is decided by the same rules as in earnest, as if nobody paid, answered or objected, payments were
        uploaded every day, every e-mail arrived, calls reached nobody and reviews let cases go on. Where a
        person must decide anything else, the case rests.
      </p>
      <Counts before={before} after={after} />
      <Bounds before={before} after={after} />
      <Examples comparison={comparison} />
    </section>
  );
};

const Counts: FC<{ before: Side; after: Side }> = ({ before, after }) => {
  const rows = [
    ...rowsOf(before.contacts, after.contacts),
    ...rowsOf(before.people, after.people).map(
      ([name, ...counts]): Row => [`a person decides: ${name}`, ...counts],
    ),
    ['most contacts with one customer in 30 days', before.mostIn30Days, after.mostIn30Days] satisfies Row,
  ];
  return (
    <table>
      <caption>What would happen</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" class="number">
            Version {before.policy.version}
          </th>
          <th scope="col" class="number">
            Version {after.policy.version}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, one, other]) => (
          <tr>
            <th scope="row">{name}</th>
            <td class="number">{one}</td>
            <td class="number">{other}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

type Row = [string, number, number];

function rowsOf(before: Side['contacts'], after: Side['contacts']): Row[] {
  const count = (of: Side['contacts'], name: string) => of.find((one) => one.name === name)?.count ?? 0;
  const names = new Set([...before, ...after].map(({ name }) => name));
  return [...names].map((name): Row => [name, count(before, name), count(after, name)]);
}

const Bounds: FC<{ before: Side; after: Side }> = ({ before, after }) => {
  const broken = after.bounds.filter((bound) => bound.broken > 0);
  const asked = Math.max(0, ...after.bounds.map((bound) => bound.asked));
  if (broken.length === 0)
    return (
      <p class="good">
        All {after.bounds.length} bounds of ethics hold at every one of the {asked} contacts.
      </p>
    );
  return (
    <div class="problem">
      <p>Bounds of ethics would be broken; such a version cannot be published.</p>
      <ul>
        {broken.map(({ id, broken: times }) => (
          <li>
            {times} times: {bounds.find((bound) => bound.id === id)?.says ?? id} (version{' '}
            {before.policy.version}: {before.bounds.find((bound) => bound.id === id)?.broken ?? 0} times)
          </li>
        ))}
      </ul>
    </div>
  );
};

const Examples: FC<{ comparison: Comparison }> = ({ comparison: { examples } }) =>
  examples.length === 0 ? null : (
    <table>
      <caption>Customers whose course would be another, for example</caption>
      <thead>
        <tr>
          <th scope="col">Customer</th>
          <th scope="col">Now</th>
          <th scope="col">Then</th>
        </tr>
      </thead>
      <tbody>
        {examples.map(({ debtorKey, before, after }) => (
          <tr>
            <th scope="row">
              <a href={caseAddress(debtorKey)}>{debtorKey.slice(debtorKey.indexOf('~') + 1)}</a>
            </th>
            {[before, after].map((course) => (
              <td>
                <ul class="rows">
                  {course.map(({ on, what }) => (
                    <li>
                      {writtenDay(on)}: {what}
                    </li>
                  ))}
                </ul>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
