import { writtenAmount } from '../domain/money.ts';
import { queues } from '../store/items.ts';
import type { CheckedInput } from './message-input.ts';
import type { Words } from './words.ts';
import { oneLine, writtenDate } from './written.ts';

type TaskRow = NonNullable<CheckedInput['tasks']>[number];
type TaskView = {
  title: string;
  due: string;
  overdue: boolean;
  rows: { label: string; value: string; lang?: string }[];
  taskId: string;
};
export type QueueView = { title: string; tasks: TaskView[] };

/** The open tasks by work list, each list with the oldest due day first. */
export function queuesOf(
  { tasks = [], today }: Pick<CheckedInput, 'tasks' | 'today'>,
  words: Words,
  locale: string,
): QueueView[] {
  return queues
    .map((queue) => ({
      title: words.queues[queue],
      tasks: tasks
        .filter((task) => task.queue === queue)
        .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.debtorName.localeCompare(b.debtorName))
        .map((task) => taskView(task, today, words, locale)),
    }))
    .filter(({ tasks: listed }) => listed.length > 0);
}

function taskView(task: TaskRow, today: string, words: Words, locale: string): TaskView {
  const overdue = task.dueOn < today;
  const amounts = task.amounts.map(({ minorUnits, currency }) => writtenAmount(minorUnits, currency, locale));
  const rows: TaskView['rows'] = [
    // Tasks are worded in English, the desk's own language.
    { label: words.taskNeeds, value: oneLine(task.needs), lang: 'en' },
    { label: words.taskInvoices, value: task.invoiceNumbers.map(oneLine).join(', ') },
    { label: words.taskAmounts, value: amounts.join(', ') },
    { label: words.taskOwner, value: oneLine(task.owner) },
  ];
  return {
    title: `${words.taskKinds[task.kind]}${words.colon} ${oneLine(task.debtorName)}`,
    due: `${overdue ? words.taskOverdue : words.taskDue} ${writtenDate(task.dueOn, locale)}`,
    overdue,
    rows: rows.filter(({ value }) => value !== ''),
    taskId: task.taskId,
  };
}
