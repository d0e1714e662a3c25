import type { FC } from 'hono/jsx';
import type { Case } from '../../store/situation.ts';
import { type Answer, outlookOf } from './outlook.ts';

/** The two questions of whoever opens a case, answered before anything else. */
export const OutlookSentences: FC<{ cases: readonly Case[] }> = ({ cases }) => {
  const { today, next } = outlookOf(cases);
  return (
    <dl class="outlook">
      <dt>Today</dt>
      {today.map(said)}
      <dt>What happens next</dt>
      {next.map(said)}
    </dl>
  );
};

function said({ sentence, invoices }: Answer) {
  return (
    <dd>
      {invoices.length > 0 && <span class="quiet">{invoices.join(', ')}: </span>}
      {sentence}
    </dd>
  );
}
