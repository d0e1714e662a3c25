import type { FC } from 'hono/jsx';
import type { PaymentMapping } from '../../intake/payment-mapping.ts';
import { type ProposedBankMapping, proposedType, typeWordsOf } from '../../intake/propose-bank-mapping.ts';
import type { Form } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { SelectField } from '../fields.tsx';
import { ColumnFields } from './column-fields.tsx';
import { ConventionFields, CurrencyField } from './convention-fields.tsx';
import { bankMeanings, wordField } from './read-bank-mapping.ts';
import { columnField } from './read-columns.ts';

type Props = {
  proposal: ProposedBankMapping;
  stored: PaymentMapping | undefined;
  form: Form;
  errors: readonly FieldError[];
};

const types = [
  { value: 'credit', label: 'money in' },
  { value: 'debit', label: 'money out' },
  { value: 'return', label: 'a payment of a customer was taken back' },
  { value: 'pending', label: 'announced, not booked yet' },
];

/** What each column of a bank's own export is; sent, it is stored and the file taken in. */
export const BankMappingForm: FC<Props> = ({ proposal, stored, form, errors }) => (
  <form method="post">
    <ColumnFields columns={proposal.columns} meanings={bankMeanings} {...{ form, errors }} />
    <TypeWords {...{ proposal, stored, form, errors }} />
    <h2>For all rows</h2>
    <div class="columns">
      <CurrencyField {...{ stored, form, errors }} />
      <ConventionFields {...{ proposal, stored, form, errors }} />
    </div>
    <button type="submit" name="do" value="store">
      {stored === undefined ? 'Store it and take the file in' : 'Store it'}
    </button>
  </form>
);

/** Once a column is the kind of booking, what its words mean. */
const TypeWords: FC<Props> = ({ proposal, stored, form, errors }) => {
  const [type] = proposal.columns.filter(
    ({ fields }, place) => (form.all(columnField(place))[0] ?? fields.join(' ')) === 'type',
  );
  const words = type === undefined ? [] : typeWordsOf([{ ...type, fields: ['type'] }]);
  return words.length === 0 ? null : (
    <>
      <h2>What the kinds of booking mean</h2>
      <div class="columns">
        {words.map((word, place) => (
          <SelectField
            name={wordField(place)}
            label={word}
            empty="nothing by itself: the amount says it"
            options={types}
            value={stored === undefined ? (proposedType(word) ?? '') : (stored.types[word] ?? '')}
            {...{ form, errors }}
          />
        ))}
      </div>
    </>
  );
};
