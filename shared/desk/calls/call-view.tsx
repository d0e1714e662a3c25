import type { FC } from 'hono/jsx';
import { callAdvice } from '../../domain/call-advice.ts';
import { listedName, whyMinimised } from '../../domain/minimised.ts';
import { instantOf } from '../../domain/time.ts';
import { type Form, formOf } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { caseAddress, taskAddress } from '../address.ts';
import type { DeskAnswer } from '../desk-page.ts';
import { writtenDay, writtenTime } from '../format.ts';
import { OutcomeForm } from '../tasks/outcome-form.tsx';
import { endTask } from '../tasks/read-outcome.ts';
import type { TaskDone, TaskScene, TaskView } from '../tasks/task-views.ts';
import { callChoices, uncalledChoices } from './call-choices.ts';
import { CallScript } from './call-script.tsx';
import { CallInvoices, CallSheet } from './call-sheet.tsx';
import { CallStanding } from './call-standing.tsx';

/** A call: whether it may be made now, what to know and to say, and, once it is being made, how it ended. */
export const callView: TaskView = {
  actors: ['collector', 'manager'],
  show: (scene) => callPage(scene, formOf({}), []),
  async act(scene, form) {
    if (form.one('do') === 'call') return press(scene);
    return end(scene, form);
  },
};

/** The gate is asked again, on the facts of this very instant. */
async function press({ task, request, creditor }: TaskScene): Promise<DeskAnswer> {
  const { taskId, creditorId, debtorKey } = task;
  const by = request.person.name;
  const begun = await request.deps.calls.begin(debtorKey, { taskId, creditorId, by });
  const path = taskAddress(task);
  switch (begun.kind) {
    case 'begun':
      return { kind: 'see', path, notice: 'The call is yours. Note how it ended below.' };
    case 'putOff': {
      const { dueOn, putOff } = begun.task;
      const when =
        putOff?.until === undefined
          ? `It is due again on ${writtenDay(dueOn)}.`
          : `It can be made from ${writtenTime(instantOf(putOff.until), creditor.timeZone)}.`;
      return { kind: 'see', path, notice: `Not now: ${putOff?.why ?? ''} ${when}` };
    }
    case 'refused':
      return { kind: 'see', path, notice: begun.why };
  }
}

async function end(scene: TaskScene, form: Form): Promise<DeskAnswer | TaskDone> {
  const isCalling = scene.task.calling !== undefined;
  const groups = isCalling ? [...callChoices, ...uncalledChoices] : uncalledChoices;
  const isKnown = callChoices.some(({ choices }) =>
    choices.some(({ outcome }) => outcome === form.one('outcome')),
  );
  if (!isCalling && isKnown)
    return callPage(scene, form, [
      { field: 'outcome', message: 'Press “Call” first: only a call that was made has an outcome.' },
    ]);
  const ended = await endTask(scene, groups, form);
  return ended.kind === 'done' ? ended : callPage(scene, form, ended.errors);
}

function callPage(scene: TaskScene, form: Form, errors: readonly FieldError[]): DeskAnswer {
  const { task, facts, creditor, request } = scene;
  const zone = creditor.timeZone;
  const name = listedName(facts, zone, request.now);
  const advice = scene.situation === undefined ? [] : callAdvice(task, scene.situation);
  const resting = whyMinimised(facts, zone, request.now);
  return {
    kind: 'page',
    title: `Call: ${name}`,
    errors,
    body: (
      <>
        <CallStanding scene={scene} advice={advice} />
        {resting === undefined ? (
          <>
            <CallInvoices scene={scene} advice={advice} />
            <div class="columns">
              <CallSheet scene={scene} advice={advice} />
              <CallScript />
            </div>
          </>
        ) : (
          <p class="warning">Not shown: what is personal is kept and not used for now ({resting}).</p>
        )}
        {scene.mayAct && <Outcome scene={scene} form={form} errors={errors} />}
        <p>
          <a href={caseAddress(task.debtorKey)}>The whole case</a>
        </p>
      </>
    ),
  };
}

type OutcomeProps = {
  scene: TaskScene;
  form: Form;
  errors: readonly FieldError[];
};

/** How the call ended; before it is made, only that it need not be. */
const Outcome: FC<OutcomeProps> = ({ scene: { task }, form, errors }) =>
  task.calling === undefined ? (
    <details open={errors.length > 0}>
      <summary>The call need not be made</summary>
      <OutcomeForm task={task} groups={uncalledChoices} form={form} errors={errors} />
    </details>
  ) : (
    <section id="ended">
      <h2>How did it end?</h2>
      <OutcomeForm task={task} groups={[...callChoices, ...uncalledChoices]} form={form} errors={errors} />
    </section>
  );
