import type { Context } from 'hono';
import { forgetCookie, keepCookie, keptCookie } from '../pages/kept-cookie.ts';
import { allDeskPages } from './all-desk-pages.ts';
import type { DeskAnswer, DeskPage } from './desk-page.ts';
import type { DeskSurroundings } from './desk-surroundings.ts';
import { type DeskFrame, Layout } from './layout.tsx';
import { hasRole, type Person } from './person.ts';
import { pauseSentence } from './sending/scopes.ts';

/** Longest notice that a browser is given to keep until the next page. */
const longestNotice = 1000;

type About = { person?: Person | undefined; page?: DeskPage };

/** Sends the answer to a request. */
export async function answer(
  context: Context,
  deps: DeskSurroundings,
  given: DeskAnswer,
  about: About = {},
): Promise<Response> {
  switch (given.kind) {
    case 'see':
      if (given.notice !== undefined) {
        const { overHttps } = deps;
        keepCookie(context, 'notice', given.notice.slice(0, longestNotice), { overHttps, seconds: 60 });
      }
      return context.redirect(given.path, 303);
    case 'file':
      context.header('Content-Type', given.type);
      context.header('Content-Disposition', `attachment; filename="${given.name.replace(/[^\w.-]/g, '_')}"`);
      return context.body(given.content);
    case 'part':
      return context.html(`${given.body}`, given.status ?? 200);
    case 'page': {
      const { title = about.page?.title ?? 'Forbear', errors = [], body } = given;
      const { status = errors.length > 0 ? 422 : 200 } = given;
      const { sending, stage } = deps.deps;
      const stopped = about.person === undefined ? [] : await sending.stopped();
      const pauses = stopped.map((one) => pauseSentence(one, stage));
      const page = await (
        <Layout title={title} frame={{ ...frameOf(context, deps, about), pauses }} errors={errors}>
          {body}
        </Layout>
      );
      return context.html(`<!DOCTYPE html>${page}`, status);
    }
  }
}

function frameOf(context: Context, deps: DeskSurroundings, { person, page }: About): DeskFrame {
  const notice = keptCookie(context, 'notice', deps);
  if (notice !== undefined) forgetCookie(context, 'notice', deps);
  const open = allDeskPages.filter(({ readers }) => person !== undefined && hasRole(person, readers));
  const menu = open.flatMap(({ path, menu: title }) =>
    title === undefined ? [] : [{ href: path, title, current: path === page?.path }],
  );
  return { person, menu, notice };
}
