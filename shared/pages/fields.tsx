import { type Child, type FC, useContext } from 'hono/jsx';
import { wordsIn } from './languages.ts';
import type { FieldError } from './page.tsx';
import { frameWords } from './words/frame.ts';
import { Written } from './written-in.ts';

type Labelled = {
  label: string;
  hint?: string;
  errors: readonly FieldError[];
  children?: Child;
};

export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}

/** The ids a field is described by: its hint and its error, where there are any. */
export function describedBy(id: string, hint: string | undefined, error: string | undefined) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return {
    ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}),
    ...(error === undefined ? {} : { 'aria-invalid': 'true' }),
  };
}

/** A label, its hint and its error, around one field. */
export const Field: FC<Labelled & { id: string }> = ({ id, label, hint, errors, children }) => (
  <div class={errorOf(errors, id) ? 'field wrong' : 'field'}>
    <label for={id}>{label}</label>
    <Notes id={id} hint={hint} errors={errors} />
    {children}
  </div>
);

type AmountProps = Omit<Labelled, 'children'> & { value: string; id?: string };

/** A field for an amount of money, as the person who types it writes numbers. */
export const AmountField: FC<AmountProps> = ({ id = 'amount', label, hint, errors, value }) => (
  <Field id={id} label={label} {...(hint === undefined ? {} : { hint })} errors={errors}>
    <input
      id={id}
      name="amount"
      type="text"
      inputmode="decimal"
      autocomplete="off"
      value={value}
      {...describedBy(id, hint, errorOf(errors, id))}
    />
  </Field>
);

/** The same for a group of choices; its error is linked to the first of them. */
export const Choices: FC<Labelled & { first: string }> = ({ first, label, hint, errors, children }) => (
  <fieldset class={errorOf(errors, first) ? 'field wrong' : 'field'}>
    <legend>{label}</legend>
    <Notes id={first} hint={hint} errors={errors} />
    {children}
  </fieldset>
);

const Notes: FC<{ id: string; hint: string | undefined; errors: readonly FieldError[] }> = ({
  id,
  hint,
  errors,
}) => {
  const own = errors.filter((error) => error.field === id);
  const { words } = wordsIn(frameWords, useContext(Written));
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {own.length > 0 && (
        <p class="error" id={`${id}-error`}>
          <span class="spoken">{words.error}: </span>
          {own.map(({ message }, place) => (
            <>
              {place > 0 && <br />}
              {message}
            </>
          ))}
        </p>
      )}
    </>
  );
};

type ChoiceProps = {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  value: string;
  label: Child;
  checked: boolean;
  describe?: Record<string, string>;
};

/** One radio button or check box with its label beside it. */
export const Choice: FC<ChoiceProps> = ({ type, id, name, value, label, checked, describe = {} }) => (
  <div class="choice">
    <input type={type} id={id} name={name} value={value} checked={checked} {...describe} />
    <label for={id}>{label}</label>
  </div>
);
