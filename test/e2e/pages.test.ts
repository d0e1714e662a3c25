import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../shared/pages/languages.ts';
import { oneInvoice } from '../shared/pages/sample-facts.ts';
import { accessibilityFindings } from '../support/accessibility.ts';
import { sharedBrowser } from '../support/browser.ts';
import { factsOf, pageStates } from '../support/page-states.ts';
import { overflows, screen, withPages } from '../support/with-pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

/** A phone at night and a desk by day; every rule of the stylesheet is seen in one or the other. */
const screens = [
  [360, 'dark'],
  [1280, 'light'],
] as const;
describe('everyone can read every page, on a phone and on a desk, by day and by night', () => {
  test.each(pageStates)('page: $name, in every language', async (state) => {
    for (const [index, language] of [...languages, languages[0]].entries()) {
      const [width, colorScheme] = screens[index % 2] ?? screens[0];
      const options = { ...screen(width), colorScheme, locale: language };
      const asked = { facts: factsOf(state, language), options, ...state };
      await withPages(browser, asked, async ({ page, url, complaints }) => {
        await state.visit(page, url);
        expect(await page.evaluate('document.documentElement.lang')).toBe(language);
        expect(await accessibilityFindings(page)).toEqual([]);
        expect(await overflows(page)).toBe(false);
        expect(complaints.filter((line) => !line.includes('status of 4'))).toEqual([]);
      });
    }
  });

  test('the check itself sees a field without a label', async () => {
    const page = await browser.newPage();
    await page.setContent('<html lang="en"><title>x</title><main><h1>x</h1><input></main></html>');
    expect((await accessibilityFindings(page)).join()).toContain('label');
    await page.close();
  });
});

test('the amount is asked for only when a part or a line is chosen, and which line only with a line', async () => {
  await withPages(browser, { facts: oneInvoice(), options: screen(360) }, async ({ page, url }) => {
    await page.goto(`${url}/t/dispute`);
    const amount = page.getByLabel('Amount you object to');
    expect(await amount.isVisible()).toBe(false);
    const line = page.getByLabel('Which line?');
    await page.getByLabel('Only a part').check();
    expect([await amount.isVisible(), await line.isVisible()]).toEqual([true, false]);
    await page.getByLabel('One line of the invoice').check();
    expect([await amount.isVisible(), await line.isVisible()]).toEqual([true, true]);
  });
});
