import type { FC } from 'hono/jsx';
import type { Conventions } from '../../intake/conventions.ts';
import { dateReader } from '../../intake/dates.ts';
import type { DateOrder, DecimalMark } from '../../intake/profile.ts';
import { styleOf } from '../../intake/style.ts';
import { errorOf } from '../../pages/fields.tsx';
import type { Form } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { SelectField, TextField } from '../fields.tsx';
import { writtenDay } from '../format.ts';

/** Chosen where nobody can say it: the whole file may prove it. */
export const byFile = 'by-file';
const unsure = {
  value: byFile,
  label: 'I cannot say: hold the rows, unless the whole file proves it',
};

type Props = {
  proposal: Conventions;
  stored: { dateOrder?: DateOrder | undefined; decimalMark?: DecimalMark | undefined } | undefined;
  form: Form;
  errors: readonly FieldError[];
};

/** The currency of all rows. */
export const CurrencyField: FC<{
  stored: { currency?: string | undefined } | undefined;
  form: Form;
  errors: readonly FieldError[];
}> = ({ stored, form, errors }) => (
  <TextField
    name="currency"
    label="Currency"
    hint="Where no column says it: three letters, such as EUR."
    value={stored?.currency ?? ''}
    {...{ form, errors }}
  />
);

/** How dates and amounts are written, asked where the first rows can be read two ways. */
export const ConventionFields: FC<Props> = ({ proposal: { unproven }, stored, form, errors }) => {
  const { date, amount } = unproven;
  return (
    <>
      {(date !== undefined || errorOf(errors, 'dateOrder') !== undefined) && (
        <SelectField
          name="dateOrder"
          label="Order of dates"
          hint={date === undefined ? 'Dates can be read two ways.' : `What “${date}” means.`}
          empty="Choose"
          options={[
            { value: 'day-first', label: `day before month${meant(date, 'day-first')}` },
            { value: 'month-first', label: `month before day${meant(date, 'month-first')}` },
            unsure,
          ]}
          value={stored?.dateOrder ?? ''}
          {...{ form, errors }}
        />
      )}
      {(amount !== undefined || errorOf(errors, 'decimalMark') !== undefined) && (
        <SelectField
          name="decimalMark"
          label="Decimal mark"
          hint={amount === undefined ? 'Amounts can be read two ways.' : `What “${amount}” means.`}
          empty="Choose"
          options={[
            { value: '.', label: 'cents after a point: 1,190.00' },
            { value: ',', label: 'cents after a comma: 1.190,00' },
            unsure,
          ]}
          value={stored?.decimalMark ?? ''}
          {...{ form, errors }}
        />
      )}
    </>
  );
};

function meant(date: string | undefined, order: DateOrder): string {
  if (date === undefined) return '';
  const read = dateReader(styleOf({ order: { value: order, from: '' } }, { dates: true, amounts: true }))(
    date,
  );
  return 'on' in read ? `: ${writtenDay(read.on)}` : '';
}
