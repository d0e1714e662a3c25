import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { countedDesk } from '../shared/desk/figures/figures-case.ts';
import { accessibilityFindings } from '../support/accessibility.ts';
import { sharedBrowser } from '../support/browser.ts';
import { examplePerson, sessionOf } from '../support/desk-case.ts';
import { doByKeyboard } from '../support/keyboard.ts';
import { serveApp } from '../support/serve-app.ts';
import { overflows } from '../support/with-pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

async function isWell(page: Page): Promise<void> {
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
}

const list = '/figures/list?creditor=lindenhof&period=2026-04-30&figure=ageing%2FCHF%2F1-30';
const csv = '/figures/list/csv?creditor=lindenhof&period=2026-04-30&figure=ageing%2FCHF%2F1-30';

test.each([1280, 768])(
  'a manager reads the figures, opens the list behind one and the ethics report with the keyboard alone, %i pixels wide',
  async (width) => {
    const desk = await countedDesk();
    const server = await serveApp(desk.app);
    const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'en-GB' });
    const session = encodeURIComponent(sessionOf(examplePerson('manager')));
    await context.addCookies([{ name: 'session', value: session, url: server.url }]);
    try {
      const page = await context.newPage();
      await page.goto(server.url);
      await doByKeyboard(page, '/figures');
      expect(await page.textContent('h1')).toBe('Figures of April 2026');
      await isWell(page);
      expect(await page.locator('figure > svg[role=img]').count()).toBe(5);

      await doByKeyboard(page, 'currency: CHF');
      await page.keyboard.press('Tab');
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      expect(await page.textContent('main')).toMatch(/CHF\s700\.00 is unpaid/);
      await isWell(page);

      await doByKeyboard(page, list);
      expect(await page.textContent('h1')).toBe('Unpaid invoices, CHF, 1–30 days, as 30 Apr 2026 ended');
      expect(await page.textContent('tbody')).toContain('C-200');
      await isWell(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`a[href="${csv}"]`).press('Enter'),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.csv$/);

      await page.goto(`${server.url}/figures/ethics?creditor=lindenhof&month=2026-04`);
      expect(await page.textContent('.notice')).toContain('everything stands as it was written');
      await isWell(page);

      await page.goto(`${server.url}/figures`);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('body > header').isVisible()).toBe(false);
      expect(await page.locator('figure > svg').first().isVisible()).toBe(true);
    } finally {
      await context.close();
      await server.close();
    }
    expect(desk.faults).toEqual([]);
  },
);
