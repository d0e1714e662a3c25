import type { FC } from 'hono/jsx';
import { nameInKey } from '../../domain/debt.ts';
import { listedName } from '../../domain/minimised.ts';
import type { Detail, OutcomeRule } from '../../domain/outcomes/details.ts';
import { possibleOutcomes } from '../../domain/outcomes/possible-outcomes.ts';
import type { Task } from '../../domain/records.ts';
import { type Form, formOf } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { caseAddress } from '../address.ts';
import type { DeskAnswer } from '../desk-page.ts';
import { SelectField } from '../fields.tsx';
import { writtenDay, writtenMoney } from '../format.ts';
import { DetailField } from './detail-field.tsx';
import { finishTask } from './finish-task.ts';
import { kindNames } from './kind-names.ts';
import { readDetails } from './read-details.ts';
import type { TaskScene, TaskView } from './task-views.ts';

/** A task as its record says it: what is needed, which invoices, and every way it can end. */
export const plainTask: Pick<TaskView, 'show' | 'act'> = {
  show: (scene) => plainPage(scene, formOf({}), []),
  async act(scene, form) {
    const { task } = scene;
    const outcome = form.one('outcome');
    const rule = possibleOutcomes[task.kind][outcome];
    if (rule === undefined)
      return plainPage(scene, form, [{ field: 'outcome', message: 'Choose how it ended.' }]);
    const read = readDetails(form, detailsOf(task), task.lines);
    if ('errors' in read) return plainPage(scene, form, read.errors);
    const end = await finishTask(scene, outcome, read.details);
    return end.kind === 'done' ? end : plainPage(scene, form, [{ field: 'outcome', message: end.why }]);
  },
};

function plainPage(scene: TaskScene, form: Form, errors: readonly FieldError[]): DeskAnswer {
  const { task, facts, creditor, request, mayAct } = scene;
  const name = listedName(facts, creditor.timeZone, request.now);
  return {
    kind: 'page',
    title: `${kindNames[task.kind].one}: ${name}`,
    errors,
    body: (
      <>
        <p>{task.needs}</p>
        <p class="quiet">
          Due {writtenDay(task.dueOn)} · {task.owner} · If nobody acts: {kindNames[task.kind].otherwise}
        </p>
        <Lines task={task} />
        <p>
          <a href={caseAddress(task.debtorKey)}>The whole case</a>
        </p>
        {mayAct && <OutcomeForm task={task} form={form} errors={errors} />}
      </>
    ),
  };
}

const Lines: FC<{ task: Task }> = ({ task: { lines } }) =>
  lines.length === 0 ? null : (
    <table>
      <thead>
        <tr>
          <th scope="col">Invoice</th>
          <th scope="col" class="number">
            To ask for
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ debtKey, amountCollectible, currency }) => (
          <tr>
            <th scope="row">{nameInKey(debtKey)}</th>
            <td class="number">{writtenMoney(amountCollectible, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );

const OutcomeForm: FC<{ task: Task; form: Form; errors: readonly FieldError[] }> = ({
  task,
  form,
  errors,
}) => {
  const options = Object.entries(possibleOutcomes[task.kind]).map(([value, { means }]) => ({
    value,
    label: `${value}: ${means}`,
  }));
  return (
    <form method="post">
      <SelectField name="outcome" label="How it ended" empty="Choose" {...{ options, form, errors }} />
      {detailsOf(task).map((detail) => (
        <DetailField detail={detail} form={form} errors={errors} />
      ))}
      <button type="submit">Record it</button>
    </form>
  );
};

/** Every detail that an outcome of the task may come with, a note last; the parts of a plan have a page of their own. */
function detailsOf({ kind }: Task): Detail[] {
  const rules: readonly OutcomeRule[] = Object.values(possibleOutcomes[kind]);
  const all = rules.flatMap(({ needs = [], may = [] }) => [...needs, ...may]);
  return [...new Set(all.filter((detail) => detail !== 'parts' && detail !== 'note')), 'note'];
}
