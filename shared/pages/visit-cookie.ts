import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { forgetCookie, keepCookie, keptCookie, type Reached } from './kept-cookie.ts';

/** Seconds for which a browser keeps a link it opened. */
const visitLasts = 12 * 3600;
/** Links that can be open at once; more would make a request's head too long for the HTTP API. */
const mostVisits = 20;

/** The name of a visit in addresses. It tells nothing about the token, nor where the link is stored. */
export function visitId(token: string): string {
  return createHash('sha256').update(`visit by ${token}`).digest('hex').slice(0, 16);
}

/** Gives a browser the token to keep, where no script, address bar, history or referrer shows it. */
export function keepToken(context: Context, token: string, reached: Reached): void {
  const id = visitId(token);
  const others = visitsIn(context).filter((visit) => visit !== id);
  for (const stale of others.slice(0, Math.max(0, others.length - mostVisits + 1))) {
    for (const kind of ['visit', 'reader'] as const) forgetCookie(context, `${kind}-${stale}`, reached);
  }
  keepCookie(context, `visit-${id}`, token, { overHttps: reached.overHttps, seconds: visitLasts });
}

/** The token of a visit, if this browser opened it. */
export function keptToken(context: Context, id: string, reached: Reached): string | undefined {
  if (!/^[0-9a-f]{16}$/.test(id)) return undefined;
  const token = keptCookie(context, `visit-${id}`, reached);
  return token !== undefined && visitId(token) === id ? token : undefined;
}

/** Marks this browser as one that answered the identity question of a link. */
export function keepSession(context: Context, token: string, session: string, reached: Reached): void {
  keepCookie(context, `reader-${visitId(token)}`, session, reached);
}

/** What this browser was given when it answered the identity question of a link. */
export function keptSession(context: Context, token: string, reached: Reached): string | undefined {
  return keptCookie(context, `reader-${visitId(token)}`, reached);
}

/** Remembers the language a person chose; for this site only, and no secret. */
export function keepLanguage(context: Context, language: string, reached: Reached): void {
  keepCookie(context, 'language', language, reached);
}

export function keptLanguage(context: Context, reached: Reached): string | undefined {
  return keptCookie(context, 'language', reached);
}

function visitsIn(context: Context): string[] {
  return Object.keys(getCookie(context)).flatMap((name) => /visit-([0-9a-f]{16})$/.exec(name)?.[1] ?? []);
}
