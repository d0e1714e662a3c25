import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** How the pages are reached: over https a cookie insists on it and is bound to this very host. */
export type Reached = { overHttps: boolean };

/** What a browser was given under that name by this site. */
export function keptCookie(context: Context, name: string, { overHttps }: Reached): string | undefined {
  return overHttps ? getCookie(context, name, 'host') : getCookie(context, name);
}

/** Gives a browser something to keep that no script sees; without a number of seconds until it is closed. */
export function keepCookie(
  context: Context,
  name: string,
  value: string,
  { overHttps, seconds }: Reached & { seconds?: number },
): void {
  setCookie(context, name, value, {
    httpOnly: true,
    sameSite: 'Lax',
    ...(seconds === undefined ? {} : { maxAge: seconds }),
    ...(overHttps ? { secure: true, prefix: 'host' } : {}),
  });
}

/** Takes it away again. */
export function forgetCookie(context: Context, name: string, { overHttps }: Reached): void {
  deleteCookie(context, name, { path: '/', ...(overHttps ? { secure: true, prefix: 'host' } : {}) });
}
