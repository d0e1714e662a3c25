import type { BoundResult } from '../bounds/watch.ts';
import type { Outcome } from '../outcome.ts';
import { Table } from './table.tsx';
import { numberWords } from './words.ts';

/** What no policy may do, and whether it was done. */
export function BoundsSection({ now, before }: { now: Outcome; before: Outcome | undefined }) {
  const columns = [
    { head: 'Bound' },
    { head: 'Rests on' },
    { head: 'Contacts asked about', isNumber: true },
    { head: 'Result' },
    ...(before === undefined ? [] : [{ head: 'Under the other policy' }]),
  ];
  const rows = now.bounds.map((bound) => {
    const other = before?.bounds.find(({ id }) => id === bound.id);
    const cells = [bound.says, bound.basis, numberWords(bound.asked), <Result bound={bound} />];
    return other === undefined ? cells : [...cells, <Result bound={other} />];
  });
  const breaches = now.bounds.filter(({ broken }) => broken > 0);
  return (
    <section id="bounds" aria-labelledby="bounds-heading">
      <h2 id="bounds-heading">Bounds of ethics</h2>
      <p>
        Each contact and measure was checked at the instant it was claimed, whatever the policy says. A policy
        under which one of them breaks cannot be published.
      </p>
      <Table caption="Bounds that no policy may break" columns={columns} rows={rows} />
      {breaches.map((bound) => (
        <Table
          caption={`Broken: ${bound.says} (the first ${bound.first.length} of ${numberWords(bound.broken)})`}
          columns={[
            { head: 'When (UTC)' },
            { head: 'Customer' },
            { head: 'Step' },
            { head: 'What is wrong' },
          ]}
          rows={bound.first.map(({ at, customer, stepId, words }) => [
            <span class="day">{at.slice(0, 16).replace('T', ' ')}</span>,
            ...[customer, stepId, words],
          ])}
        />
      ))}
    </section>
  );
}

function Result({ bound }: { bound: BoundResult }) {
  return bound.broken === 0 ? (
    <span class="good">held</span>
  ) : (
    <strong class="bad">broken {numberWords(bound.broken)} ×</strong>
  );
}
