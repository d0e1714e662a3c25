import type { Browser } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { accessibilityFindings } from '../support/accessibility.ts';
import { sharedBrowser } from '../support/browser.ts';
import { deskFacts, deskStates } from '../support/desk-states.ts';
import { withDesk } from '../support/with-desk.ts';
import { overflows } from '../support/with-pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

test.each(deskStates.map((state) => [state.name, state] as const))(
  'the page %s can be read by everybody, wide and narrow, and asks nobody else for anything',
  async (_, { role, path }) => {
    await withDesk(
      browser,
      { facts: deskFacts, role, width: 1280 },
      async ({ page, url, complaints, desk }) => {
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        const answer = await page.goto(url + path);
        expect([answer?.status(), desk.faults]).toEqual([200, []]);
        expect(await page.locator('h1').count()).toBe(1);
        for (const width of [1280, 768]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await accessibilityFindings(page)).toEqual([]);
          expect(await overflows(page)).toBe(false);
        }
        expect(asked.filter((one) => !one.startsWith(url) && !one.startsWith('data:'))).toEqual([]);
        expect(complaints).toEqual([]);
      },
    );
  },
);
