import type { FC } from 'hono/jsx';
import { creditorOf } from '../../config/read-stage.ts';
import { listedName } from '../../domain/minimised.ts';
import type { Task } from '../../domain/records.ts';
import { instantOf, localDateAt } from '../../domain/time.ts';
import { caseAddress, taskAddress } from '../address.ts';
import type { DeskAnswer, DeskPage, DeskRequest } from '../desk-page.ts';
import { writtenDay } from '../format.ts';
import { missingPage, notYours } from '../neutral-pages.tsx';
import { caseWorkers, everybody, hasRole } from '../person.ts';
import { kindNames } from './kind-names.ts';
import { type TaskScene, viewOf } from './task-views.ts';

/** A task, with what its kind needs to be decided or done; afterwards what was recorded, and the next one. */
export const taskPage: DeskPage = {
  path: '/tasks/:debtor/:task',
  title: 'Task',
  readers: everybody,
  actors: caseWorkers,
  async show(request) {
    const scene = await sceneOf(request);
    if (scene === undefined) return missingPage('There is no such task.');
    return scene.task.state === 'done'
      ? donePage(scene)
      : withFoot(scene, await viewOf(scene.task.kind).show(scene));
  },
  async act(request, form) {
    const scene = await sceneOf(request);
    if (scene === undefined) return missingPage('There is no such task.');
    if (scene.task.state === 'done') return donePage(scene, 409);
    const view = viewOf(scene.task.kind);
    if (!scene.mayAct) return notYours(request.person, view.actors);
    const answer = await view.act(scene, form);
    if (answer.kind !== 'done') return withFoot(scene, answer);
    return { kind: 'see', path: taskAddress(scene.task), notice: answer.notice };
  },
};

/** Under every open task: whose it is, how it came to them, and how it gets to somebody else. */
function withFoot({ task, creditor }: TaskScene, answer: DeskAnswer): DeskAnswer {
  if (answer.kind !== 'page') return answer;
  return {
    ...answer,
    body: (
      <>
        {answer.body}
        <p class="quiet foot">
          This task is {task.owner}’s.{' '}
          {task.handovers?.map((one) => handoverSentence(one, creditor.timeZone))}
          <a href={`${taskAddress(task)}/owner`}>Give it to somebody else</a>
        </p>
      </>
    ),
  };
}

function handoverSentence(
  { from, to, by, at, why }: NonNullable<Task['handovers']>[number],
  zone: string,
): string {
  return `${by} gave it from ${from} to ${to} on ${writtenDay(localDateAt(instantOf(at), zone))}: ${why}. `;
}

async function sceneOf(request: DeskRequest): Promise<TaskScene | undefined> {
  const { deps, params, person } = request;
  const found = await deps.tasks.find(params.key('debtor'), params.key('task'));
  if (found === undefined) return undefined;
  const creditor = creditorOf(deps.stage, found.task.creditorId);
  const mayAct = hasRole(person, viewOf(found.task.kind).actors);
  return { ...found, request, creditor, today: localDateAt(request.now, creditor.timeZone), mayAct };
}

async function donePage(scene: TaskScene, status: 200 | 409 = 200): Promise<DeskAnswer> {
  const { task, facts, creditor, request } = scene;
  const name = listedName(facts, creditor.timeZone, request.now);
  const next = await request.deps.tasks.next(task, request.person.name);
  return {
    kind: 'page',
    status,
    title: `${kindNames[task.kind].one}: ${name}`,
    body: (
      <>
        <Ended task={task} zone={creditor.timeZone} late={status === 409} />
        {next === undefined ? (
          <p>Nothing more stands on this list.</p>
        ) : (
          <p>
            <a class="next" href={taskAddress(next)} accesskey="n" autofocus>
              Next on this list
            </a>{' '}
            <span class="quiet">due {writtenDay(next.dueOn)}</span>
          </p>
        )}
        <p>
          <a href={caseAddress(task.debtorKey)}>The whole case</a> · <a href="/">Today</a>
        </p>
      </>
    ),
  };
}

const Ended: FC<{ task: Task; zone: string; late: boolean }> = ({ task, zone, late }) => {
  const { doneBy = 'Somebody', doneAt, outcome = 'done', note } = task;
  const day = doneAt === undefined ? undefined : writtenDay(localDateAt(instantOf(doneAt), zone));
  return (
    <>
      <p class={late ? 'warning' : undefined}>
        {late && 'This task was finished before your answer came; nothing of yours was recorded. '}
        {doneBy} finished it{day && ` on ${day}`}: <strong>{outcome}</strong>.
      </p>
      {note && <p class="quiet">“{note}”</p>}
    </>
  );
};
