import { taskAddress } from '../address.ts';
import type { DeskPage } from '../desk-page.ts';
import { writtenDay } from '../format.ts';
import { everybody } from '../person.ts';
import { kindNames } from '../tasks/kind-names.ts';

/** What waits for people, oldest promise first. */
export const todayPage: DeskPage = {
  path: '/',
  title: 'Today',
  menu: 'Today',
  readers: everybody,
  async show({ deps }) {
    const tasks = await deps.today.oldest(10);
    const body =
      tasks.length === 0 ? (
        <p>Nothing waits for a person.</p>
      ) : (
        <ul class="rows">
          {tasks.map((task) => (
            <li>
              <a href={taskAddress(task)}>{kindNames[task.kind].one}</a> due {writtenDay(task.dueOn)},{' '}
              {task.owner}
            </li>
          ))}
        </ul>
      );
    return { kind: 'page', body };
  },
};
