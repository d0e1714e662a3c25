import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { Hono } from 'hono/tiny';
import htmx from 'htmx.org/dist/htmx.min.js';
import { safeHeaders } from '../pages/safe-headers.ts';
import { allDeskPages } from './all-desk-pages.ts';
import { answer } from './answer.tsx';
import deskCss from './desk.css';
import type { DeskSurroundings } from './desk-surroundings.ts';
import keys from './keys.client.js';
import { elsewherePage, faultPage, missingPage, tooLongPage } from './neutral-pages.tsx';
import { actOn, showTo } from './page-requests.ts';
import { personAt } from './sign-in/session.ts';
import { signedInPage, signedOutPage } from './sign-in/sign-in-pages.tsx';
import { finishSignIn, signOut, startSignIn } from './sign-in/sign-in-requests.tsx';
import todayCss from './today/today.css';

const hour = 'public, max-age=3600';
const largestForm = 1024 * 1024;

/** The desk. A GET never changes anything; a POST must come from our own page, by a person who may. */
export function createDesk(deps: DeskSurroundings): Hono {
  const app = new Hono();
  app.use(compress());
  app.use(safeHeaders(deps.formTargets, { ownScripts: true }));
  app.use(bodyLimit({ maxSize: largestForm, onError: (context) => answer(context, deps, tooLongPage()) }));
  app.use(async (context, next) =>
    isOurs(context, deps.origin) ? next() : answer(context, deps, elsewherePage()),
  );
  serveFiles(app);
  app.get('/sign-in', (context) => startSignIn(context, deps));
  app.get('/callback', (context) => finishSignIn(context, deps));
  app.post('/sign-out', (context) => signOut(context, deps));
  app.get('/signed-out', (context) => answer(context, deps, signedOutPage()));
  app.get('/signed-in', async (context) =>
    (await personAt(context, deps)) === undefined
      ? context.redirect('/sign-in?to=/signed-in', 303)
      : answer(context, deps, signedInPage()),
  );
  for (const page of allDeskPages) {
    app.get(page.path, (context) => showTo(context, deps, page));
    if (page.act !== undefined) app.post(page.path, (context) => actOn(context, deps, page));
  }
  app.notFound(async (context) =>
    answer(context, deps, missingPage(), { person: await personAt(context, deps) }),
  );
  app.onError((error, context) => {
    deps.reportFault(error);
    return answer(context, deps, faultPage());
  });
  return app;
}

/** Whether a request that may change something was made by a page of this site. */
function isOurs({ req }: Context, origin: string): boolean {
  if (req.method === 'GET' || req.method === 'HEAD') return true;
  const site = req.header('Sec-Fetch-Site');
  return site === undefined ? req.header('Origin') === origin : site === 'same-origin';
}

function serveFiles(app: Hono): void {
  const css = { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': hour };
  const script = { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': hour };
  app.get('/desk.css', (context) => context.body(deskCss + todayCss, 200, css));
  app.get('/desk.js', (context) => context.body(keys, 200, script));
  app.get('/htmx.js', (context) => context.body(htmx, 200, script));
}
