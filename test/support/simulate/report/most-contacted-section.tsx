import type { Outcome } from '../outcome.ts';
import { Table } from './table.tsx';
import { countWords, numberWords } from './words.ts';

/** Who hears from the creditor most often. */
export function MostContactedSection({ now }: { now: Outcome }) {
  const { mostContacted, contacted } = now;
  return (
    <section id="most" aria-labelledby="most-heading">
      <h2 id="most-heading">Most contacted customers</h2>
      <p>{countWords(contacted, 'customer')} heard from the creditor in this time.</p>
      <Table
        caption={`The ${mostContacted.length} customers contacted most often`}
        none="Nobody was contacted."
        columns={[
          { head: 'Customer' },
          { head: 'Number' },
          { head: 'E-mails', isNumber: true },
          { head: 'Calls', isNumber: true },
          { head: 'Together', isNumber: true },
        ]}
        rows={mostContacted.map(({ name, debtorKey, mails, calls }) => [
          name,
          debtorKey.slice(debtorKey.indexOf('~') + 1),
          numberWords(mails),
          numberWords(calls),
          numberWords(mails + calls),
        ])}
      />
    </section>
  );
}
