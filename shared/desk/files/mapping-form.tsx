import type { FC } from 'hono/jsx';
import { debtorKindSchema } from '../../domain/profile.ts';
import type { ProposedMapping } from '../../intake/propose-mapping.ts';
import type { Form } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { debtorKindNames } from '../cases/names.ts';
import { SelectField, TextField } from '../fields.tsx';
import { ColumnFields } from './column-fields.tsx';
import { ConventionFields, CurrencyField } from './convention-fields.tsx';
import type { StoredMapping } from './file-to-name.ts';
import { meanings } from './read-mapping.ts';

type Props = {
  proposal: ProposedMapping;
  stored: StoredMapping | undefined;
  form: Form;
  errors: readonly FieldError[];
};

const kinds = debtorKindSchema.options
  .filter((kind) => kind !== 'unknown')
  .map((kind) => ({ value: kind, label: debtorKindNames[kind] }));

/** What each column of a file is, to be chosen beside its values; sent, it is stored and the file taken in. */
export const MappingForm: FC<Props> = ({ proposal, stored, form, errors }) => (
  <form method="post">
    <ColumnFields columns={proposal.columns} {...{ meanings, form, errors }} />
    <h2>For all rows</h2>
    <div class="columns">
      <CurrencyField {...{ stored, form, errors }} />
      <TextField
        name="country"
        label="Country"
        hint="Of the customers, where no column says it."
        value={stored?.fixed.country ?? ''}
        {...{ form, errors }}
      />
      <SelectField
        name="customer_kind"
        label="Kind of customer"
        hint="Where no column says it. Unknown customers are protected as consumers."
        empty="not known"
        options={kinds}
        value={stored?.fixed.customer_kind ?? ''}
        {...{ form, errors }}
      />
      <ConventionFields {...{ proposal, stored, form, errors }} />
    </div>
    <button type="submit" name="do" value="store">
      Store it and take the file in
    </button>
  </form>
);
