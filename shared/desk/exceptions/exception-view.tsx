import type { Child, FC } from 'hono/jsx';
import { listedName, whyMinimised } from '../../domain/minimised.ts';
import type { TaskKind } from '../../domain/records.ts';
import { type Form, formOf } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { caseAddress } from '../address.ts';
import type { DeskAnswer } from '../desk-page.ts';
import { writtenDay, writtenMoney } from '../format.ts';
import type { Role } from '../person.ts';
import { kindNames } from '../tasks/kind-names.ts';
import { OutcomeForm } from '../tasks/outcome-form.tsx';
import { endTask, type OutcomeGroup } from '../tasks/read-outcome.ts';
import type { TaskScene, TaskView } from '../tasks/task-views.ts';

/** An exception of one kind: what happened, in its own words, and what each choice does. */
export type Exception = {
  kind: TaskKind;
  actors: readonly Role[];
  /** Absent for what is not shown while the customer's data rest, but for what a person must read to decide. */
  showsResting?: boolean;
  happened(scene: TaskScene): Child | Promise<Child>;
  choices(scene: TaskScene): readonly OutcomeGroup[] | Promise<readonly OutcomeGroup[]>;
};

/** The page of an exception: what happened, what happens if nobody acts, what is open, and how it can end. */
export function exceptionView(exception: Exception): TaskView {
  return {
    actors: exception.actors,
    show: (scene) => exceptionPage(exception, scene, formOf({}), []),
    async act(scene, form) {
      const ended = await endTask(scene, await exception.choices(scene), form);
      return ended.kind === 'done' ? ended : exceptionPage(exception, scene, form, ended.errors);
    },
  };
}

async function exceptionPage(
  { kind, showsResting = false, happened, choices }: Exception,
  scene: TaskScene,
  form: Form,
  errors: readonly FieldError[],
): Promise<DeskAnswer> {
  const { task, facts, creditor, request, mayAct } = scene;
  const zone = creditor.timeZone;
  const resting = whyMinimised(facts, zone, request.now);
  const { one, otherwise } = kindNames[kind];
  const groups = mayAct ? await choices(scene) : [];
  return {
    kind: 'page',
    title: `${one}: ${listedName(facts, zone, request.now)}`,
    errors,
    body: (
      <>
        <p>{task.needs}</p>
        <p class="quiet">
          Due {writtenDay(task.dueOn)} · {task.owner} · If nobody acts: {otherwise}
        </p>
        {resting === undefined || showsResting ? (
          await happened(scene)
        ) : (
          <p class="warning">Not shown: what is personal is kept and not used for now ({resting}).</p>
        )}
        <Invoices scene={scene} />
        <p>
          <a href={caseAddress(task.debtorKey)}>The whole case</a>
        </p>
        {mayAct && <OutcomeForm task={task} groups={groups} form={form} errors={errors} />}
      </>
    ),
  };
}

const Invoices: FC<{ scene: TaskScene }> = ({ scene: { task, facts } }) => {
  const rows = task.lines.flatMap(
    ({ debtKey }) => facts.debts.find((debt) => debt.debtKey === debtKey) ?? [],
  );
  return rows.length === 0 ? null : (
    <table>
      <caption>Invoices</caption>
      <thead>
        <tr>
          <th scope="col">Invoice</th>
          <th scope="col">Due</th>
          <th scope="col" class="number">
            Open
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ invoiceNumber, dueOn, amountOutstanding, currency }) => (
          <tr>
            <th scope="row">{invoiceNumber}</th>
            <td>{writtenDay(dueOn)}</td>
            <td class="number">{writtenMoney(amountOutstanding, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
