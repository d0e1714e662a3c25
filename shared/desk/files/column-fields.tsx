import type { FC } from 'hono/jsx';
import { type Field, fold } from '../../intake/profile.ts';
import type { ProposedColumn } from '../../intake/propose-mapping.ts';
import type { Form } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { SelectField } from '../fields.tsx';
import { fieldWords } from './field-words.ts';
import { columnField } from './read-columns.ts';

type Props = {
  columns: readonly ProposedColumn<Field>[];
  /** What a column can be. */
  meanings: readonly (readonly Field[])[];
  form: Form;
  errors: readonly FieldError[];
};

/** What a column is, in words. */
export const meaningWords = (fields: readonly Field[]) =>
  fields.map((field) => fieldWords[field]).join(', also as ');

/** What stands in a column, to recognise it by. */
export const firstValues = (values: readonly string[]) =>
  [...new Set(values)].slice(0, 3).join(' · ') || 'no values';

/** What each column of a file is, to be chosen beside its values. */
export const ColumnFields: FC<Props> = ({ columns, meanings, form, errors }) => {
  const options = meanings.map((meaning) => ({ value: meaning.join(' '), label: meaningWords(meaning) }));
  return (
    <div class="columns">
      {columns.map(({ name, values, fields }, place) =>
        fold(name) === '' ? (
          <p>Column {place + 1} has no name and is not read.</p>
        ) : (
          <SelectField
            name={columnField(place)}
            label={name}
            hint={firstValues(values)}
            empty="not read"
            value={fields.join(' ')}
            {...{ options, form, errors }}
          />
        ),
      )}
    </div>
  );
};
