import type { Browser } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { sendReminder } from '../../functions/send-message/send-reminder.ts';
import { servePages } from '../../functions/serve-pages/serve-pages.ts';
import { createPages } from '../../shared/pages/create-pages.tsx';
import { linkPurposes } from '../../shared/store/links.ts';
import { input, sending } from '../functions/send-message/sending.ts';
import { sharedBrowser } from '../support/browser.ts';
import { exampleFacts } from '../support/example/example-case.ts';
import { noFiles } from '../support/example/no-files.ts';
import { serveApp } from '../support/serve-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

/** What a scanner's script does on a page: it fetches and prefetches all it finds, hovers and scrolls, and waits. */
const poke = `(async () => {
  for (const link of document.querySelectorAll('a[href]')) {
    link.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    const hint = document.createElement('link');
    hint.rel = 'prefetch';
    hint.href = link.href;
    document.head.append(hint);
  }
  scrollTo(0, document.body.scrollHeight);
  await new Promise((done) => setTimeout(done, 200));
})()`;

test('EM-11, scenario 36: a crawler that runs scripts and follows every link of a mail that left changes nothing in the whole table', async () => {
  const stage = await sending(exampleFacts());
  await sendReminder(stage.deps, input);
  const faults: unknown[] = [];
  const pages = servePages(stage.deps, {
    overHttps: false,
    origin: 'http://127.0.0.1',
    openCheckout: async () => ({ kind: 'unavailable' }),
    ...noFiles,
    newSession: () => 'session',
    reportFault: (error) => faults.push(error),
  });
  const { url, close } = await serveApp(createPages(pages));
  const before = structuredClone(stage.memory.items());
  const links = new Set(stage.mails[0]?.message.html.match(/\/t\/[\w-]+/g));
  expect(links.size).toBe(linkPurposes.length);
  const seen = new Set<string>();

  async function follow(path: string): Promise<void> {
    const page = await browser.newPage();
    try {
      const waiting = [url + path];
      for (let target = waiting.pop(); target !== undefined; target = waiting.pop()) {
        if (seen.has(target)) continue;
        seen.add(target);
        await page.goto(target);
        await page.evaluate(poke);
        const found = await page.locator('a[href]').evaluateAll((anchors) => anchors.map(String));
        // One language more is enough to see that choosing one changes nothing.
        waiting.push(...found.filter((link) => link.startsWith(`${url}/v/`) && !/lang=(?!fr)|#/.test(link)));
      }
    } finally {
      await page.close();
    }
  }

  try {
    await Promise.all([...links].map(follow));
    expect(seen.size).toBeGreaterThan(20);
    expect(stage.memory.items()).toEqual(before);
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
});
