import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Form } from './form.ts';
import { needsIdentity } from './identity-page.tsx';
import { isRightNumber } from './is-right-number.ts';
import type { Visit } from './visit.ts';

/** A visit through a link, and the browser it is made with. */
export type Knock = { context: Context; token: string; visit: Visit };

/** Whether the page behind a link may be shown to this browser. Changes nothing. */
export async function mayRead({ context, token, visit }: Knock): Promise<boolean> {
  if (!needsIdentity(visit)) return true;
  const { overHttps, isAdmitted } = visit.deps;
  const name = cookieName(token);
  const session = overHttps ? getCookie(context, name, 'host') : getCookie(context, name);
  return session !== undefined && isAdmitted(token, session);
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
  setCookie(context, cookieName(token), session, {
    httpOnly: true,
    sameSite: 'Strict',
    ...(deps.overHttps ? { secure: true, prefix: 'host' } : {}),
  });
  return 'admitted';
}

/** Every link has a cookie of its own, so that two of them can be open at once; its name does not tell the token. */
function cookieName(token: string): string {
  return `reader-${createHash('sha256').update(`cookie of ${token}`).digest('hex').slice(0, 16)}`;
}
