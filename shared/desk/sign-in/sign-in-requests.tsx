import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import * as z from 'zod';
import { forgetCookie, keepCookie, keptCookie } from '../../pages/kept-cookie.ts';
import { isOwnPath } from '../address.ts';
import { answer } from '../answer.tsx';
import type { DeskSurroundings } from '../desk-surroundings.ts';
import { endSession, keepSession } from './session.ts';
import { notSignedInPage } from './sign-in-pages.tsx';

/** Seconds in which a person signs in. */
const signInLasts = 15 * 60;
const startedSchema = z.object({ state: z.string().min(1), verifier: z.string().min(1), to: z.string() });

/** Leads to the sign-in page; the browser keeps what proves that it was it that asked. */
export function startSignIn(context: Context, deps: DeskSurroundings): Response {
  const to = context.req.query('to') ?? '/';
  const started = { state: deps.secret(), verifier: deps.secret(), to: isOwnPath(to) ? to : '/' };
  keepCookie(context, 'signing-in', JSON.stringify(started), {
    overHttps: deps.overHttps,
    seconds: signInLasts,
  });
  const challenge = createHash('sha256').update(started.verifier).digest('base64url');
  return context.redirect(deps.signIn.start(started.state, challenge), 303);
}

/** Comes back from the sign-in page: the code is worth a session to the browser that asked, and once. */
export async function finishSignIn(context: Context, deps: DeskSurroundings): Promise<Response> {
  const { code, state } = context.req.query();
  const started = startedIn(keptCookie(context, 'signing-in', deps));
  forgetCookie(context, 'signing-in', deps);
  const asked = started !== undefined && code !== undefined && state === started.state;
  const tokens = asked ? await deps.signIn.exchange(code, started.verifier) : undefined;
  if (started === undefined || tokens === undefined) return answer(context, deps, notSignedInPage());
  keepSession(context, tokens, deps);
  return context.redirect(started.to, 303);
}

/** Ends the session here and at the user pool. */
export async function signOut(context: Context, deps: DeskSurroundings): Promise<Response> {
  await endSession(context, deps);
  return context.redirect(deps.signIn.leave(), 303);
}

function startedIn(kept: string | undefined) {
  try {
    return startedSchema.safeParse(JSON.parse(kept ?? '')).data;
  } catch {
    return undefined;
  }
}
