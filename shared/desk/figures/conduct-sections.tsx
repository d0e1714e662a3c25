import type { FC } from 'hono/jsx';
import { breachesOf, breachKinds } from '../../domain/figures/breaches.ts';
import { mailHealth } from '../../domain/figures/mail-health.ts';
import { of } from '../../domain/figures/mark.ts';
import { overridesOf } from '../../domain/figures/overrides.ts';
import { happenedIn } from '../../domain/figures/overview.ts';
import { refusalsByRule } from '../../domain/figures/refusals.ts';
import type { Policy } from '../../policy/policy.ts';
import { BarChart } from '../charts/bar-chart.tsx';
import { FigureTable } from './figure-table.tsx';
import { breachNames, counted, monthIn, overrideIn, ruleIn, said, shortRule } from './figure-words.ts';
import { listAddress, type Shown } from './figures-asked.ts';

type Section = FC<{ shown: Shown; policies: readonly Policy[] }>;

/** What the rules kept from happening. */
export const RefusalSection: Section = ({ shown }) => {
  const { periods, month } = shown;
  const tallies = happenedIn(periods, month);
  const rules = refusalsByRule(tallies);
  const title = `Contacts and steps refused in ${monthIn(month)}, by rule`;
  const description = `${counted(of(tallies, 'decision').count, 'decision')} in this month; a rule counts once for an invoice, a step and a day.`;
  if (rules.length === 0) return <p>{description} No rule refused anything.</p>;
  return (
    <div class="beside">
      <figure>
        <BarChart
          id="refused"
          title={title}
          description={description}
          bars={rules.map(({ rule, count }) => ({
            name: shortRule(rule),
            value: count,
            written: count.toString(),
          }))}
        />
      </figure>
      <div>
        <FigureTable
          caption={title}
          columns={['Rule', 'Refused']}
          rows={rules.map(({ rule, count }) => ({
            name: ruleIn(rule),
            href: listAddress(shown, month, `refused/${rule}`),
            cells: [count.toString()],
          }))}
        />
        <p class="quiet">{description}</p>
      </div>
    </div>
  );
};

/** What people decided otherwise, what mails met with, and what must never be. */
export const ConductSection: Section = ({ shown }) => {
  const { periods, month } = shown;
  const tallies = happenedIn(periods, month);
  const mail = mailHealth(tallies);
  const breaches = breachesOf(tallies);
  const approved = of(tallies, 'approved').count;
  const link = (figure: string) => listAddress(shown, month, figure);
  return (
    <div class="beside">
      <FigureTable
        caption={`What people decided, ${monthIn(month)}`}
        columns={['Decision', 'Times']}
        rows={[
          ...overridesOf(tallies).map(({ kind, count }) => ({
            ...{ name: overrideIn(kind), href: link(`override/${kind}`), cells: [count.toString()] },
          })),
          { name: 'A firm step was approved', href: link('approved'), cells: [approved.toString()] },
        ]}
      />
      <FigureTable
        caption={`Mails, ${monthIn(month)}`}
        columns={['What became of them', 'Number', 'Share']}
        rows={[
          { name: 'Mails that left', href: link('mail'), cells: [mail.left.toString(), ''] },
          {
            ...{ name: 'Came back', href: link('mail/bounced') },
            cells: [mail.bounced.toString(), said(mail.bounces, 'per 1,000')],
          },
          {
            ...{ name: 'Marked as spam', href: link('complaint') },
            cells: [mail.complained.toString(), said(mail.complaints, 'per 1,000')],
          },
        ]}
      />
      <FigureTable
        caption={`What must never be, ${monthIn(month)}`}
        columns={['What', 'Times']}
        rows={breachKinds.map((kind) => ({
          ...{ name: breachNames[kind], href: link(`breach/${kind}`), cells: [breaches[kind].toString()] },
        }))}
      />
    </div>
  );
};
