import type { FC } from 'hono/jsx';
import { mappingFileOf, type ProposedMapping } from '../../intake/propose-mapping.ts';

/** What the columns of a refused file seem to mean, beside some of their values, and the mapping file that says so. */
export const MappingProposal: FC<{ proposal: ProposedMapping; creditorId: string }> = ({
  proposal,
  creditorId,
}) => (
  <section aria-labelledby="proposal">
    <h2 id="proposal">What its columns seem to mean</h2>
    <p>
      Nothing of this is used until a mapping says so. Check each column against its values: an invoice that
      is read wrongly is asked for wrongly.
    </p>
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
            <td>{fields.length > 0 ? fields.join(', ') : 'not read'}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {proposal.missing.length > 0 && (
      <p>
        Nothing was found for {proposal.missing.join(', ')}. Please export the list with{' '}
        {proposal.missing.length === 1 ? 'it' : 'them'}; a currency that is the same for all rows can be said
        as "currency" in the mapping.
      </p>
    )}
    <p>
      Once it is right, have those who run Forbear put it into the bucket as mappings/{creditorId}.json, then
      put the file in again:
    </p>
    <pre tabindex={0}>{mappingFileOf(proposal)}</pre>
  </section>
);
