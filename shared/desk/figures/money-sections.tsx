import type { FC } from 'hono/jsx';
import { ageingOf } from '../../domain/figures/ageing.ts';
import { collectedByStep } from '../../domain/figures/collected.ts';
import { averageDaysLate } from '../../domain/figures/lateness.ts';
import { of } from '../../domain/figures/mark.ts';
import {
  courseOf,
  happenedIn,
  type Standing,
  salesMonths,
  standingOf,
} from '../../domain/figures/overview.ts';
import { inTenths, type Ratio } from '../../domain/figures/ratio.ts';
import { monthOf } from '../../domain/figures/scope.ts';
import { decimalsOf } from '../../domain/money.ts';
import type { Policy } from '../../policy/policy.ts';
import { BarChart } from '../charts/bar-chart.tsx';
import { ColumnChart } from '../charts/column-chart.tsx';
import { LineChart } from '../charts/line-chart.tsx';
import { Key } from '../charts/picture.tsx';
import { writtenDay } from '../format.ts';
import { FigureTable } from './figure-table.tsx';
import { bucketNames, codeOf, moneyIn, monthIn, said, stepIn } from './figure-words.ts';
import { listAddress, type Shown } from './figures-asked.ts';

type Section = FC<{ shown: Shown; policies: readonly Policy[] }>;

const askedOf = ({ month, currency, done }: Shown) => ({ month, currency, through: done.through });

/** Whole units for a picture: nobody sees a cent there. */
function height(amount: bigint, currency: string): number {
  return Number(amount) / 10 ** decimalsOf(codeOf(currency));
}

/** How old what is unpaid is. */
export const AgeingSection: Section = ({ shown }) => {
  const { periods, currency } = shown;
  const standing = standingOf(periods, askedOf(shown));
  if (standing === undefined) return <NotLookedAt />;
  const { day } = standing;
  const aged = ageingOf(periods.get(day) ?? new Map(), currency);
  const title = `Unpaid in ${currency} by age, as ${writtenDay(day)} ended`;
  const columns = aged.buckets.map(({ bucket, amount, disputed }) => ({
    ...{ name: bucketNames[bucket], second: height(disputed, currency) },
    first: height(amount - disputed, currency),
  }));
  const description = `${moneyIn(currency, aged.total)} is unpaid, ${said(aged.overdueShare, '%')} of it overdue and ${said(aged.over90Share, '%')} by more than 90 days; ${moneyIn(currency, aged.disputed)} is disputed.`;
  return (
    <div class="beside">
      <figure>
        <ColumnChart id="ageing" title={title} description={description} columns={columns} />
        <figcaption>
          <Key of="first">undisputed</Key> <Key of="second">disputed</Key>
        </figcaption>
      </figure>
      <div>
        <FigureTable
          caption={title}
          columns={['Past due', 'Invoices', 'Unpaid', 'of it disputed']}
          rows={aged.buckets.map(({ bucket, invoices, amount, disputed }) => ({
            name: bucketNames[bucket],
            href: listAddress(shown, day, `ageing/${currency}/${bucket}`),
            cells: [invoices.toString(), moneyIn(currency, amount), moneyIn(currency, disputed)],
          }))}
        />
        <p>{description}</p>
      </div>
    </div>
  );
};

/** How fast what was sold becomes money. */
export const SpeedSection: Section = ({ shown }) => {
  const { periods, currency, month } = shown;
  const standing = standingOf(periods, askedOf(shown));
  if (standing === undefined) return <NotLookedAt />;
  const late = averageDaysLate(happenedIn(periods, month), currency);
  const course = courseOf(periods, askedOf(shown));
  const days = (figure: Ratio) => (figure === undefined ? undefined : inTenths(figure) / 10);
  const title = `Days sales outstanding in ${currency}, month by month`;
  const description = `${said(standing.outstanding, 'days')} as ${writtenDay(standing.day)} ended; if nothing were overdue it would be ${said(standing.bestPossible, 'days')}.`;
  return (
    <div class="beside">
      <figure>
        <LineChart
          id="outstanding"
          title={title}
          description={description}
          points={course.map((one) => ({
            name: monthIn(monthOf(one.day), 'short'),
            solid: days(one.outstanding),
            dashed: days(one.bestPossible),
          }))}
        />
        <figcaption>
          <Key of="solid">days sales outstanding</Key> <Key of="dashed">best possible</Key>
        </figcaption>
      </figure>
      <div>
        <FigureTable
          caption={`How fast money comes, ${monthIn(month)}, ${currency}`}
          columns={['Figure', 'Value']}
          rows={speedRows(shown, standing, late)}
        />
        <p class="quiet">
          Sales are the invoices handed over to Forbear, with tax; those of {salesMonths} months up to this
          one were {moneyIn(currency, standing.sales.amount)} in {standing.sales.days} days. What was paid
          before it was handed over is not in them, so the days are rather too many. Disputed invoices count.
        </p>
        <CourseTable course={course} title={title} />
      </div>
    </div>
  );
};

function speedRows(shown: Shown, standing: Standing, late: Ratio) {
  const { month, currency } = shown;
  const sales = listAddress(shown, month, `sales/${currency}`);
  const unpaid = listAddress(shown, standing.day, `ageing/${currency}`);
  const paid = listAddress(shown, month, `paid/${currency}`);
  const row = (name: string, cell: string, href: string) => ({ name, href, cells: [cell] });
  return [
    row('Days sales outstanding', said(standing.outstanding, 'days'), unpaid),
    row('Best possible, of what is not due', said(standing.bestPossible, 'days'), `${unpaid}%2Fnot-due`),
    row('Average days delinquent, the difference', said(standing.delinquent, 'days'), unpaid),
    row('Days sales outstanding, counted back', said(standing.countedBack, 'days'), sales),
    row('Collection effectiveness', said(standing.effectiveness, '%'), paid),
    row('Average days late of paid money', said(late, 'days'), paid),
  ];
}

const CourseTable: FC<{ course: readonly Standing[]; title: string }> = ({ course, title }) => (
  <details>
    <summary>The same month by month</summary>
    <FigureTable
      caption={title}
      columns={['Month', 'Outstanding', 'Best possible', 'Delinquent', 'Effectiveness']}
      rows={course.map(({ day, outstanding, bestPossible, delinquent, effectiveness }) => ({
        name: monthIn(monthOf(day)),
        cells: [
          ...[said(outstanding, 'days'), said(bestPossible, 'days'), said(delinquent, 'days')],
          said(effectiveness, '%'),
        ],
      }))}
    />
  </details>
);

/** After which step money came. */
export const CollectedSection: Section = ({ shown, policies }) => {
  const { periods, currency, month } = shown;
  const tallies = happenedIn(periods, month);
  const steps = collectedByStep(tallies, currency);
  if (steps.length === 0)
    return (
      <p>
        No money came in {currency} in {monthIn(month)}.
      </p>
    );
  const title = `Money that came in ${monthIn(month)}, by the last step before it, ${currency}`;
  const largest = steps[0]?.step ?? '';
  const total = steps.reduce((sum, { amount }) => sum + amount, 0n);
  const description = `${moneyIn(currency, total)} in ${of(tallies, `paid/${currency}`).count} payments that stayed; most came after: ${stepIn(policies, largest)}.`;
  return (
    <div class="beside">
      <figure>
        <BarChart
          id="collected"
          title={title}
          description={description}
          bars={steps.map(({ step, amount }) => ({
            name: stepIn(policies, step),
            value: height(amount, currency),
            written: moneyIn(currency, amount),
          }))}
        />
      </figure>
      <div>
        <FigureTable
          caption={title}
          columns={['Last step before', 'Payments', 'Amount']}
          rows={steps.map(({ step, payments, amount }) => ({
            name: stepIn(policies, step),
            href: listAddress(shown, month, `collected/${currency}/${step}`),
            cells: [payments.toString(), moneyIn(currency, amount)],
          }))}
        />
        <p class="quiet">
          Money that went back is taken off. That money came after a step does not prove that it came because
          of it.
        </p>
      </div>
    </div>
  );
};

const NotLookedAt: FC = () => (
  <p>Nobody looked how things stood as this month ended: counting began later.</p>
);
