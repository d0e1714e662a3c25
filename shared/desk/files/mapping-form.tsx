import type { FC } from 'hono/jsx';
import { debtorKindSchema } from '../../domain/profile.ts';
import { fold, type InvoiceField } from '../../intake/profile.ts';
import type { ProposedMapping } from '../../intake/propose-mapping.ts';
import type { Form } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { debtorKindNames } from '../cases/names.ts';
import { SelectField, TextField } from '../fields.tsx';
import { fieldWords } from './field-words.ts';
import { columnField, meanings } from './read-mapping.ts';

type Props = { proposal: ProposedMapping; form: Form; errors: readonly FieldError[] };

export const meaningWords = (fields: readonly InvoiceField[]) =>
  fields.map((field) => fieldWords[field]).join(', also as ');

const options = meanings.map((fields) => ({ value: fields.join(' '), label: meaningWords(fields) }));
const kinds = debtorKindSchema.options
  .filter((kind) => kind !== 'unknown')
  .map((kind) => ({ value: kind, label: debtorKindNames[kind] }));

/** How files write what can be read two ways. */
const conventions = [
  {
    name: 'dateOrder',
    label: 'Order of dates',
    options: [
      { value: 'day-first', label: 'day before month' },
      { value: 'month-first', label: 'month before day' },
    ],
  },
  {
    name: 'decimalMark',
    label: 'Decimal mark',
    options: [
      { value: '.', label: 'point: 1190.00' },
      { value: ',', label: 'comma: 1190,00' },
    ],
  },
] as const;

/** What each column of a refused file is, to be chosen beside its values; sent, it is stored and the file taken in. */
export const MappingForm: FC<Props> = ({ proposal, form, errors }) => (
  <form method="post">
    {proposal.columns.map(({ name, samples, fields }, place) =>
      fold(name) === '' ? (
        <p>Column {place + 1} has no name and is not read.</p>
      ) : (
        <SelectField
          name={columnField(place)}
          label={name}
          hint={samples.length > 0 ? samples.join(' · ') : 'no values'}
          empty="not read"
          value={fields.join(' ')}
          {...{ options, form, errors }}
        />
      ),
    )}
    <h3>For all rows</h3>
    <TextField
      name="currency"
      label="Currency"
      hint="Where no column says it: three letters, as EUR."
      {...{ form, errors }}
    />
    <TextField
      name="country"
      label="Country"
      hint="Of the customers, where no column says it."
      {...{ form, errors }}
    />
    <SelectField
      name="customer_kind"
      label="Kind of customer"
      hint="Where no column says it. Unknown customers are protected as consumers."
      empty="not known"
      options={kinds}
      {...{ form, errors }}
    />
    {conventions
      .filter(({ name }) => proposal[name] === undefined)
      .map((convention) => (
        <SelectField
          hint="The first rows do not prove it."
          empty="as the whole file proves it"
          {...{ ...convention, form, errors }}
        />
      ))}
    <button type="submit" name="do" value="store">
      Store and take the file in
    </button>
  </form>
);
