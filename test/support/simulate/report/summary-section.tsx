import { allHold } from '../bounds/watch.ts';
import type { Counted } from '../figures.ts';
import type { Outcome } from '../outcome.ts';
import { amountWords, countWords, numberWords } from './words.ts';

const sum = (all: readonly Counted[]) => all.reduce((total, { count }) => total + count, 0);

/** The few numbers that a reader wants first. */
export function SummarySection({ now }: { now: Outcome }) {
  const { figures, onDay, bounds, contacted, stories, storiesLeftOut } = now;
  const holds = allHold(bounds);
  const cards = [
    { name: 'Bounds of ethics', value: holds ? `All ${bounds.length} held` : 'BROKEN', isBad: !holds },
    {
      name: 'Open on the first day',
      value: countWords(onDay.open.count, 'invoice'),
      more: amountWords(onDay.open),
    },
    {
      name: 'Contacts',
      value: numberWords(sum(figures.mails) + sum(figures.calls)),
      more: `${countWords(sum(figures.mails), 'e-mail')}, ${countWords(sum(figures.calls), 'call')}; ${numberWords(contacted)} of ${countWords(stories.length + storiesLeftOut, 'customer')} contacted`,
    },
    { name: 'Closed', value: countWords(figures.closed.count, 'invoice'), more: amountWords(figures.closed) },
    {
      name: 'Still open at the end',
      value: countWords(figures.stillOpen.all.count, 'invoice'),
      more: amountWords(figures.stillOpen.all),
    },
    {
      name: 'Decisions on record',
      value: numberWords(figures.decisions),
      more: 'allowed and refused, each with its rules, in decisions.jsonl',
    },
  ];
  return (
    <section id="summary" aria-labelledby="summary-heading">
      <h2 id="summary-heading">In short</h2>
      <dl class="cards">
        {cards.map(({ name, value, more, isBad }) => (
          <div class={isBad ? 'bad' : ''}>
            <dt>{name}</dt>
            <dd>
              <strong>{value}</strong>
              {more === undefined ? null : <span class="more">{more}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {figures.faults.length + figures.brokenPromises.length === 0 ? null : (
        <div class="problem">
          <h3>Something went wrong inside</h3>
          <ul>
            {[...figures.brokenPromises, ...figures.faults].map((words) => (
              <li>{words}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
