import { type Form, formOf } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { publicationOf, refusalsOf } from '../../policy/publish-draft.ts';
import type { DeskAnswer, DeskPage, DeskRequest } from '../desk-page.ts';
import { TextArea } from '../fields.tsx';
import { missingPage } from '../neutral-pages.tsx';
import { whenOf } from '../sending/scopes.ts';
import { reasonFaults } from '../sending/sending-page.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { draftOf } from './find-draft.ts';
import { LetterDifference } from './letters-view.tsx';
import { draftAddress, versionAddress } from './policy-addresses.ts';
import { PolicyDifference, policyMakers } from './policy-words.tsx';

/** Where a second person reads what would change, and answers for it. */
export const publishPage: DeskPage = {
  path: '/policy/drafts/:id/publish',
  title: 'Publish',
  readers: policyMakers,
  actors: policyMakers,
  show: (request) => page(request, formOf({}), []),
  async act(request, form) {
    const found = await draftOf(request);
    if (found === undefined) return missingPage();
    const { draft, newest } = found;
    const { deps, now } = request;
    const reason = form.one('reason');
    const typed = reasonFaults(reason);
    if (typed.length > 0) return page(request, form, typed);
    const publishing = { by: byOf(request), reason, now };
    if (form.one('edition') !== String(draft.edition))
      return page(request, form, [
        { field: 'reason', message: 'It was changed while you read it: read it again.' },
      ]);
    const [refusal] = refusalsOf(draft, newest, publishing);
    if (refusal !== undefined) return page(request, form, [{ field: 'reason', message: refusal }]);
    const done = await deps.policy.publish(draft, publicationOf(draft, newest, publishing));
    const { id, version } = draft.policy;
    return done
      ? {
          kind: 'see',
          path: versionAddress(draft.policy),
          notice: `Version ${version} of ${id} is published. Invoices opened from now on take it.`,
        }
      : {
          kind: 'see',
          path: '/policy',
          notice: 'Somebody changed, published or withdrew it at the same time. Look again.',
        };
  },
};

function byOf({ person: { id, name } }: DeskRequest) {
  return { id, name };
}

async function page(request: DeskRequest, form: Form, errors: readonly FieldError[]): Promise<DeskAnswer> {
  const found = await draftOf(request);
  if (found === undefined) return missingPage();
  const { draft, newest } = found;
  const { policy, comparison, edition, authors, reason } = draft;
  const { deps, now } = request;
  const refusals = refusalsOf(draft, newest, { by: byOf(request), reason: 'asked', now });
  return {
    kind: 'page',
    title: `Publish ${policy.id} version ${policy.version}`,
    errors,
    body: (
      <>
        <p>
          Proposed by {authors.map(({ name }) => name).join(', ')}: {reason}
        </p>
        <PolicyDifference before={newest} after={policy} />
        <LetterDifference before={newest} after={policy} />
        {comparison && (
          <ComparisonView comparison={comparison} when={whenOf({ at: comparison.madeAt }, deps.stage)} />
        )}
        {refusals.length > 0 ? (
          <div class="warning">
            <p>You cannot publish it as it stands:</p>
            <ul>
              {refusals.map((refusal) => (
                <li>{refusal}</li>
              ))}
            </ul>
            <p>
              <a href={draftAddress(policy.id)}>Back to the version</a>
            </p>
          </div>
        ) : (
          <p>
            Publishing cannot be taken back: a version that an invoice was opened under stays. The next one
            can differ.
          </p>
        )}
        <form method="post">
          <input type="hidden" name="edition" value={String(edition)} />
          <TextArea name="reason" label="Why it is right" rows={3} {...{ form, errors }} />
          <button type="submit" name="do" value="publish">
            Publish version {policy.version}
          </button>
        </form>
      </>
    ),
  };
}
