import type { FC } from 'hono/jsx';
import { disputeCodes, resolversOf } from '../../domain/dispute-codes.ts';
import { disputeReasonSchema } from '../../domain/records.ts';
import { localDateAt } from '../../domain/time.ts';
import type { Form } from '../../pages/form.ts';
import type { ListedTask } from '../../store/work-list.ts';
import { taskAddress } from '../address.ts';
import { creditorAsked } from '../creditor-asked.ts';
import type { DeskPage } from '../desk-page.ts';
import { SelectField } from '../fields.tsx';
import { writtenDay, writtenMoney } from '../format.ts';
import { everybody } from '../person.ts';
import { filterIn, nextQuery, placeIn, waiting } from './dispute-query.ts';
import { stageWords } from './words.ts';

/** Disputes on a page. */
const most = 50;

/** Every dispute that waits for somebody, oldest due first, narrowed by how far it is, what about, and whose it is. */
export const disputeListPage: DeskPage = {
  path: '/disputes',
  title: 'Disputes',
  menu: 'Disputes',
  readers: everybody,
  async show({ deps, query, now }) {
    const { creditors } = deps.stage;
    const creditor = creditorAsked(creditors, query.one('creditor'));
    if (creditor === undefined) return { kind: 'page', body: <p>There is no creditor.</p> };
    const today = localDateAt(now, creditor.timeZone);
    const filter = filterIn(query, today);
    const after = placeIn(query.one('after'));
    const { tasks, goesOn } = await deps.disputes.list(creditor.id, filter, { most, after });
    const people = [...new Set(resolversOf(creditor).map(({ name }) => name))];
    return {
      kind: 'page',
      body: (
        <>
          <Filters query={query} people={people} creditors={creditors} />
          {tasks.length === 0 ? (
            <p>No dispute waits{after === undefined ? ' here' : ' further down'}.</p>
          ) : (
            <DisputeTable tasks={tasks} today={today} prefix={creditor.id.length + 1} />
          )}
          {goesOn !== undefined && (
            <p>
              <a href={`?${nextQuery(query, goesOn)}`}>Further disputes</a>
            </p>
          )}
          {tasks.length > 0 && (
            <p>
              <a href={`/disputes/csv?${nextQuery(query)}`}>These disputes as CSV</a>
            </p>
          )}
        </>
      ),
    };
  },
};

type FilterProps = {
  query: Form;
  people: readonly string[];
  creditors: readonly { id: string; name: string }[];
};

const Filters: FC<FilterProps> = ({ query, people, creditors }) => {
  const kept = { form: query, errors: [], empty: 'All' };
  return (
    <form method="get" class="filters">
      {creditors.length > 1 && (
        <SelectField
          {...{ form: query, errors: [] }}
          name="creditor"
          label="Creditor"
          options={creditors.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <SelectField
        {...kept}
        name="stage"
        label="How far"
        options={waiting.options.map((value) => ({ value, label: stageWords[value] }))}
      />
      <SelectField
        {...kept}
        name="reason"
        label="About"
        options={disputeReasonSchema.options.map((value) => ({ value, label: disputeCodes[value].label }))}
      />
      <SelectField
        {...kept}
        name="owner"
        label="Whose turn"
        options={people.map((value) => ({ value, label: value }))}
      />
      <SelectField {...kept} name="due" label="Due" options={[{ value: 'overdue', label: 'Overdue' }]} />
      <button type="submit">Show</button>
    </form>
  );
};

const DisputeTable: FC<{ tasks: readonly ListedTask[]; today: string; prefix: number }> = ({
  tasks,
  today,
  prefix,
}) => (
  <table>
    <thead>
      <tr>
        <th scope="col">Dispute</th>
        <th scope="col">About</th>
        <th scope="col">How far</th>
        <th scope="col">Whose turn</th>
        <th scope="col">Due</th>
        <th scope="col" class="number">
          Disputed
        </th>
      </tr>
    </thead>
    <tbody>
      {tasks.map((task) => (
        <tr>
          <th scope="row">
            <a href={taskAddress(task)}>{task.about}</a>
            <span class="quiet"> {task.lines.map(({ debtKey }) => debtKey.slice(prefix)).join(', ')}</span>
          </th>
          <td>{task.dispute === undefined ? '' : disputeCodes[task.dispute.reason].label}</td>
          <td>{task.dispute === undefined ? 'To answer' : stageWords[task.dispute.stage]}</td>
          <td>{task.owner}</td>
          <td class="day">
            {task.dueOn < today ? (
              <strong class="bad">overdue since {writtenDay(task.dueOn)}</strong>
            ) : (
              writtenDay(task.dueOn)
            )}
          </td>
          <td class="number">
            {task.lines
              .map(({ amountCollectible, currency }) => writtenMoney(amountCollectible, currency))
              .join(', ')}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
