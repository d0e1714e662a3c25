import type { FC } from 'hono/jsx';
import { creditorOf } from '../../config/read-stage.ts';
import { localDateAt } from '../../domain/time.ts';
import { mostCounted, type QueueCount } from '../deps/today-deps.ts';
import type { DeskPage, DeskRequest } from '../desk-page.ts';
import { writtenDay } from '../format.ts';
import { everybody } from '../person.ts';
import { inCursor, placesIn } from './cursor.ts';
import type { Matter } from './matters.ts';
import { queueNames } from './queue-names.ts';
import { TaskTable } from './task-table.tsx';

/** Tasks on a page. */
export const pageOfTasks = 25;

/** What waits for the person, oldest promise first; who has nothing waiting sees what waits for anybody. */
export const todayPage: DeskPage = {
  path: '/',
  title: 'Today',
  menu: 'Today',
  readers: everybody,
  async show(request) {
    const { deps, person, query } = request;
    const { today } = deps;
    const [own, counts, matters] = await Promise.all([
      today.waitingFor(person.name, pageOfTasks, placesIn(query.one('after'))),
      today.counts(),
      today.matters(),
    ]);
    const mine = own.tasks.length > 0;
    const { tasks, goesOn } = mine ? own : await today.waiting(undefined, pageOfTasks);
    const names = await today.names(tasks);
    const next = mine ? '/' : '/lists/all';
    return {
      kind: 'page',
      body: (
        <>
          <Matters matters={matters} />
          {tasks.length === 0 ? (
            <p>No task waits for a person.</p>
          ) : (
            <TaskTable
              caption={
                mine ? 'Waiting for you, oldest first' : 'Nothing waits for you; this waits for others'
              }
              tasks={tasks}
              names={names}
              todayOf={todayIn(request)}
            />
          )}
          {goesOn && (
            <p>
              <a href={`${next}?after=${inCursor(goesOn)}`} accesskey="m">
                The next {pageOfTasks}
              </a>
            </p>
          )}
          <div class="columns">
            <Queues counts={counts} />
            <Owners counts={counts} />
          </div>
        </>
      ),
    };
  },
};

/** The day it is at a creditor's. */
export function todayIn({ deps, now }: DeskRequest): (creditorId: string) => string {
  return (creditorId) => localDateAt(now, creditorOf(deps.stage, creditorId).timeZone);
}

const Matters: FC<{ matters: readonly Matter[] }> = ({ matters }) =>
  matters.length === 0 ? null : (
    <section aria-labelledby="matters">
      <h2 id="matters">Beside the cases</h2>
      <ul class="rows matters">
        {matters.map(({ what, since, otherwise, path }) => (
          <li>
            {path === undefined ? <strong>{what}</strong> : <a href={path}>{what}</a>}
            {since && <span class="quiet"> since {writtenDay(since)}</span>}
            <br />
            <span class="quiet">If nobody acts: {otherwise}</span>
          </li>
        ))}
      </ul>
    </section>
  );

const Queues: FC<{ counts: readonly QueueCount[] }> = ({ counts }) => (
  <table>
    <caption>By list</caption>
    <thead>
      <tr>
        <th scope="col">List</th>
        <th scope="col" class="number">
          Open
        </th>
        <th scope="col" class="number">
          Late
        </th>
      </tr>
    </thead>
    <tbody>
      {counts.map(({ queue, count, more, overdue }) => (
        <tr>
          <th scope="row">
            <a href={`/lists/${queue}`}>{queueNames[queue]}</a>
          </th>
          <td class="number">{bounded(count, more)}</td>
          <td class={overdue > 0 ? 'number bad' : 'number'}>{bounded(overdue, more && overdue === count)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Owners: FC<{ counts: readonly QueueCount[] }> = ({ counts }) => {
  const owners = new Map<string, number>();
  for (const { owners: some } of counts)
    for (const [owner, count] of some) owners.set(owner, (owners.get(owner) ?? 0) + count);
  const more = counts.some((one) => one.more);
  if (owners.size === 0) return null;
  return (
    <div>
      <table>
        <caption>By person</caption>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col" class="number">
              Open
            </th>
          </tr>
        </thead>
        <tbody>
          {[...owners]
            .sort(([, a], [, b]) => b - a)
            .map(([owner, count]) => (
              <tr>
                <th scope="row">
                  <a href={`/lists/all?${new URLSearchParams({ owner })}`}>{owner}</a>
                </th>
                <td class="number">{more ? `at least ${count}` : count}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {more && <p class="quiet">Of a list the {mostCounted} oldest tasks are counted.</p>}
    </div>
  );
};

function bounded(count: number, more: boolean): string {
  return more ? `more than ${mostCounted}` : String(count);
}
