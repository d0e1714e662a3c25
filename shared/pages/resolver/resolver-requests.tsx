import type { Context, Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { evidenceKindSchema } from '../../domain/records.ts';
import { answer, frameOf } from '../answer.tsx';
import { clientOf } from '../client.ts';
import { formOf } from '../form.ts';
import { tooOftenPage } from '../neutral-pages.tsx';
import type { PagesDeps } from '../pages-deps.ts';
import { keepToken, keptToken, visitId } from '../visit-cookie.ts';
import { readFound } from './read-found.ts';
import { resolverPage, thanksPage, usedUpPage } from './resolver-page.tsx';

/**
 * The page for somebody of the creditor's house who was asked to look into a dispute and has no account. It keeps the
 * manners of the debtor's pages: the token becomes a cookie at once, a GET changes nothing, and a POST must come from
 * our own page and hold a choice.
 */
export function serveResolvers(app: Hono, deps: PagesDeps): void {
  app.use('/r/v/*', csrf({ origin: (origin) => origin === deps.origin }));
  app.get('/r/thanks', (context) => answer(context, deps, thanksPage()));
  app.get('/r/:token', (context) => exchange(context, deps, context.req.param('token')));
  app.get('/r/v/:id', (context) => show(context, deps, context.req.param('id')));
  app.post('/r/v/:id', (context) => act(context, deps, context.req.param('id')));
}

async function exchange(context: Context, deps: PagesDeps, token: string): Promise<Response> {
  if ((await deps.resolvers.find(token)) === undefined) return answer(context, deps, usedUpPage());
  keepToken(context, token, deps);
  return context.redirect(`/r/v/${visitId(token)}`, 303);
}

async function show(context: Context, deps: PagesDeps, id: string): Promise<Response> {
  const found = await caseOf(context, deps, id);
  if (found === undefined) return answer(context, deps, usedUpPage());
  const take = evidenceKindSchema.safeParse(context.req.query('take')).data;
  const paper = found.one.facts.evidence.find(
    ({ kind, debtKey }) => kind === take && debtKey === found.one.debt.debtKey,
  );
  if (paper?.document === undefined) return answer(context, deps, resolverPage(found.one));
  const { key, type, version } = paper.document;
  const name = `${paper.kind} ${found.one.debt.invoiceNumber}`;
  return context.redirect(await deps.downloadLink({ key, type, name, version }), 303);
}

async function act(context: Context, deps: PagesDeps, id: string): Promise<Response> {
  const form = formOf(await context.req.parseBody({ all: true }));
  const found = await caseOf(context, deps, id);
  if (found === undefined) return answer(context, deps, usedUpPage());
  if (!(await deps.withinLimits({ token: found.token, client: clientOf(context) })))
    return answer(context, deps, tooOftenPage(frameOf(context, deps)));
  const read = readFound(form);
  if (read === undefined) return answer(context, deps, resolverPage(found.one));
  if ('errors' in read) return answer(context, deps, resolverPage(found.one, form, read.errors));
  const worked = await deps.resolvers.work(found.one, read.work);
  if (worked.kind === 'changed') return context.redirect('/r/thanks', 303);
  return answer(context, deps, resolverPage(found.one, form, [{ field: read.field, message: worked.why }]));
}

async function caseOf(context: Context, deps: PagesDeps, id: string) {
  const token = keptToken(context, id, deps);
  const one = token === undefined ? undefined : await deps.resolvers.find(token);
  return token === undefined || one === undefined ? undefined : { token, one };
}
