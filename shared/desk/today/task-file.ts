import { nameInKey } from '../../domain/debt.ts';
import { plainAmount } from '../../domain/money.ts';
import { queues } from '../../store/items.ts';
import type { ListedName } from '../../store/listed-names.ts';
import type { ListedTask } from '../../store/work-list.ts';
import type { DeskPage } from '../desk-page.ts';
import { listFile } from '../list-file.ts';
import { missingPage } from '../neutral-pages.tsx';
import { everybody } from '../person.ts';
import { kindNames } from '../tasks/kind-names.ts';
import { inCursor, placesIn } from './cursor.ts';

/** Tasks that are read at once. */
const most = 200;

/** One list of tasks, or what waits for one person, as a file: a line for each invoice of a task. */
export const taskFile: DeskPage = {
  path: '/lists/:queue/csv',
  title: 'A list as CSV',
  readers: everybody,
  async show({ deps, params, query }) {
    const asked = params.text('queue');
    const queue = queues.find((one) => one === asked);
    if (queue === undefined && asked !== 'all') return missingPage('There is no such list.');
    const owner = query.one('owner');
    const from = placesIn(query.one('after'));
    return listFile(
      {
        name: `tasks-${asked}`,
        head: ['due_on', 'what', 'customer', 'invoice', 'currency', 'collectible', 'whose'],
      },
      from,
      async (after) => {
        const { tasks, goesOn } =
          owner === ''
            ? await deps.today.waiting(queue, most, after)
            : await deps.today.waitingFor(owner, most, after);
        const names = await deps.today.names(tasks);
        return { lines: tasks.flatMap((task) => linesOf(task, names.get(task.debtorKey))), goesOn };
      },
      (goesOn) =>
        `/lists/${asked}/csv?${new URLSearchParams({ ...(owner === '' ? {} : { owner }), after: inCursor(goesOn) })}`,
    );
  },
};

/** Of a customer of whom lists name the number alone, they name no invoice either. */
function linesOf(task: ListedTask, called: ListedName | undefined): string[][] {
  const { name, minimised } = called ?? { name: 'not known any more', minimised: true };
  const start = [task.dueOn, kindNames[task.kind].one, name];
  if (minimised || task.lines.length === 0) return [[...start, '', '', '', task.owner]];
  return task.lines.map(({ debtKey, currency, amountCollectible }) => [
    ...[...start, nameInKey(debtKey), currency],
    ...[plainAmount(amountCollectible, currency), task.owner],
  ]);
}
