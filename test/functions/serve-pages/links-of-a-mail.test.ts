import { describe, expect, test } from 'vitest';
import { sendReminder } from '../../../functions/send-message/send-reminder.ts';
import { servePages } from '../../../functions/serve-pages/serve-pages.ts';
import { allPages } from '../../../shared/pages/all-pages.ts';
import { createPages } from '../../../shared/pages/create-pages.tsx';
import { languages } from '../../../shared/pages/languages.ts';
import { linkPurposes } from '../../../shared/store/links.ts';
import { visitor, wordsOf } from '../../shared/pages/form-requests.ts';
import { exampleDebt, exampleFacts } from '../../support/example/example-case.ts';
import { noFiles } from '../../support/example/no-files.ts';
import { input, sending } from '../send-message/sending.ts';

/** The pages behind the links of a reminder that really left. */
async function afterReminder() {
  const stage = await sending(
    exampleFacts({ debts: [exampleDebt(), exampleDebt({ invoiceNumber: 'INV-2', dueOn: '2026-05-04' })] }),
  );
  await sendReminder(stage.deps, input);
  const faults: unknown[] = [];
  const app = createPages(
    servePages(stage.deps, {
      openCheckout: async () => ({ kind: 'unavailable' }),
      ...noFiles,
      overHttps: true,
      origin: 'https://pages.example',
      newSession: () => 'session',
      reportFault: (error) => faults.push(error),
    }),
  );
  const { message } = stage.mails[0] ?? {};
  const links = [...new Set(message?.html.match(/https:\/\/pages\.example\/t\/[\w-]+/g))];
  return { ...stage, app, faults, paths: links.map((link) => new URL(link).pathname) };
}

describe('the links of a mail that left', () => {
  test('are one of every purpose', async () => {
    const { app, paths, faults } = await afterReminder();
    const places = await Promise.all(
      paths.map(async (path) => {
        const browser = visitor(app);
        await browser.get(path);
        return browser.at().split('/').at(-1);
      }),
    );
    expect(places.toSorted()).toEqual([...linkPurposes].toSorted());
    expect(faults).toEqual([]);
  });

  test('EM-10, scenario 36: a scanner that follows every link of the mail and of every page changes nothing in the table', async () => {
    const { app, paths, memory, faults } = await afterReminder();
    const before = structuredClone(memory.items());
    for (const path of [...paths, ...paths]) {
      for (const method of ['HEAD', 'GET', 'OPTIONS']) {
        const headers = { Purpose: 'prefetch', 'Sec-Purpose': 'prefetch;prerender' };
        await app.request(path, { method, headers });
      }
      await crawl(app, path);
    }
    expect(memory.items()).toEqual(before);
    expect(faults).toEqual([]);
  });

  test('show why it was sent: the kept decision, the rules it asked and where they come from', async () => {
    const { app, paths, decisions } = await afterReminder();
    const browser = visitor(app);
    for (const path of paths.slice(0, 1)) await browser.get(path);
    const html = await (await browser.get('why')).text();
    const words = wordsOf(html);
    const [record] = decisions();
    expect(words).toContain('It was the first reminder. Our schedule allows it 7 days after the due date');
    expect(words).toMatch(
      /Before it left, on \d+ March 2026 at \d\d:\d\d, every rule .* None of them spoke against it/,
    );
    expect(words).toContain('Baseline for everybody');
    expect(words).toContain(`number 1 of your case, with the mark ${String(record?.['hash']).slice(0, 12)}`);
  });

  test('show what comes next, as the decision core says it', async () => {
    const { app, paths } = await afterReminder();
    const browser = visitor(app);
    for (const path of paths.slice(0, 1)) await browser.get(path);
    const words = wordsOf(await (await browser.get('statement')).text());
    expect(words).toMatch(/About INV-1: On \d+ March 2026 at the earliest: a call/);
    expect(words).toMatch(/About INV-2: On \d+ April 2026 at the earliest: a note before the due date/);
  });
});

/** Follows every link of a page and of the pages behind it, once, in a browser that keeps cookies. */
async function crawl(app: Parameters<typeof visitor>[0], start: string): Promise<void> {
  const browser = visitor(app);
  const seen = new Set<string>();
  const waiting = [start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const html = await (await browser.get(path)).text();
    const here = `http://localhost${browser.at()}`;
    const targets = [...html.matchAll(/<a[^>]* href="([^"]*)"/g)]
      .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), here))
      .filter(({ hostname, pathname }) => hostname === 'localhost' && pathname.startsWith('/v/'));
    waiting.push(...targets.map(({ pathname, search }) => pathname + search));
  }
  expect(seen.size).toBeGreaterThanOrEqual(start.endsWith('stop') ? languages.length : 2);
  expect(seen.size).toBeLessThan(allPages.length * languages.length * 20);
}
