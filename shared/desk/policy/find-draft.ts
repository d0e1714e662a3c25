import { instantText } from '../../domain/time.ts';
import type { Draft } from '../../policy/draft.ts';
import { newestPolicy } from '../../policy/ladders.ts';
import type { Policy } from '../../policy/policy.ts';
import type { DeskAnswer, DeskRequest } from '../desk-page.ts';
import { draftAddress } from './policy-addresses.ts';

/** The draft a page is about, beside the newest version; undefined when nobody works on one. */
export async function draftOf({
  deps,
  params,
}: DeskRequest): Promise<{ draft: Draft; newest: Policy } | undefined> {
  const id = params.text('id');
  const draft = (await deps.policy.drafts()).find((one) => one.policy.id === id);
  return draft === undefined ? undefined : { draft, newest: newestPolicy(await deps.policy.all(), id) };
}

/** The draft with what this person changed. A comparison says nothing about another text than it was made on. */
export function changedBy({ person, now }: DeskRequest, draft: Draft, policy: Policy): Draft {
  const { comparison: _comparison, ...rest } = draft;
  const { id, name } = person;
  const authors = draft.authors.some((one) => one.id === id)
    ? draft.authors
    : [...draft.authors, { id, name }];
  return { ...rest, policy, authors, changedAt: instantText(now) };
}

/** Back to the draft, with what became of an act. */
export function backToDraft(id: string, done: boolean, notice: string): DeskAnswer {
  const faster =
    'Somebody changed or ended this version at the same time; nothing of yours was kept. Look again.';
  return { kind: 'see', path: done ? draftAddress(id) : '/policy', notice: done ? notice : faster };
}
