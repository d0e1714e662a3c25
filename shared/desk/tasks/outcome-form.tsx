import type { FC } from 'hono/jsx';
import { nameInKey } from '../../domain/debt.ts';
import type { Detail } from '../../domain/outcomes/details.ts';
import type { Task } from '../../domain/records.ts';
import { errorOf } from '../../pages/fields.tsx';
import type { Form } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { TextArea } from '../fields.tsx';
import { DetailField } from './detail-field.tsx';
import { askedWith, needsOf, type OutcomeChoice, type OutcomeGroup } from './read-outcome.ts';

type Props = {
  task: Task;
  groups: readonly OutcomeGroup[];
  form: Form;
  errors: readonly FieldError[];
  button?: string;
  /** What the note is called. */
  note?: string;
};

/**
 * Every way a task can end, each with what it does and, once it is chosen, what must be said with it; one note for all.
 * One click chooses, one records. Where a browser cannot hide what is not chosen, all fields are shown.
 */
export const OutcomeForm: FC<Props> = ({
  task,
  groups,
  form,
  errors,
  button = 'Record it',
  note = 'Note for our own records',
}) => (
  <form method="post" class="outcomes" novalidate>
    <input type="hidden" name="do" value="end" />
    {errorOf(errors, 'outcome') && (
      <p class="error" id="outcome-error">
        {errorOf(errors, 'outcome')}
      </p>
    )}
    {groups.map(({ legend, choices }) => (
      <fieldset class="field">
        <legend>{legend}</legend>
        {choices.map((choice) => (
          <OneOutcome
            choice={choice}
            task={task}
            form={form}
            errors={errors}
            isFirst={isFirst(choice, groups)}
          />
        ))}
      </fieldset>
    ))}
    <TextArea name="note" label={note} rows={3} form={form} errors={errors} />
    <button type="submit" id="record">
      {button}
    </button>
  </form>
);

type OneProps = Omit<Props, 'groups' | 'button' | 'note'> & { choice: OutcomeChoice; isFirst: boolean };

const OneOutcome: FC<OneProps> = ({ choice, task, form, errors, isFirst }) => {
  const { outcome, label, does } = choice;
  const asked = askedWith(task, outcome);
  // An error about the choice itself leads to the first of them.
  const id = isFirst ? 'outcome' : `outcome-${outcome}`;
  return (
    <div class="outcome">
      <div class="choice">
        <input
          type="radio"
          id={id}
          name="outcome"
          value={outcome}
          checked={form.one('outcome') === outcome}
          aria-describedby={`does-${outcome}`}
        />
        <label for={id}>
          {label}{' '}
          <span class="quiet" id={`does-${outcome}`}>
            {does}
          </span>
        </label>
      </div>
      {asked.length > 0 && (
        <div class="asks">
          {asked.map((detail) =>
            detail === 'only' ? (
              <Only task={task} outcome={outcome} form={form} errors={errors} />
            ) : (
              <DetailField
                detail={detail}
                name={`${outcome}-${detail}`}
                label={labelOf(choice, detail, task)}
                hint={choice.hints?.[detail]}
                value={choice.values?.[detail]}
                form={form}
                errors={errors}
              />
            ),
          )}
        </div>
      )}
    </div>
  );
};

/** Which of several invoices it is about. */
const Only: FC<Pick<Props, 'task' | 'form' | 'errors'> & { outcome: string }> = ({
  task,
  outcome,
  form,
  errors,
}) => {
  const name = `${outcome}-only`;
  const error = errorOf(errors, name);
  return (
    <fieldset class={error ? 'field wrong' : 'field'}>
      <legend>Only about some of the invoices</legend>
      {error && <p class="error">{error}</p>}
      {numbersOf(task).map((number, index) => (
        <div class="choice">
          <input
            type="checkbox"
            id={index === 0 ? name : `${name}-${index}`}
            name={name}
            value={number}
            checked={form.all(name).includes(number)}
          />
          <label for={index === 0 ? name : `${name}-${index}`}>{number}</label>
        </div>
      ))}
    </fieldset>
  );
};

function labelOf({ outcome, labels }: OutcomeChoice, detail: Detail, task: Task): string | undefined {
  const said = labels?.[detail];
  return said === undefined || needsOf(task, outcome).includes(detail) ? said : `${said} (optional)`;
}

function numbersOf({ lines }: Task): string[] {
  return lines.map(({ debtKey }) => nameInKey(debtKey));
}

function isFirst({ outcome }: OutcomeChoice, [group]: readonly OutcomeGroup[]): boolean {
  return group?.choices[0]?.outcome === outcome;
}
