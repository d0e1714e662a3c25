import type { Browser, Page } from 'playwright-core';
import type { Papers } from '../../shared/desk/deps/papers.ts';
import type { Role } from '../../shared/desk/person.ts';
import type { Facts } from '../../shared/domain/facts.ts';
import { type DeskCase, deskCase, examplePerson, sessionOf } from './desk-case.ts';
import { serveApp } from './serve-app.ts';

export type DeskScene = { page: Page; url: string; desk: DeskCase; complaints: string[] };

type Set = {
  facts: Facts;
  role: Role;
  width: number;
  at?: string;
  /** The bucket that takes papers, and where it is. */
  bucket?: { url: string; papers(stored: DeskCase['stored'], deskUrl: string): Papers };
};

/** Lets a person of a role, in a fresh browser, work at the desk on the case of one debtor. */
export async function withDesk(
  browser: Browser,
  { facts, role, width, at, bucket }: Set,
  act: (scene: DeskScene) => Promise<void>,
): Promise<void> {
  let app: DeskCase['app'] | undefined;
  const { url, close } = await serveApp({
    fetch: (request) => app?.fetch(request) ?? new Response('not yet', { status: 503 }),
  });
  const stored: { now?: DeskCase['stored'] } = {};
  const papers = bucket === undefined ? {} : { papers: lazily(() => stored.now, bucket, url) };
  const desk = await deskCase(facts, {
    ...{ origin: url, formTargets: bucket === undefined ? [] : [bucket.url] },
    ...papers,
    ...(at === undefined ? {} : { at }),
  });
  app = desk.app;
  stored.now = desk.stored;
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'en-GB' });
  await context.addCookies([
    { name: 'session', value: encodeURIComponent(sessionOf(examplePerson(role))), url },
  ]);
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await act({ page, url, desk, complaints });
  } finally {
    await context.close();
    await close();
  }
}

/** The bucket is asked only while the desk is at work, and then there is something stored. */
function lazily(
  stored: () => DeskCase['stored'] | undefined,
  bucket: NonNullable<Set['bucket']>,
  deskUrl: string,
): Papers {
  const papers = () => {
    const now = stored();
    if (now === undefined) throw new Error('the desk is not at work yet');
    return bucket.papers(now, deskUrl);
  };
  return {
    sent: {},
    form: (place, sender) => papers().form(place, sender),
    look: (key) => papers().look(key),
    packLink: (pack) => papers().packLink(pack),
    bookLink: (file) => papers().bookLink(file),
    link: (paper) => papers().link(paper),
    sentLink: (file) => papers().sentLink(file),
  };
}
