import type { FC } from 'hono/jsx';
import { describedBy, errorOf, Field } from '../pages/fields.tsx';
import type { Form } from '../pages/form.ts';
import type { FieldError } from '../pages/page.tsx';

/** A field by the name under which it is sent, which is also its id; it keeps what was typed. */
type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  form: Form;
  errors: readonly FieldError[];
  /** What stands there before anything was typed. */
  value?: string;
};

type Described = { id: string; name: string; 'aria-describedby'?: string; 'aria-invalid'?: string };

function described({ name, hint, errors }: FieldProps): Described {
  return { id: name, name, ...describedBy(name, hint, errorOf(errors, name)) };
}

function typedIn({ form, name, value = '' }: FieldProps): string {
  return form.all(name)[0] ?? value;
}

function frame({ name, label, hint, errors }: FieldProps) {
  return { id: name, label, errors, ...(hint === undefined ? {} : { hint }) };
}

type TextProps = FieldProps & { kind?: 'text' | 'email' | 'tel' | 'search'; autocomplete?: string };

/** One line of text. */
export const TextField: FC<TextProps> = ({ kind = 'text', autocomplete = 'off', ...props }) => (
  <Field {...frame(props)}>
    <input type={kind} autocomplete={autocomplete} value={typedIn(props)} {...described(props)} />
  </Field>
);

/** An amount of money, to be read with `parseAmount`. */
export const MoneyField: FC<FieldProps> = (props) => (
  <Field {...frame(props)}>
    <input type="text" inputmode="decimal" autocomplete="off" value={typedIn(props)} {...described(props)} />
  </Field>
);

/** A day. What is no day is kept too, as text, so that it can be corrected. */
export const DateField: FC<FieldProps & { min?: string; max?: string }> = ({ min, max, ...props }) => {
  const typed = typedIn(props);
  const isDay = typed === '' || /^\d{4}-\d\d-\d\d$/.test(typed);
  return (
    <Field {...frame(props)}>
      <input type={isDay ? 'date' : 'text'} min={min} max={max} value={typed} {...described(props)} />
    </Field>
  );
};

/** Several lines of text. */
export const TextArea: FC<FieldProps & { rows?: number }> = ({ rows = 4, ...props }) => (
  <Field {...frame(props)}>
    <textarea rows={rows} {...described(props)}>
      {typedIn(props)}
    </textarea>
  </Field>
);

type SelectProps = FieldProps & { options: readonly { value: string; label: string }[]; empty?: string };

/** One of several. */
export const SelectField: FC<SelectProps> = ({ options, empty, ...props }) => (
  <Field {...frame(props)}>
    <select {...described(props)}>
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map(({ value, label }) => (
        <option value={value} selected={value === typedIn(props)}>
          {label}
        </option>
      ))}
    </select>
  </Field>
);
