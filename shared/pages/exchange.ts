import type { Context } from 'hono';
import { answer, chosenLanguage, frameOf } from './answer.tsx';
import { formOf } from './form.ts';
import { deadLinkPage } from './neutral-pages.tsx';
import type { PagesDeps } from './pages-deps.ts';
import { stopEmails, stoppedPage } from './stop-page.tsx';
import { type Visit, visitOf } from './visit.ts';
import { keepToken, visitId } from './visit-cookie.ts';
import { askForLinks } from './visit-requests.tsx';

/**
 * What the address in a mail answers. It shows nothing itself: the browser keeps the token and goes on to the page the
 * link is for. Only a mail program's one click (RFC 8058) acts here, without a cookie and without being sent on.
 */
export async function useToken(context: Context, deps: PagesDeps, token: string): Promise<Response> {
  const posted =
    context.req.method === 'POST' ? formOf(await context.req.parseBody({ all: true })) : undefined;
  const visit = await visitOf(deps, token, { chosen: chosenLanguage(context, deps), search: '' });
  if (visit === undefined) {
    if (posted !== undefined) return askForLinks(context, deps, posted, token);
    return answer(context, deps, deadLinkPage(frameOf(context, deps)));
  }
  if (posted?.one('List-Unsubscribe') === 'One-Click' && visit.link.purpose === 'stop') {
    await stopEmails(visit);
    return answer(context, deps, stoppedPage(visit));
  }
  keepToken(context, token, deps);
  return context.redirect(`../v/${visitId(token)}/${firstPage(visit)}`, 303);
}

/** Each purpose has the page of its name. */
function firstPage({ link }: Visit): string {
  return link.purpose;
}
