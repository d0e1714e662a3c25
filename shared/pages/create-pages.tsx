import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { Hono } from 'hono/tiny';
import simple from 'simpledotcss/simple.min.css';
import { answer, frameOf } from './answer.tsx';
import { useToken } from './exchange.ts';
import {
  deadLinkPage,
  elsewherePage,
  faultPage,
  paidPage,
  startPage,
  tooLongPage,
} from './neutral-pages.tsx';
import own from './pages.css';
import type { PagesDeps } from './pages-deps.ts';
import { serveResolvers } from './resolver/resolver-requests.tsx';
import { safeHeaders } from './safe-headers.ts';
import { logoFile, themeCss } from './theme.ts';
import { actInVisit, askAtDeadLink, showVisit } from './visit-requests.tsx';

const hour = 'public, max-age=3600';

/**
 * The debtor's pages. A GET or HEAD never changes anything. A link's token is exchanged for a cookie at once; from then
 * on the cookie is the authority for the pages of that visit, and a POST there must come from our own page.
 */
export function createPages(deps: PagesDeps): Hono {
  const app = new Hono();
  const fail = (context: Context) => answer(context, deps, faultPage(frameOf(context, deps)));
  app.use(compress());
  app.use(safeHeaders(deps.formTargets));
  app.use(
    bodyLimit({
      maxSize: 64 * 1024,
      onError: (context) => answer(context, deps, tooLongPage(frameOf(context, deps))),
    }),
  );
  app.use('/v/*', csrf({ origin: (origin) => origin === deps.origin }));
  app.get('/', (context) => answer(context, deps, startPage(frameOf(context, deps))));
  app.get('/paid', (context) => answer(context, deps, paidPage(frameOf(context, deps))));
  serveStyle(app, deps);
  app.get('/t/:token', (context) => useToken(context, deps, context.req.param('token')));
  app.post('/t/:token', (context) => useToken(context, deps, context.req.param('token')));
  app.get('/v/:id/:page', (context) => showVisit(context, deps, context.req.param()));
  app.post('/v/:id/:page', (context) => actInVisit(context, deps, context.req.param()));
  serveResolvers(app, deps);
  app.post('*', (context) => askAtDeadLink(context, deps));
  app.notFound((context) => answer(context, deps, deadLinkPage(frameOf(context, deps))));
  app.onError((error, context) => {
    if (error instanceof HTTPException && error.status === 403) {
      return answer(context, deps, elsewherePage(frameOf(context, deps)));
    }
    deps.reportFault(error);
    return fail(context);
  });
  return app;
}

/** The stylesheet of all pages, and each creditor's colour and logo. */
function serveStyle(app: Hono, { creditors }: PagesDeps): void {
  const css = { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': hour };
  app.get('/style.css', (context) => context.body(simple + own, 200, css));
  for (const creditor of creditors) {
    app.get(`/theme/${creditor.id}`, (context) => context.body(themeCss(creditor), 200, css));
    const logo = logoFile(creditor);
    if (logo === undefined) continue;
    app.get(`/logo/${creditor.id}`, (context) =>
      context.body(logo.bytes, 200, { 'Content-Type': logo.type, 'Cache-Control': hour }),
    );
  }
}
