import type { FC } from 'hono/jsx';
import type { Field } from '../../intake/profile.ts';
import type { ProposedMapping } from '../../intake/propose-mapping.ts';
import { firstValues, meaningWords } from './column-fields.tsx';
import { fieldWords } from './field-words.ts';

type Props = { proposal: ProposedMapping<Field> };

/** What was not found, and what is doubtful. */
export const Remarks: FC<Props> = ({ proposal: { columns, missing } }) => (
  <>
    {missing.length > 0 && (
      <p>
        No column was found for: {missing.map((field) => fieldWords[field]).join(', ')}.
        {missing.includes('currency') && ' The currency can be said for all rows, below.'}
      </p>
    )}
    {columns.some(
      ({ fields: [first, second] }) => first === 'customer_name' && second === 'customer_number',
    ) && (
      <p class="problem">
        No column was found for the customer number, so the name would stand for it. Two customers of one name
        would become one, and a customer whose name is written in two ways would become two. Better export the
        list with the number.
      </p>
    )}
  </>
);

/** What the columns of a file seem to be, beside some of their values. */
export const SeenColumns: FC<Props> = ({ proposal }) => (
  <table class="stack">
    <caption>The columns of the file</caption>
    <thead>
      <tr>
        <th scope="col">Column</th>
        <th scope="col">First values</th>
        <th scope="col">Seems to be</th>
      </tr>
    </thead>
    <tbody>
      {proposal.columns.map(({ name, values, fields }) => (
        <tr>
          <th scope="row">{name || 'without a name'}</th>
          <td>{firstValues(values)}</td>
          <td data-label="Seems to be">{fields.length > 0 ? meaningWords(fields) : 'not read'}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
