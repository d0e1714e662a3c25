import type { FC } from 'hono/jsx';
import type { ProposedMapping } from '../../intake/propose-mapping.ts';
import type { Form } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { fieldWords } from './field-words.ts';
import { MappingForm, meaningWords } from './mapping-form.tsx';

type Props = {
  proposal: ProposedMapping;
  /** Whether whoever looks may store it. */
  mayStore: boolean;
  form: Form;
  errors: readonly FieldError[];
};

/** What the columns of a refused file seem to mean, beside some of their values. */
export const MappingProposal: FC<Props> = ({ proposal, mayStore, form, errors }) => (
  <section aria-labelledby="proposal">
    <h2 id="proposal">What its columns seem to mean</h2>
    <p>
      Nothing of this is used until it is stored; then every file with this header is read so. Check each
      column against its values: an invoice that is read wrongly is asked for wrongly.
    </p>
    {proposal.missing.length > 0 && (
      <p>Nothing was found for: {proposal.missing.map((field) => fieldWords[field]).join(', ')}.</p>
    )}
    {proposal.columns.some(
      ({ fields: [first, second] }) => first === 'customer_name' && second === 'customer_number',
    ) && (
      <p class="problem">
        No column was found for the customer number, so the name would stand for it. Two customers of one name
        would become one, and a customer whose name is written in two ways would become two. Better export the
        list with the number.
      </p>
    )}
    {mayStore ? <MappingForm {...{ proposal, form, errors }} /> : <Seen proposal={proposal} />}
  </section>
);

const Seen: FC<{ proposal: ProposedMapping }> = ({ proposal }) => (
  <table>
    <caption>The columns of the file</caption>
    <thead>
      <tr>
        <th scope="col">Column</th>
        <th scope="col">First values</th>
        <th scope="col">Seems to be</th>
      </tr>
    </thead>
    <tbody>
      {proposal.columns.map(({ name, samples, fields }) => (
        <tr>
          <th scope="row">{name || 'without a name'}</th>
          <td>{samples.join(' · ')}</td>
          <td>{fields.length > 0 ? meaningWords(fields) : 'not read'}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
