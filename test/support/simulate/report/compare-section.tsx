import type { Counted, Figures } from '../figures.ts';
import type { Outcome } from '../outcome.ts';
import { Table } from './table.tsx';
import { amountWords, differenceWords, nameWords, numberWords } from './words.ts';

type Row = { name: string; of: (outcome: Outcome) => number };

const sum = (all: readonly Counted[]) => all.reduce((total, { count }) => total + count, 0);

/** Two policies side by side, on the same ledger and the same debtors. */
export function CompareSection({ now, before }: { now: Outcome; before: Outcome }) {
  const rows = rowsFor(now.figures, before.figures);
  const columns = [
    { head: 'Figure' },
    { head: `${before.order.policy.id} ${before.order.policy.version} (other)`, isNumber: true },
    { head: `${now.order.policy.id} ${now.order.policy.version} (played)`, isNumber: true },
    { head: 'Difference', isNumber: true },
  ];
  return (
    <section id="compare" aria-labelledby="compare-heading">
      <h2 id="compare-heading">The two policies side by side</h2>
      <p>The same ledger, the same days and the same debtors; what differs comes from the policy.</p>
      <Table
        caption="Figures under both policies"
        columns={columns}
        rows={rows.map(({ name, of }) => [
          name,
          numberWords(of(before)),
          numberWords(of(now)),
          differenceWords(of(now) - of(before)),
        ])}
      />
      <Table
        caption="Amounts under both policies, currencies apart"
        columns={columns.slice(0, 3)}
        rows={[
          ['Closed', amountWords(before.figures.closed), amountWords(now.figures.closed)],
          ['Still open', amountWords(before.figures.stillOpen.all), amountWords(now.figures.stillOpen.all)],
        ]}
      />
      <PolicyChanges now={now} before={before} />
    </section>
  );
}

function rowsFor(now: Figures, before: Figures): Row[] {
  const named = (kind: 'mails' | 'measures' | 'approvals', words: string): Row[] =>
    [...new Set([...now[kind], ...before[kind]].map(({ name }) => name))].sort().map((name) => ({
      name: `${words}: ${nameWords(name)}`,
      of: ({ figures }) => figures[kind].find((one) => one.name === name)?.count ?? 0,
    }));
  return [
    { name: 'Contacts', of: ({ figures }) => sum(figures.mails) + sum(figures.calls) },
    { name: 'E-mails', of: ({ figures }) => sum(figures.mails) },
    ...named('mails', 'E-mail'),
    { name: 'Calls made', of: ({ figures }) => sum(figures.calls) },
    ...named('approvals', 'Approval asked for'),
    ...named('measures', 'Measure taken'),
    {
      name: 'Tasks for people',
      of: ({ figures }) => figures.tasks.reduce((all, { opened }) => all + opened, 0),
    },
    { name: 'Customers contacted', of: ({ contacted }) => contacted },
    {
      name: 'Most contacts with one customer',
      of: ({ mostContacted: [first] }) => (first === undefined ? 0 : first.mails + first.calls),
    },
    { name: 'Invoices closed', of: ({ figures }) => figures.closed.count },
    { name: 'Invoices still open', of: ({ figures }) => figures.stillOpen.all.count },
    { name: 'Bounds of ethics broken', of: ({ bounds }) => bounds.filter(({ broken }) => broken > 0).length },
  ];
}

/** Which fields of the policy differ, flat and by path. */
function PolicyChanges({ now, before }: { now: Outcome; before: Outcome }) {
  const old = new Map(flat(before.order.policy, ''));
  const fresh = new Map(flat(now.order.policy, ''));
  const paths = [...new Set([...old.keys(), ...fresh.keys()])].filter(
    (path) => old.get(path) !== fresh.get(path),
  );
  return (
    <Table
      caption="Where the policies differ"
      none="The two policies are the same."
      columns={[{ head: 'Field' }, { head: 'Other' }, { head: 'Played' }]}
      rows={paths.map((path) => [<code>{path}</code>, old.get(path) ?? '–', fresh.get(path) ?? '–'])}
    />
  );
}

function flat(value: unknown, path: string): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, one]) => flat(one, path === '' ? key : `${path}.${key}`));
}
