import type { Context } from 'hono';
import { admit, type Knock, readingOf } from './admit.ts';
import { allPages } from './all-pages.ts';
import { answer, chosenLanguage, frameOf } from './answer.tsx';
import { clientOf } from './client.ts';
import { type Form, formOf } from './form.ts';
import { identityPage } from './identity-page.tsx';
import { wordsIn } from './languages.ts';
import { closedVisitPage, deadLinkPage, freshLinkPage, tooOftenPage } from './neutral-pages.tsx';
import type { PageDefinition } from './page-definition.ts';
import type { MenuEntry } from './page-frame.ts';
import type { PagesDeps } from './pages-deps.ts';
import { type Visit, visitOf } from './visit.ts';
import { keptToken } from './visit-cookie.ts';

type Place = { id: string; page: string };

/** Shows a page of a visit. Changes nothing. */
export async function showVisit(context: Context, deps: PagesDeps, place: Place): Promise<Response> {
  const knock = await knockAt(context, deps, place);
  if (knock === 'closed') return answer(context, deps, closedVisitPage(frameOf(context, deps)));
  if (!('visit' in knock)) return answer(context, deps, deadLinkPage(frameOf(context, deps)));
  if (!knock.mayRead) return answer(context, deps, identityPage(knock.visit));
  return answer(context, deps, await knock.page.show(knock.visit, formOf(context.req.query())));
}

/** Does what the form of a page asks for, once the browser may read that page. */
export async function actInVisit(context: Context, deps: PagesDeps, place: Place): Promise<Response> {
  const form = formOf(await context.req.parseBody({ all: true }));
  const knock = await knockAt(context, deps, place);
  if (knock === 'closed') return answer(context, deps, closedVisitPage(frameOf(context, deps)));
  if (!('visit' in knock)) return askForLinks(context, deps, form, knock.token);
  const { page, visit, token } = knock;
  if (!page.open && !(await deps.withinLimits({ token, client: clientOf(context) }))) {
    return answer(context, deps, tooOftenPage({ ...visit, creditor: undefined, menu: [] }));
  }
  if (!knock.mayRead) return askFor(knock, form);
  const { act = page.show } = page;
  return answer(context, deps, await act(visit, form));
}

/** After a right answer to the identity question the page itself, asked for afresh; else that question again. */
async function askFor(knock: Knock, form: Form): Promise<Response> {
  const { context, visit } = knock;
  const { deps } = visit;
  const outcome = await admit(knock, form);
  if (outcome === 'admitted') {
    const { pathname, search } = new URL(context.req.url);
    return context.redirect(`${pathname.split('/').at(-1)}${search}`, 303);
  }
  const silent = outcome === 'empty' && form.one('choice') !== 'identify';
  return answer(context, deps, identityPage(visit, silent ? undefined : outcome));
}

/** What a dead link answers to a form: always the same, whether or not it was ours once. */
export async function askForLinks(
  context: Context,
  deps: PagesDeps,
  form: Form,
  token?: string,
): Promise<Response> {
  const frame = frameOf(context, deps);
  if (form.one('choice') !== 'fresh-link') return answer(context, deps, deadLinkPage(frame));
  if (!(await deps.withinLimits({ client: clientOf(context) }))) {
    return answer(context, deps, tooOftenPage(frame));
  }
  if (token !== undefined) await deps.oweFreshLink(token);
  return answer(context, deps, freshLinkPage(frame));
}

/** The same where no link was used at all. */
export async function askAtDeadLink(context: Context, deps: PagesDeps): Promise<Response> {
  return askForLinks(context, deps, formOf(await context.req.parseBody({ all: true })));
}

async function knockAt(
  context: Context,
  deps: PagesDeps,
  { id, page: path }: Place,
): Promise<Knock | 'closed' | { token: string }> {
  const token = keptToken(context, id, deps);
  if (token === undefined) return 'closed';
  const { search } = new URL(context.req.url);
  const visit = await visitOf(deps, token, { chosen: chosenLanguage(context, deps), search });
  const page = visit && pagesOf(visit).find((one) => one.path === path);
  if (visit === undefined || page === undefined) return { token };
  const { mayRead, mayChoose } = await readingOf({ context, token, page, visit });
  return { context, token, page, mayRead, visit: { ...visit, menu: menuOf(visit, page, mayChoose) } };
}

/** A stop link opens nothing but the page to stop. */
function pagesOf({ link }: Visit): readonly PageDefinition[] {
  return link.purpose === 'stop' ? allPages.filter(({ path }) => path === 'stop') : allPages;
}

/** Who has not said yet who they are is offered only what everybody may read. */
function menuOf(visit: Visit, here: PageDefinition, mayChoose: boolean): MenuEntry[] {
  const offered = pagesOf(visit).filter(
    (page) => (mayChoose || page.open === true) && (page.offered?.(visit) ?? true),
  );
  if (offered.length < 2) return [];
  return offered.map(({ path, title }) => {
    const { words, lang } = wordsIn(title, visit.language);
    return { href: path, title: words, lang, current: path === here.path };
  });
}
