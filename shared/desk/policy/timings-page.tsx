import { type Form, formOf } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { fieldsOf, withFields } from '../../policy/policy-fields.ts';
import { publishingFaults } from '../../policy/publishable.ts';
import type { DeskAnswer, DeskPage, DeskRequest } from '../desk-page.ts';
import { TextField } from '../fields.tsx';
import { missingPage } from '../neutral-pages.tsx';
import { backToDraft, changedBy, draftOf } from './find-draft.ts';
import { draftAddress } from './policy-addresses.ts';
import { policyMakers } from './policy-words.tsx';

/** The numbers and hours of the next version. */
export const timingsPage: DeskPage = {
  path: '/policy/drafts/:id/timings',
  title: 'Timings',
  readers: policyMakers,
  actors: policyMakers,
  show: (request) => page(request, formOf({}), []),
  async act(request, form) {
    const found = await draftOf(request);
    if (found === undefined) return missingPage();
    const { draft, newest } = found;
    const policy = withFields(draft.policy, (field) => form.all(field)[0]);
    if (Array.isArray(policy)) return page(request, form, policy);
    const faults = publishingFaults(policy, newest).filter(({ field }) => field !== 'version');
    if (faults.length > 0) return page(request, form, faults);
    if (form.one('edition') !== String(draft.edition)) return backToDraft(policy.id, false, '');
    const done = await request.deps.policy.keep(changedBy(request, draft, policy));
    return backToDraft(policy.id, done, 'The timings are kept. Compare them on the live ledger next.');
  },
};

async function page(request: DeskRequest, form: Form, errors: readonly FieldError[]): Promise<DeskAnswer> {
  const found = await draftOf(request);
  if (found === undefined) return missingPage();
  const { policy, edition } = found.draft;
  return {
    kind: 'page',
    title: `Timings of ${policy.id} version ${policy.version}`,
    errors,
    body: (
      <form method="post">
        <input type="hidden" name="edition" value={form.one('edition') || String(edition)} />
        <div class="columns">
          {fieldsOf(policy).map(({ title, fields }) => (
            <section>
              <h2>{title}</h2>
              {fields.map(({ field, label, value }) => (
                <TextField name={field} label={label} value={value} {...{ form, errors }} />
              ))}
            </section>
          ))}
        </div>
        <p>
          <button type="submit" name="do" value="keep">
            Keep these timings
          </button>{' '}
          <a href={draftAddress(policy.id)}>Back without keeping them</a>
        </p>
      </form>
    ),
  };
}
