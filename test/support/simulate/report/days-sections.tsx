import type { Outcome } from '../outcome.ts';
import type { Day } from '../record/tally.ts';
import { DayChart } from './chart.tsx';
import { allDays, type Week, weeksOf } from './days.ts';
import { type Column, Table } from './table.tsx';
import { countWords, dayWords, numberWords } from './words.ts';

type Both = { now: Outcome; before: Outcome | undefined };
const beforeName = 'the other policy';

function daysOf({ days, order }: Outcome): Day[] {
  return allDays(days, order.asOf, order.until);
}

/** Mails and calls by day, beside their weeks in a table. */
export function ContactsSection({ now, before }: Both) {
  const days = daysOf(now);
  const other = before === undefined ? undefined : daysOf(before);
  const busiest = days.reduce((a, b) => (b.mails + b.calls > a.mails + a.calls ? b : a));
  const total = days.reduce((sum, { mails, calls }) => sum + mails + calls, 0);
  const description = `${countWords(total, 'contact')} from ${dayWords(now.order.asOf)} to ${dayWords(now.order.until)}; the busiest day is ${dayWords(busiest.day)} with ${countWords(busiest.mails + busiest.calls, 'contact')}.`;
  return (
    <section id="contacts" aria-labelledby="contacts-heading">
      <h2 id="contacts-heading">Contacts per day</h2>
      <p>{description} Thanks and other answers that are owed to customers are not contacts.</p>
      <DayChart
        id="contacts-chart"
        title="Contacts per day"
        description={description}
        bars={days.map(({ day, mails, calls }, index) => ({
          ...{ day, first: mails, second: calls },
          before: other?.[index] && other[index].mails + other[index].calls,
        }))}
        legend={{ first: 'E-mails', second: 'Calls made', before: other && `Both under ${beforeName}` }}
      />
      <Weeks
        caption="Contacts by week"
        days={days}
        other={other}
        numbers={[
          { head: 'E-mails', isNumber: true, of: ({ mails }) => mails },
          { head: 'Calls made', isNumber: true, of: ({ calls }) => calls },
          { head: 'Answers', isNumber: true, of: ({ answers }) => answers },
          { head: 'Busiest day', isNumber: true, of: ({ mostContacts }) => mostContacts },
        ]}
        compared={({ mails, calls }) => mails + calls}
        comparedHead={`Contacts, ${beforeName}`}
      />
    </section>
  );
}

/** What the policy asks of staff: calls by the day on which they come onto the list. */
export function StaffSection({ now, before }: Both) {
  const days = daysOf(now);
  const other = before === undefined ? undefined : daysOf(before);
  const total = days.reduce((sum, { callsAsked }) => sum + callsAsked, 0);
  const busiest = days.reduce((a, b) => (b.callsAsked > a.callsAsked ? b : a));
  const working = days.filter(({ callsAsked }) => callsAsked > 0).length;
  const each = working === 0 ? '0' : (total / working).toFixed(1);
  const description = `${countWords(total, 'call')} come onto the list, ${each} on a day that brings any, ${countWords(busiest.callsAsked, 'call')} at most (${dayWords(busiest.day)}).`;
  return (
    <section id="staff" aria-labelledby="staff-heading">
      <h2 id="staff-heading">Calls per day, as work for staff</h2>
      <p>{description}</p>
      <DayChart
        id="staff-chart"
        title="Tasks for staff per day"
        description={description}
        bars={days.map(({ day, callsAsked, otherTasks }, index) => ({
          ...{ day, first: callsAsked, second: otherTasks },
          before: other?.[index]?.callsAsked,
        }))}
        legend={{
          ...{ first: 'Calls to make', second: 'Other tasks (reviews, approvals, objections, searches)' },
          before: other && `Calls under ${beforeName}`,
        }}
      />
      <Weeks
        caption="Tasks for staff by week"
        days={days}
        other={other}
        numbers={[
          { head: 'Calls to make', isNumber: true, of: ({ callsAsked }) => callsAsked },
          { head: 'Calls made', isNumber: true, of: ({ calls }) => calls },
          { head: 'Other tasks', isNumber: true, of: ({ otherTasks }) => otherTasks },
          { head: 'Most calls in a day', isNumber: true, of: ({ mostCallsAsked }) => mostCallsAsked },
        ]}
        compared={({ callsAsked }) => callsAsked}
        comparedHead={`Calls, ${beforeName}`}
      />
    </section>
  );
}

function Weeks({
  caption,
  days,
  other,
  numbers,
  compared,
  comparedHead,
}: {
  caption: string;
  days: readonly Day[];
  other: readonly Day[] | undefined;
  numbers: readonly (Column & { of: (week: Week) => number })[];
  compared: (week: Week) => number;
  comparedHead: string;
}) {
  const others = other === undefined ? undefined : weeksOf(other);
  const columns = [
    { head: 'Week from' },
    ...numbers,
    ...(others === undefined ? [] : [{ head: comparedHead, isNumber: true }]),
  ];
  const rows = weeksOf(days).map((week, index) => [
    <span class="day">{dayWords(week.monday)}</span>,
    ...numbers.map(({ of }) => numberWords(of(week))),
    ...(others?.[index] === undefined ? [] : [numberWords(compared(others[index]))]),
  ]);
  return <Table caption={caption} columns={columns} rows={rows} />;
}
