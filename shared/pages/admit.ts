import type { Context } from 'hono';
import type { Form } from './form.ts';
import { needsIdentity } from './identity-page.tsx';
import { isRightNumber } from './is-right-number.ts';
import type { PageDefinition } from './page-definition.ts';
import type { Visit } from './visit.ts';
import { keepSession, keptSession } from './visit-cookie.ts';

/** A visit through a link, the page it asks for, and the browser it is made with. */
export type Knock = { context: Context; token: string; visit: Visit; page: PageDefinition };

/** Whether the page may be shown to this browser. Changes nothing. */
export async function mayRead({ context, token, visit, page }: Knock): Promise<boolean> {
  if (page.open || (page.guarded !== true && !needsIdentity(visit))) return true;
  const session = keptSession(context, token, visit.deps);
  return session !== undefined && visit.deps.isAdmitted(token, session);
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
