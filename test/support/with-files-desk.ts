import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Role } from '../../shared/desk/person.ts';
import { type DeskCase, deskCase, examplePerson, sessionOf } from './desk-case.ts';
import { deskIntake, takeForm } from './desk-intake.ts';
import { exampleFacts } from './example/example-case.ts';
import { doByKeyboard } from './keyboard.ts';
import { serveApp } from './serve-app.ts';

export type FilesScene = {
  page: Page;
  url: string;
  desk: DeskCase;
  objects: Map<string, Buffer>;
  /** Sends a file from the page where it is chosen, with the keyboard; gives where it came to lie. */
  putIn(kind: string, name: string, content: string | Buffer): Promise<string>;
  /** The intake reads what lies there. */
  takeIn(key: string): Promise<void>;
  /** What the browser said, but for the answers that a form is sent back with. */
  complaints(): string[];
};

/** Lets a person of a role, in a fresh browser, work with files at the desk; a bucket and the intake are behind it. */
export async function withFilesDesk(
  browser: Browser,
  { role = 'collector', ...options }: BrowserContextOptions & { role?: Role },
  act: (scene: FilesScene) => Promise<void>,
): Promise<void> {
  const urls = { desk: '' };
  const held = { key: '' };
  const bucket = await serveApp({
    fetch: (request) =>
      takeForm(request, intake.inbox.objects, async (key) => {
        held.key = key;
      }),
  });
  const intake = deskIntake(bucket.url, () => urls.desk);
  const desk = await deskCase(exampleFacts(), { intake: intake.access, formTargets: [bucket.url] });
  const { url, close } = await serveApp(desk.app);
  urls.desk = url;
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  await context.addCookies([
    { name: 'session', value: encodeURIComponent(sessionOf(examplePerson(role))), url },
  ]);
  const said: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await act({
      ...{ page, url, desk, objects: intake.inbox.objects },
      takeIn: (key) => intake.takeIn(desk.stored.deps, key),
      async putIn(kind, name, content) {
        await page.goto(`${url}/files`);
        await doByKeyboard(page, `kind: ${kind}`);
        await doByKeyboard(page, 'choose');
        await page.setInputFiles('#file', { name, mimeType: 'text/csv', buffer: Buffer.from(content) });
        await doByKeyboard(page, 'put-in');
        return held.key;
      },
      complaints: () => said.filter((line) => !line.includes('status of 422')),
    });
  } finally {
    await context.close();
    await close();
    await bucket.close();
  }
}
