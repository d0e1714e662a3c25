import type { FC } from 'hono/jsx';
import { listedName, whyMinimised } from '../../domain/minimised.ts';
import { isSamePerson } from '../../domain/same-person.ts';
import { type Form, formOf } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { caseAddress, measuresAddress } from '../address.ts';
import { caseScene } from '../cases/case-scene.ts';
import { readTimeline } from '../cases/read-timeline.ts';
import { Timeline } from '../cases/timeline.tsx';
import type { DeskAnswer } from '../desk-page.ts';
import { writtenDay, writtenMoney } from '../format.ts';
import { kindNames } from '../tasks/kind-names.ts';
import { OutcomeForm } from '../tasks/outcome-form.tsx';
import { endTask } from '../tasks/read-outcome.ts';
import type { TaskScene, TaskView } from '../tasks/task-views.ts';
import { choicesFor } from './approval-choices.ts';
import { LeavingSection } from './leaving-section.tsx';
import { PapersSection } from './papers-section.tsx';
import { VerdictSection } from './verdict-section.tsx';

/**
 * A decision of a manager: what is asked and by whom, what the gate says, the papers, the exact words that would leave,
 * and all that happened; then to approve, refuse or choose something milder, always with a reason.
 */
export const approvalView: TaskView = {
  actors: ['manager'],
  show: (scene) => decisionPage(scene, formOf({}), []),
  async act(scene, form) {
    const reason = { field: 'note', message: 'Write down why.' };
    const unsaid = form.one('note') === '' ? [reason] : [];
    if (unsaid.length > 0 && form.one('outcome') !== '') return decisionPage(scene, form, unsaid);
    const ended = await endTask(scene, choicesFor(scene.task), form);
    return ended.kind === 'done' ? ended : decisionPage(scene, form, ended.errors);
  },
};

async function decisionPage(
  scene: TaskScene,
  form: Form,
  errors: readonly FieldError[],
): Promise<DeskAnswer> {
  const { task, facts, creditor, request, mayAct } = scene;
  const whole = await caseScene(request);
  const timeline = whole && (await readTimeline(whole));
  const resting = whyMinimised(facts, creditor.timeZone, request.now);
  return {
    kind: 'page',
    title: `${titleOf(scene)}: ${listedName(facts, creditor.timeZone, request.now)}`,
    errors,
    body: (
      <>
        <Asked scene={scene} />
        <Invoices scene={scene} />
        <VerdictSection scene={scene} />
        <PapersSection scene={scene} />
        {resting === undefined ? (
          <LeavingSection scene={scene} />
        ) : (
          <p class="warning">Not shown: what is personal is kept and not used for now ({resting}).</p>
        )}
        {mayAct && (
          <section>
            <h2>Decide</h2>
            <OutcomeForm
              task={task}
              groups={choicesFor(task)}
              form={form}
              errors={errors}
              note="Your reason"
            />
          </section>
        )}
        <p>
          <a href={caseAddress(task.debtorKey)}>The whole case</a>
        </p>
        {whole && timeline && <Timeline scene={whole} timeline={timeline} />}
      </>
    ),
  };
}

function titleOf({ task }: TaskScene): string {
  const { stepId, kind } = task;
  return kind === 'approval' && stepId !== undefined
    ? `Approval (${stepId.replaceAll('-', ' ')})`
    : kindNames[kind].one;
}

const Asked: FC<{ scene: TaskScene }> = ({ scene: { task, request } }) => {
  const { askedBy } = task;
  const isOwn = askedBy !== undefined && isSamePerson(askedBy, request.person.name);
  return (
    <>
      <p>{task.needs}</p>
      <dl class="facts">
        <dt>Asked by</dt>
        <dd>{askedBy ?? 'Forbear, as the ladder says'}</dd>
        <dt>Decides</dt>
        <dd>
          {askedBy === undefined ? 'a manager' : `a manager other than ${askedBy}`} ({task.owner} has it on
          the list)
        </dd>
        <dt>Due</dt>
        <dd>{writtenDay(task.dueOn)}</dd>
        <dt>If nobody acts</dt>
        <dd>{kindNames[task.kind].otherwise}</dd>
      </dl>
      {isOwn && (
        <p class="warning">
          You asked for this: another person decides it. You may take it back by refusing it.
        </p>
      )}
    </>
  );
};

const Invoices: FC<{ scene: TaskScene }> = ({ scene: { task, facts } }) => (
  <table>
    <caption>Invoices</caption>
    <thead>
      <tr>
        <th scope="col">Invoice</th>
        <th scope="col">Due</th>
        <th scope="col" class="number">
          Open
        </th>
        <th scope="col" class="number">
          To ask for
        </th>
        <th scope="col">Measures</th>
      </tr>
    </thead>
    <tbody>
      {task.lines.map(({ debtKey, amountCollectible, currency }) => {
        const debt = facts.debts.find((one) => one.debtKey === debtKey);
        return (
          <tr>
            <th scope="row">{debt?.invoiceNumber ?? debtKey}</th>
            <td class="day">{debt && writtenDay(debt.dueOn)}</td>
            <td class="number">{debt && writtenMoney(debt.amountOutstanding, currency)}</td>
            <td class="number">{writtenMoney(amountCollectible, currency)}</td>
            <td>
              <a href={measuresAddress(task.debtorKey, debtKey)}>
                Measures of {debt?.invoiceNumber ?? debtKey}
              </a>
            </td>
          </tr>
        );
      })}
    </tbody>
  </table>
);
