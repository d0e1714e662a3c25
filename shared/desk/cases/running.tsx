import type { FC } from 'hono/jsx';
import type { Hold } from '../../domain/hold.ts';
import { coversDebt } from '../../domain/hold-kinds.ts';
import { isRunning } from '../../domain/hold-time.ts';
import type { Task } from '../../domain/records.ts';
import { taskAddress } from '../address.ts';
import { writtenDay } from '../format.ts';
import { kindNames } from '../tasks/kind-names.ts';
import type { CaseScene } from './case-scene.ts';

/** What is going on now: what waits for people, what rests and until when. */
export const Running: FC<{ scene: CaseScene; debtKey: string | undefined }> = ({ scene, debtKey }) => {
  const { shown, debtorKey, zone, request } = scene;
  const isAbout = (keys: readonly string[]) => debtKey === undefined || keys.includes(debtKey);
  const tasks = shown.tasks.filter(
    ({ state, lines }) => state === 'open' && isAbout(lines.map((line) => line.debtKey)),
  );
  const holds = shown.holds.filter(
    (hold) => isRunning(hold, zone, request.now) && (debtKey === undefined || coversDebt(hold, debtKey)),
  );
  const promises = shown.promises.filter(({ state, debtKeys }) => state === 'open' && isAbout(debtKeys));
  const plans = shown.plans.filter(({ state, debtKeys }) => state === 'accepted' && isAbout(debtKeys));
  const nothing = tasks.length + holds.length + promises.length + plans.length === 0;
  return (
    <section>
      <h2>Running now</h2>
      {nothing && <p class="quiet">Nothing waits and nothing rests.</p>}
      <ul class="rows">
        {holds.map((hold) => (
          <HoldRow hold={hold} tasks={shown.tasks} debtorKey={debtorKey} />
        ))}
        {tasks
          .filter(({ about }) => !holds.some(({ holdId }) => holdId === about))
          .map((task) => (
            <li>
              <a href={taskAddress({ debtorKey, taskId: task.taskId })}>{kindNames[task.kind].one}</a>,{' '}
              {task.owner}, due {writtenDay(task.dueOn)}
            </li>
          ))}
        {promises.map(({ promisedOn }) => (
          <li>Promise to pay on {writtenDay(promisedOn)}</li>
        ))}
        {plans.map(({ planId, instalments }) => (
          <li>
            Plan {planId}, {instalments.length} parts, the last on{' '}
            {writtenDay(instalments.at(-1)?.dueOn ?? '')}
          </li>
        ))}
      </ul>
    </section>
  );
};

const HoldRow: FC<{ hold: Hold; tasks: readonly Task[]; debtorKey: string }> = ({
  hold,
  tasks,
  debtorKey,
}) => {
  const { holdId, reason, until, reviewOn, setBy } = hold;
  const task = tasks.find(({ about, state }) => about === holdId && state === 'open');
  return (
    <li>
      <strong>On hold</strong>: {reason}
      {setBy && `, set by ${setBy}`};{' '}
      {until === undefined
        ? `looked at on ${writtenDay(reviewOn)}`
        : `ends by itself on ${writtenDay(until)}`}
      . {task && <a href={taskAddress({ debtorKey, taskId: task.taskId })}>Release or keep this hold</a>}
    </li>
  );
};
