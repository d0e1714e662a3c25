import type { Context } from 'hono';
import { forgetCookie, keepCookie, keptCookie, type Reached } from '../../pages/kept-cookie.ts';
import type { Person } from '../person.ts';
import type { SignIn, Tokens } from './sign-in.ts';

type Deps = Reached & { signIn: SignIn };

/** Who sits at the browser: by its session, or by a fresh one where that has ended and may be renewed. */
export async function personAt(context: Context, deps: Deps): Promise<Person | undefined> {
  const session = keptCookie(context, 'session', deps);
  const person = session === undefined ? undefined : await deps.signIn.read(session);
  if (person !== undefined) return person;
  const renewal = keptCookie(context, 'renewal', deps);
  const tokens = renewal === undefined ? undefined : await deps.signIn.renew(renewal);
  if (tokens === undefined) return undefined;
  const renewed = await deps.signIn.read(tokens.session);
  if (renewed !== undefined) keepSession(context, tokens, deps);
  return renewed;
}

/** Gives a browser its session until it is closed or signs out. */
export function keepSession(context: Context, { session, renewal }: Tokens, reached: Reached): void {
  keepCookie(context, 'session', session, { overHttps: reached.overHttps });
  if (renewal !== undefined) keepCookie(context, 'renewal', renewal, { overHttps: reached.overHttps });
}

/** Takes the session away, and makes worthless what could renew it. */
export async function endSession(context: Context, deps: Deps): Promise<void> {
  const renewal = keptCookie(context, 'renewal', deps);
  for (const name of ['session', 'renewal']) forgetCookie(context, name, deps);
  if (renewal !== undefined) await deps.signIn.revoke(renewal);
}
