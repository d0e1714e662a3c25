import { instantText } from '../../domain/time.ts';
import { type Form, formOf } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { findPolicy, newestPolicy } from '../../policy/ladders.ts';
import type { Policy } from '../../policy/policy.ts';
import type { DeskAnswer, DeskPage, DeskRequest } from '../desk-page.ts';
import { TextArea } from '../fields.tsx';
import { missingPage } from '../neutral-pages.tsx';
import { everybody, hasRole } from '../person.ts';
import { whenOf } from '../sending/scopes.ts';
import { reasonFaults } from '../sending/sending-page.tsx';
import { OwnLetters } from './letters-view.tsx';
import { draftAddress } from './policy-addresses.ts';
import { PolicyWords, policyMakers } from './policy-words.tsx';

/** One version of a policy in sentences, who published it, and the beginning of the next one. */
export const versionPage: DeskPage = {
  path: '/policy/versions/:id/:version',
  title: 'A version of a policy',
  readers: everybody,
  actors: policyMakers,
  show: (request) => page(request, formOf({}), []),
  async act(request, form) {
    const policy = await policyOf(request);
    if (policy === undefined) return missingPage();
    const reason = form.one('reason');
    const errors = reasonFaults(reason);
    if (errors.length > 0) return page(request, form, errors);
    const { deps, person, now } = request;
    const newest = newestPolicy(await deps.policy.all(), policy.id);
    const at = instantText(now);
    const begun = await deps.policy.begin({
      policy: { ...policy, version: newest.version + 1 },
      ...{ basedOn: policy.version, reason, authors: [{ id: person.id, name: person.name }] },
      ...{ startedAt: at, changedAt: at, edition: 1 },
    });
    const notice = begun
      ? `Version ${newest.version + 1} is begun. Nothing changes for anybody until a second person publishes it.`
      : 'Somebody is working on the next version already: this is it.';
    return { kind: 'see', path: draftAddress(policy.id), notice };
  },
};

async function policyOf({ deps, params }: DeskRequest): Promise<Policy | undefined> {
  return findPolicy(await deps.policy.all(), params.text('id'), Number(params.text('version')));
}

async function page(request: DeskRequest, form: Form, errors: readonly FieldError[]): Promise<DeskAnswer> {
  const { deps, person } = request;
  const policy = await policyOf(request);
  if (policy === undefined) return missingPage();
  const published = (await deps.policy.publications()).find(
    (one) => one.policy.id === policy.id && one.policy.version === policy.version,
  );
  return {
    kind: 'page',
    title: `${policy.id} version ${policy.version}`,
    errors,
    body: (
      <>
        <p>{policy.title}.</p>
        {published === undefined ? (
          <p>It came with the program.</p>
        ) : (
          <p>
            Proposed by {published.proposedBy.map(({ name }) => name).join(', ')} ({published.proposedFor}).
            Published by {published.publishedBy.name} on {whenOf({ at: published.publishedAt }, deps.stage)}:{' '}
            {published.reason}
          </p>
        )}
        <PolicyWords policy={policy} />
        <OwnLetters policy={policy} />
        {hasRole(person, policyMakers) && (
          <form method="post">
            <h2>Propose a change</h2>
            <p>You edit a copy. Somebody else publishes it, after it was compared on the live ledger.</p>
            <TextArea name="reason" label="Why it should change" rows={3} {...{ form, errors }} />
            <button type="submit" name="do" value="begin">
              Begin the next version
            </button>
          </form>
        )}
      </>
    ),
  };
}
