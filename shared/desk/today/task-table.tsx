import type { FC } from 'hono/jsx';
import { Temporal } from 'temporal-polyfill';
import { nameInKey } from '../../domain/debt.ts';
import { sumPerCurrency } from '../../domain/money.ts';
import type { ListedName } from '../../store/listed-names.ts';
import type { ListedTask } from '../../store/work-list.ts';
import { taskAddress } from '../address.ts';
import { callRemark } from '../calls/call-remark.ts';
import { writtenDay, writtenMoney } from '../format.ts';
import { kindNames } from '../tasks/kind-names.ts';

/** Invoices that a row names. */
const mostNamed = 2;

type TableProps = {
  caption: string;
  tasks: readonly ListedTask[];
  names: ReadonlyMap<string, ListedName>;
  /** The day it is at a creditor's. */
  todayOf(creditorId: string): string;
};

/** Tasks as a list that the arrow keys walk: until when, what, for whom, and what happens while nobody acts. */
export const TaskTable: FC<TableProps> = ({ caption, tasks, names, todayOf }) => (
  <table class="tasks">
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">Due</th>
        <th scope="col">What</th>
        <th scope="col">Customer</th>
        <th scope="col">Invoices</th>
        <th scope="col">Whose</th>
        <th scope="col">If nobody acts</th>
      </tr>
    </thead>
    <tbody data-walk>
      {tasks.map((task) => (
        <Row task={task} called={names.get(task.debtorKey)} today={todayOf(task.creditorId)} />
      ))}
    </tbody>
  </table>
);

const Row: FC<{ task: ListedTask; called: ListedName | undefined; today: string }> = ({
  task,
  called,
  today,
}) => {
  const { name, minimised } = called ?? { name: 'not known any more', minimised: true };
  const remark = minimised ? undefined : callRemark(task);
  return (
    <tr>
      <td class="day">
        <Due dueOn={task.dueOn} today={today} />
      </td>
      <th scope="row">
        <a href={taskAddress(task)} data-stop>
          {kindNames[task.kind].one}
          <span class="spoken">: {name}</span>
        </a>
        {remark && <span class="wait late">{remark}</span>}
      </th>
      <td>{name}</td>
      <td>{minimised ? '' : invoicesOf(task)}</td>
      <td>{task.owner}</td>
      <td class="quiet">{kindNames[task.kind].otherwise}</td>
    </tr>
  );
};

const Due: FC<{ dueOn: string; today: string }> = ({ dueOn, today }) => {
  const days = Temporal.PlainDate.from(dueOn).until(today).days;
  return (
    <>
      {writtenDay(dueOn)}
      {days > 0 && <span class="bad late">{days === 1 ? '1 day late' : `${days} days late`}</span>}
      {days === 0 && <span class="wait late">today</span>}
    </>
  );
};

function invoicesOf({ lines }: ListedTask): string {
  const numbers = lines.map(({ debtKey }) => nameInKey(debtKey));
  const more = numbers.length > mostNamed ? ` and ${numbers.length - mostNamed} more` : '';
  const sums = sumPerCurrency(
    lines.map(({ currency, amountCollectible }) => ({ currency, minorUnits: amountCollectible })),
  ).map(({ minorUnits, currency }) => writtenMoney(minorUnits, currency));
  return [numbers.slice(0, mostNamed).join(', ') + more, ...sums].filter(Boolean).join(' · ');
}
