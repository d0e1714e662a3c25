import { instantText } from '../../domain/time.ts';
import { letterFaults } from '../../messages/own-text/policy-letters.ts';
import { type Form, formOf } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { publishingFaults } from '../../policy/publishable.ts';
import type { DeskAnswer, DeskPage, DeskRequest } from '../desk-page.ts';
import { SelectField, TextArea } from '../fields.tsx';
import { missingPage } from '../neutral-pages.tsx';
import { everybody, hasRole } from '../person.ts';
import { whenOf } from '../sending/scopes.ts';
import { reasonFaults } from '../sending/sending-page.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { backToDraft, draftOf } from './find-draft.ts';
import { LetterDifference } from './letters-view.tsx';
import { publishAddress, textsAddress, timingsAddress } from './policy-addresses.ts';
import { PolicyDifference, policyMakers } from './policy-words.tsx';

/** How far a comparison looks ahead, in days. */
const spans = ['30', '60', '90'] as const;

/** The next version of a policy: what it changes, how it would fare, and what still keeps it back. */
export const draftPage: DeskPage = {
  path: '/policy/drafts/:id',
  title: 'The next version',
  readers: everybody,
  actors: policyMakers,
  show: (request) => page(request, formOf({}), []),
  act: (request, form) => (form.one('do') === 'withdraw' ? withdraw(request, form) : compare(request, form)),
};

const nobodyWorks = () => missingPage('Nobody is working on a next version of this policy.');

async function withdraw(request: DeskRequest, form: Form): Promise<DeskAnswer> {
  const found = await draftOf(request);
  if (found === undefined) return nobodyWorks();
  const reason = form.one('reason');
  const errors = reasonFaults(reason);
  if (errors.length > 0) return page(request, form, errors);
  const { deps, person, now } = request;
  const done = await deps.policy.withdraw(found.draft, { by: person.name, reason, at: instantText(now) });
  const notice = done
    ? 'The version was withdrawn; nothing has changed for anybody.'
    : 'Somebody was faster. Look again.';
  return { kind: 'see', path: '/policy', notice };
}

async function compare(request: DeskRequest, form: Form): Promise<DeskAnswer> {
  const found = await draftOf(request);
  if (found === undefined) return nobodyWorks();
  const { draft, newest } = found;
  const { deps } = request;
  const creditor = deps.stage.creditors.find(
    ({ id, policy }) => id === form.one('creditor') && policy === draft.policy.id,
  );
  const days = spans.find((span) => span === form.one('days'));
  if (creditor === undefined || days === undefined)
    return page(request, form, [
      ...(creditor === undefined ? [{ field: 'creditor', message: 'Choose whose ledger.' }] : []),
      ...(days === undefined ? [{ field: 'days', message: 'Choose how far to look.' }] : []),
    ]);
  const sides = { before: newest, after: draft.policy };
  const comparison = await deps.policy.compare(sides, creditor, Number(days));
  const done = await deps.policy.keep({ ...draft, comparison });
  return backToDraft(draft.policy.id, done, 'The two versions were compared; this is what would differ.');
}

async function page(request: DeskRequest, form: Form, errors: readonly FieldError[]): Promise<DeskAnswer> {
  const found = await draftOf(request);
  if (found === undefined) return nobodyWorks();
  const { draft, newest } = found;
  const { deps, person } = request;
  const { policy, comparison, authors, reason, startedAt } = draft;
  const faults = [...publishingFaults(policy, newest).map(({ message }) => message), ...letterFaults(policy)];
  const mayAct = hasRole(person, policyMakers);
  return {
    kind: 'page',
    title: `${policy.id} version ${policy.version}, not published`,
    errors,
    body: (
      <>
        <p>
          {policy.title}. Begun on {whenOf({ at: startedAt }, deps.stage)} from version {draft.basedOn} by{' '}
          {authors.map(({ name }) => name).join(', ')}: {reason}
        </p>
        <PolicyDifference before={newest} after={policy} />
        <LetterDifference before={newest} after={policy} />
        {faults.length > 0 && (
          <div class="problem">
            <p>Before it can be published:</p>
            <ul>
              {faults.map((message) => (
                <li>{message}</li>
              ))}
            </ul>
          </div>
        )}
        <p>
          {mayAct && (
            <>
              <a class="button" href={timingsAddress(policy.id)}>
                Edit timings
              </a>{' '}
            </>
          )}
          <a class={mayAct ? 'button' : ''} href={textsAddress(policy.id)}>
            {mayAct ? 'Edit texts' : 'Read the texts'}
          </a>{' '}
          {mayAct && comparison !== undefined && (
            <a class="button second" href={publishAddress(policy.id)}>
              Publish
            </a>
          )}
        </p>
        {comparison === undefined ? (
          <p>It has not been compared on the live ledger as it stands now.</p>
        ) : (
          <ComparisonView comparison={comparison} when={whenOf({ at: comparison.madeAt }, deps.stage)} />
        )}
        {mayAct && <Forms request={request} id={policy.id} form={form} errors={errors} />}
      </>
    ),
  };
}

const Forms = ({
  request: { deps },
  id,
  form,
  errors,
}: {
  request: DeskRequest;
  id: string;
  form: Form;
  errors: readonly FieldError[];
}) => (
  <div class="columns">
    <form method="post">
      <h2>Compare on the live ledger</h2>
      <SelectField
        name="creditor"
        label="Whose open invoices"
        options={deps.stage.creditors
          .filter(({ policy }) => policy === id)
          .map((creditor) => ({ value: creditor.id, label: creditor.name }))}
        {...{ form, errors }}
      />
      <SelectField
        name="days"
        label="How far ahead"
        value="60"
        options={spans.map((days) => ({ value: days, label: `${days} days` }))}
        {...{ form, errors }}
      />
      <button type="submit" name="do" value="compare">
        Compare
      </button>
    </form>
    <form method="post">
      <h2>Withdraw it</h2>
      <TextArea name="reason" label="Why it is withdrawn" rows={2} {...{ form, errors }} />
      <button type="submit" name="do" value="withdraw" class="second">
        Withdraw
      </button>
    </form>
  </div>
);
