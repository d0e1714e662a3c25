import type { Context } from 'hono';
import type { Form } from './form.ts';
import { needsIdentity } from './identity-page.tsx';
import { isRightNumber } from './is-right-number.ts';
import type { PageDefinition } from './page-definition.ts';
import type { Visit } from './visit.ts';
import { keepSession, keptSession } from './visit-cookie.ts';

/** A visit through a link, the page it asks for, and the browser it is made with. */
export type Knock = {
  context: Context;
  token: string;
  visit: Visit;
  page: PageDefinition;
  mayRead: boolean;
};

/** Whether this browser may read the page, and whether it may be told what else there is. Changes nothing. */
export async function readingOf({
  context,
  token,
  visit,
  page,
}: Omit<Knock, 'mayRead'>): Promise<{ mayRead: boolean; mayChoose: boolean }> {
  const isAsked = needsIdentity(visit);
  const isGuarded = isAsked || page.guarded === true;
  const session = isGuarded ? keptSession(context, token, visit.deps) : undefined;
  const isKnown = session !== undefined && (await visit.deps.isAdmitted(token, session));
  return { mayRead: page.open === true || !isGuarded || isKnown, mayChoose: !isAsked || isKnown };
}

/**
 * Counts an answer to the identity question and, when it is right, lets this browser read on. `empty`: nothing was
 * typed, which is no answer.
 */
export async function admit(
  { context, token, visit }: Knock,
  form: Form,
): Promise<'admitted' | 'refused' | 'empty'> {
  const { deps, facts, creditor } = visit;
  const typed = form.one('number');
  if (typed === '') return 'empty';
  const session = isRightNumber(typed, facts, creditor.id) ? deps.newSession() : undefined;
  const counted = await deps.noteAnswer(token, session);
  if (!counted || session === undefined) return 'refused';
  keepSession(context, token, session, deps);
  return 'admitted';
}
