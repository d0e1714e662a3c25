import { queues } from '../../store/items.ts';
import type { DeskPage } from '../desk-page.ts';
import { missingPage } from '../neutral-pages.tsx';
import { everybody } from '../person.ts';
import { inCursor, placesIn } from './cursor.ts';
import { queueNames } from './queue-names.ts';
import { TaskTable } from './task-table.tsx';
import { pageOfTasks, todayIn } from './today-page.tsx';

/** One list, or what waits for one person, page by page, oldest due first. */
export const listPage: DeskPage = {
  path: '/lists/:queue',
  title: 'List',
  readers: everybody,
  async show(request) {
    const { deps, params, query } = request;
    const asked = params.text('queue');
    const queue = queues.find((one) => one === asked);
    if (queue === undefined && asked !== 'all') return missingPage('There is no such list.');
    const owner = query.one('owner');
    const places = placesIn(query.one('after'));
    const { tasks, goesOn } =
      owner === ''
        ? await deps.today.waiting(queue, pageOfTasks, places)
        : await deps.today.waitingFor(owner, pageOfTasks, places);
    const title =
      owner === '' ? (queue === undefined ? 'Everything' : queueNames[queue]) : `Waiting for ${owner}`;
    const more = new URLSearchParams({
      ...(owner === '' ? {} : { owner }),
      ...(goesOn === undefined ? {} : { after: inCursor(goesOn) }),
    });
    return {
      kind: 'page',
      title,
      body: (
        <>
          {tasks.length === 0 ? (
            <p>{places.length === 0 ? 'Nothing stands on this list.' : 'The list ends here.'}</p>
          ) : (
            <TaskTable
              caption="Oldest first"
              tasks={tasks}
              names={await deps.today.names(tasks)}
              todayOf={todayIn(request)}
            />
          )}
          <p>
            {goesOn && (
              <>
                <a href={`/lists/${asked}?${more}`} accesskey="m">
                  The next {pageOfTasks}
                </a>{' '}
                ·{' '}
              </>
            )}
            {places.length > 0 && (
              <>
                <a href={`/lists/${asked}${owner === '' ? '' : `?${new URLSearchParams({ owner })}`}`}>
                  From the beginning
                </a>{' '}
                ·{' '}
              </>
            )}
            <a href={`/lists/${asked}/csv${owner === '' ? '' : `?${new URLSearchParams({ owner })}`}`}>
              The whole list as CSV
            </a>{' '}
            · <a href="/">Today</a>
          </p>
        </>
      ),
    };
  },
};
