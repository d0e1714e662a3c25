import type { EvidenceKind } from '../../../../shared/domain/records.ts';
import type { Outcome } from '../outcome.ts';
import { Table } from './table.tsx';
import { amountWords, countWords, numberWords } from './words.ts';

const papers: Record<EvidenceKind, string> = {
  order: 'order or contract',
  delivery: 'proof of delivery',
  invoice: 'invoice copy',
  terms: 'accepted terms',
};

/** Which papers are missing on open invoices before anything firm could be said. */
export function GapsSection({ now }: { now: Outcome }) {
  const { gaps, order } = now;
  const steps = order.policy.ladder.filter(({ needsEvidence }) => needsEvidence.length > 0);
  const total = gaps.reduce((sum, { sums }) => sum + sums.count, 0);
  return (
    <section id="gaps" aria-labelledby="gaps-heading">
      <h2 id="gaps-heading">Evidence gaps</h2>
      <p>
        {steps.length === 0
          ? 'No step of this policy asks for papers.'
          : `The steps ${steps.map(({ id }) => id).join(' and ')} need papers. ${countWords(total, 'open invoice')} could not reach them at the end for want of one.`}
      </p>
      <Table
        caption="Open invoices by the papers they lack"
        none="No open invoice lacks a paper."
        columns={[
          { head: 'Missing' },
          { head: 'Invoices', isNumber: true },
          { head: 'Open amounts', isNumber: true },
          { head: 'For example' },
        ]}
        rows={gaps.map(({ papers: missing, sums, examples }) => [
          missing.map((kind) => papers[kind]).join(', '),
          numberWords(sums.count),
          amountWords(sums),
          examples.join(', '),
        ])}
      />
    </section>
  );
}
