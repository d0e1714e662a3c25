import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { Hono } from 'hono/tiny';
import simple from 'simpledotcss/simple.min.css';
import { admit, type Knock, mayRead } from './admit.ts';
import { deadLinkPage, faultPage, freshLinkPage, neutralPage, tooLongPage } from './dead-link-page.tsx';
import { disputePage } from './dispute-page.tsx';
import { type Form, formOf } from './form.ts';
import { identityPage, notRecognised, numberMissing } from './identity-page.tsx';
import { makePromise } from './make-promise.tsx';
import { openDispute } from './open-dispute.tsx';
import type { Answer } from './page.tsx';
import own from './pages.css';
import type { PagesDeps } from './pages-deps.ts';
import { payPage } from './pay-page.tsx';
import { promisePage } from './promise-page.tsx';
import { stopEmails, stopPage, stoppedPage } from './stop-page.tsx';
import { type Visit, visitOf } from './visit.ts';
import { whyPage } from './why-page.tsx';

const none = ["'none'"];
const policy = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: none,
    styleSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: none,
    baseUri: none,
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  strictTransportSecurity: 'max-age=31536000; includeSubDomains',
});

/**
 * The debtor's pages. A GET or HEAD never changes anything; a POST acts only on a choice made on the page, and the
 * secret token in the path is its authority. A cookie only lets its browser read on; without the token it opens
 * nothing, so there is nothing to forge a request with.
 */
export function createPages(deps: PagesDeps): Hono {
  const app = new Hono();
  app.use(policy, async (context, next) => {
    await next();
    context.header('X-Robots-Tag', 'noindex, nofollow');
    if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-store');
  });
  app.use(bodyLimit({ maxSize: 64 * 1024, onError: (context) => show(context, tooLongPage()) }));
  app.get('/', (context) => show(context, neutralPage()));
  app.get('/style.css', (context) =>
    context.body(simple + own, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    }),
  );
  app.get('/t/:token', async (context) => {
    const token = context.req.param('token');
    const visit = await visitOf(deps, token);
    if (visit === undefined) return show(context, deadLinkPage());
    if (!(await mayRead({ context, token, visit }))) return show(context, identityPage(visit));
    return show(context, shownFor(visit, formOf(context.req.query())));
  });
  app.post('/t/:token', async (context) => {
    const token = context.req.param('token');
    const visit = await visitOf(deps, token);
    if (visit === undefined) return show(context, await askAtDeadLink(deps, context, token));
    const form = formOf(await context.req.parseBody({ all: true }));
    const knock = { context, token, visit };
    return show(context, (await mayRead(knock)) ? await actFor(visit, form) : await askFor(knock, form));
  });
  app.post('*', async (context) => show(context, await askAtDeadLink(deps, context)));
  app.notFound((context) => show(context, deadLinkPage()));
  app.onError((error, context) => {
    deps.reportFault(error);
    return show(context, faultPage());
  });
  return app;
}

/** What a dead link answers: always the same, whether or not it was ours once. */
async function askAtDeadLink(deps: PagesDeps, context: Context, token?: string): Promise<Answer> {
  const form = formOf(await context.req.parseBody({ all: true }));
  if (form.one('choice') !== 'fresh-link') return deadLinkPage();
  if (token !== undefined) await deps.oweFreshLink(token);
  return freshLinkPage();
}

/** The page itself after a right answer to the identity question, else that question again. */
async function askFor(knock: Knock, form: Form): Promise<Answer> {
  const { context, visit } = knock;
  switch (await admit(knock, form)) {
    case 'admitted':
      return shownFor(visit, formOf(context.req.query()));
    case 'refused':
      return identityPage(visit, [notRecognised]);
    case 'empty':
      return identityPage(visit, form.one('choice') === 'identify' ? [numberMissing] : []);
  }
}

function shownFor(visit: Visit, query: Form): Answer {
  switch (visit.link.purpose) {
    case 'pay':
      return payPage(visit);
    case 'why':
      return whyPage(visit);
    case 'promise':
      return promisePage(visit);
    case 'dispute':
      return disputePage(visit, query);
    case 'stop':
      return stopPage(visit);
  }
}

async function actFor(visit: Visit, form: Form): Promise<Answer> {
  switch (visit.link.purpose) {
    case 'pay':
    case 'why':
      return shownFor(visit, form);
    case 'promise':
      return makePromise(visit, form);
    case 'dispute':
      return openDispute(visit, form);
    case 'stop': {
      const asked = form.one('choice') === 'stop' || form.one('List-Unsubscribe') === 'One-Click';
      if (!asked) return stopPage(visit);
      await stopEmails(visit);
      return stoppedPage(visit);
    }
  }
}

async function show(context: Context, { status, page }: Answer): Promise<Response> {
  return context.html(`<!DOCTYPE html>${await page}`, status);
}
