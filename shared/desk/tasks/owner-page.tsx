import { type Form, formOf } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { taskAddress } from '../address.ts';
import type { FoundTask } from '../deps/task-deps.ts';
import type { DeskAnswer, DeskPage, DeskRequest } from '../desk-page.ts';
import { TextArea, TextField } from '../fields.tsx';
import { writtenDay } from '../format.ts';
import { missingPage } from '../neutral-pages.tsx';
import { caseWorkers, everybody } from '../person.ts';
import { kindNames } from './kind-names.ts';

const longest = { to: 100, why: 1000 };

/** Gives a task to somebody else. Its day stays: a promise is not moved by handing it on. */
export const ownerPage: DeskPage = {
  path: '/tasks/:debtor/:task/owner',
  title: 'Give it to somebody else',
  readers: everybody,
  actors: [...caseWorkers, 'administrator'],
  async show(request) {
    const found = await findTask(request);
    if (found?.task.state !== 'open') return missingPage('There is no such open task.');
    return ownerForm(request, found, formOf({}), []);
  },
  async act(request, form) {
    const found = await findTask(request);
    if (found === undefined) return missingPage('There is no such open task.');
    const [to, why] = [form.one('to'), form.one('why')];
    const errors = [
      ...(to === '' ? [{ field: 'to', message: 'Say who shall do it.' }] : []),
      ...(to.length > longest.to ? [{ field: 'to', message: 'Write the name alone.' }] : []),
      ...(why === '' ? [{ field: 'why', message: 'Say why, in a few words.' }] : []),
      ...(why.length > longest.why
        ? [{ field: 'why', message: `Use at most ${longest.why} characters; these are ${why.length}.` }]
        : []),
    ];
    if (errors.length > 0) return ownerForm(request, found, form, errors);
    const { debtorKey, taskId } = found.task;
    const by = request.person.name;
    const given = await request.deps.tasks.reassign(debtorKey, { taskId, to, by, why });
    if (given.kind === 'refused')
      return ownerForm(request, found, form, [{ field: 'to', message: given.why }]);
    return { kind: 'see', path: taskAddress(found.task), notice: `It is ${to}’s now.` };
  },
};

function findTask({ deps, params }: DeskRequest): Promise<FoundTask | undefined> {
  return deps.tasks.find(params.key('debtor'), params.key('task'));
}

function ownerForm(
  { deps }: DeskRequest,
  { task }: FoundTask,
  form: Form,
  errors: readonly FieldError[],
): DeskAnswer {
  const known = new Set(deps.stage.creditors.flatMap(({ owners }) => Object.values(owners)));
  return {
    kind: 'page',
    errors,
    body: (
      <>
        <p>
          {kindNames[task.kind].one}, due {writtenDay(task.dueOn)}; it is {task.owner}’s. The day stays as it
          is.
        </p>
        <form method="post" novalidate>
          <TextField
            name="to"
            label="Who shall do it"
            hint={`For example ${[...known].join(', ')}`}
            {...{ form, errors }}
          />
          <TextArea name="why" label="Why" rows={2} {...{ form, errors }} />
          <button type="submit">Give it to them</button> <a href={taskAddress(task)}>Leave it</a>
        </form>
      </>
    ),
  };
}
