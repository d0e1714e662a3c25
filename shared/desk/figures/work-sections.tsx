import type { FC } from 'hono/jsx';
import { callsOf } from '../../domain/figures/calls.ts';
import { contactsPerDebtor, windows } from '../../domain/figures/contacts-per-debtor.ts';
import { cycleTimes } from '../../domain/figures/dispute-times.ts';
import { below, of } from '../../domain/figures/mark.ts';
import { closeOf, happenedIn } from '../../domain/figures/overview.ts';
import { promisedMoneyKept, promisesKept } from '../../domain/figures/promises-kept.ts';
import { median, percentile } from '../../domain/figures/spread.ts';
import type { Policy } from '../../policy/policy.ts';
import { BarChart } from '../charts/bar-chart.tsx';
import { FigureTable } from './figure-table.tsx';
import { causeIn, codeOf, daysIn, monthIn, none, reasonIn, said, stepIn } from './figure-words.ts';
import { listAddress, type Shown } from './figures-asked.ts';

type Section = FC<{ shown: Shown; policies: readonly Policy[] }>;

/** Promises kept, and calls that reached somebody. */
export const WordSection: Section = ({ shown }) => {
  const { periods, month, currency } = shown;
  const tallies = happenedIn(periods, month);
  const { kept, due, share } = promisesKept(tallies);
  const calls = callsOf(tallies);
  const money = currency === '' ? undefined : promisedMoneyKept(tallies, codeOf(currency));
  const row = (name: string, cell: string, figure: string) => ({
    ...{ name, cells: [cell] },
    href: listAddress(shown, month, figure),
  });
  return (
    <FigureTable
      caption={`Promises that fell due and calls, ${monthIn(month)}`}
      columns={['Figure', 'Value']}
      rows={[
        row('Promises that fell due', due.toString(), 'promise'),
        row('Kept within the tolerance', `${kept}, ${said(share, '%')}`, 'promise/kept'),
        row(`Promised money that was kept, ${currency}`, said(money, '%'), `promised/${currency}`),
        row('Calls made', calls.made.toString(), 'call'),
        row('Reached whom it concerns', `${calls.reached}, ${said(calls.rightPartyRate, '%')}`, 'call'),
      ]}
    />
  );
};

/** How long disputes took, and why there were any. */
export const DisputeSection: Section = ({ shown }) => {
  const { periods, month, done } = shown;
  const tallies = happenedIn(periods, month);
  const day = closeOf({ month, through: done.through });
  const closed = of(tallies, 'dispute-closed');
  const waiting = below(periods.get(day) ?? new Map(), 'dispute-waiting');
  const reasons = cycleTimes(tallies, 'dispute-reason');
  const summary = `${closed.count} closed in ${monthIn(month)}, half of them within ${daysIn(median(closed.spread))} and nine of ten within ${daysIn(percentile(closed.spread, 90))}; ${waiting.reduce((sum, [, { count }]) => sum + count, 0)} waited as the month ended.`;
  const title = `Disputes closed in ${monthIn(month)}, by reason`;
  return (
    <>
      <p>
        {summary} <a href={listAddress(shown, day, 'dispute-waiting')}>Those that waited</a>
      </p>
      <div class="beside">
        {reasons.length > 0 && (
          <figure>
            <BarChart
              id="disputes"
              title={title}
              description={summary}
              bars={reasons.map(({ name, closed: count }) => ({
                ...{ name: reasonIn(name), value: count, written: count.toString() },
              }))}
            />
          </figure>
        )}
        <div>
          <CycleTable shown={shown} by="dispute-reason" first="Reason" caption={title} />
          <CycleTable shown={shown} by="dispute-resolver" first="Answered by" caption="By who answered" />
          <CycleTable shown={shown} by="dispute-cause" first="Cause" caption="By what had gone wrong" />
        </div>
      </div>
    </>
  );
};

type CycleProps = {
  shown: Shown;
  by: 'dispute-reason' | 'dispute-resolver' | 'dispute-cause';
  first: string;
  caption: string;
};

const CycleTable: FC<CycleProps> = ({ shown, by, first, caption }) => {
  const rows = cycleTimes(happenedIn(shown.periods, shown.month), by);
  if (rows.length === 0) return null;
  const named = (name: string) =>
    by === 'dispute-resolver' ? name : by === 'dispute-reason' ? reasonIn(name) : causeIn(name);
  return (
    <FigureTable
      caption={caption}
      columns={[first, 'Closed', 'Half within', 'Nine of ten within']}
      rows={rows.map(({ name, closed, median: half, p90 }) => ({
        name: named(name),
        href: listAddress(shown, shown.month, `${by}/${name}`),
        cells: [closed.toString(), daysIn(half), daysIn(p90)],
      }))}
    />
  );
};

/** How often customers were contacted, and by what. */
export const ContactSection: Section = ({ shown, policies }) => {
  const { periods, month, done } = shown;
  const day = closeOf({ month, through: done.through });
  const closing = periods.get(day) ?? new Map();
  const contacts = below(happenedIn(periods, month), 'contact');
  return (
    <div class="beside">
      <FigureTable
        caption="Contacts per customer, of those contacted at all"
        columns={['In the last', 'Customers', '95 of 100 at most', 'Most']}
        rows={windows.map((window) => {
          const { debtors, p95, most } = contactsPerDebtor(closing, window);
          const cells = [debtors, p95 ?? none, most ?? none].map(String);
          return { name: daysIn(window), href: listAddress(shown, day, `contacts-within/${window}`), cells };
        })}
      />
      <FigureTable
        caption={`Contacts in ${monthIn(month)}, by step`}
        columns={['Step', 'Contacts']}
        rows={contacts.map(([name, { count }]) => ({
          name: stepIn(policies, name.split('/')[1] ?? name),
          href: listAddress(shown, month, `contact/${name}`),
          cells: [count.toString()],
        }))}
      />
    </div>
  );
};
