import type { Outcome } from '../outcome.ts';
import { Table } from './table.tsx';
import { nameWords, numberWords } from './words.ts';

/** What is left at the end: who looks at it, and what stood on people's lists. */
export function OpenSection({ now }: { now: Outcome }) {
  const { stillOpen, tasks } = now.figures;
  const looks = [
    ['On a named person’s list', stillOpen.onList],
    ['Asleep until a day to come', stillOpen.asleep],
    ['With nobody (a fault)', stillOpen.nobody],
  ] as const;
  return (
    <section id="open" aria-labelledby="open-heading">
      <h2 id="open-heading">Still open, and who looks at it</h2>
      <Table
        caption="Open invoices at the end"
        columns={[{ head: 'Where' }, { head: 'Invoices', isNumber: true }]}
        rows={looks
          .filter(([, count], index) => count > 0 || index < 2)
          .map(([where, count]) => [where, numberWords(count)])}
      />
      <Table
        caption="Tasks for people"
        none="Nobody had anything to do."
        columns={[
          { head: 'Task' },
          { head: 'Given', isNumber: true },
          { head: 'Done by a person', isNumber: true },
          { head: 'Fell away', isNumber: true },
          { head: 'Still open', isNumber: true },
        ]}
        rows={tasks.map(({ name, opened, done, moot }) => [
          nameWords(name),
          ...[opened, done, moot, opened - done - moot].map(numberWords),
        ])}
      />
    </section>
  );
}
