import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFindings } from '../support/accessibility.ts';
import { sharedBrowser } from '../support/browser.ts';
import { arriving } from '../support/journeys/arriving.ts';
import type { Journey } from '../support/journeys/journey.ts';
import { paying } from '../support/journeys/paying.ts';
import { tellingUs } from '../support/journeys/telling.ts';
import { doByKeyboard } from '../support/keyboard.ts';
import { serveElsewhere } from '../support/serve-elsewhere.ts';
import { overflows, screen, withPages } from '../support/with-pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

/** Everything a person has typed and chosen on a page. */
const typedOn = (page: Page) =>
  page.evaluate(
    `[...document.querySelectorAll('main :is(input, select, textarea)')].map((at) =>
       [at.name, /radio|checkbox/.test(at.type) ? at.checked : at.value].join())`,
  );

type Screen = { width: number; javaScriptEnabled: boolean };

/**
 * What is true of a page however one got there. The accessibility check is itself a script; it looks on a phone only, as
 * every page is looked at on both screens elsewhere.
 */
async function isWell(page: Page, { width, javaScriptEnabled }: Screen): Promise<void> {
  if (javaScriptEnabled && width < 600) expect(await accessibilityFindings(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
}

/** The error says what to put right, is where the reader is, and lost nothing of what was typed. */
async function goWrong(
  page: Page,
  { steps, says, forgets }: NonNullable<Journey['wrong']>,
  at: Screen,
): Promise<void> {
  const [sent = ''] = steps.slice(-1);
  for (const step of steps.slice(0, -1)) await doByKeyboard(page, step);
  const typed = await typedOn(page);
  await doByKeyboard(page, sent);
  // A browser moves the focus when it next draws the page, which on a busy machine is a moment after it came.
  await page.locator('.problem:focus').waitFor();
  expect(await page.locator('.problem:focus li').allTextContents()).toEqual(says);
  expect(await page.title()).toMatch(/^(Error|Fehler): /);
  if (!forgets) expect(await typedOn(page)).toEqual(typed);
  await isWell(page, at);
}

const journeys = [...paying, ...tellingUs, ...arriving];

const screens = [
  { width: 360, javaScriptEnabled: false },
  { width: 360, javaScriptEnabled: true },
  { width: 1280, javaScriptEnabled: false },
  { width: 1280, javaScriptEnabled: true },
] as const;

describe.concurrent.each(screens)(
  'with the keyboard alone, at $width pixels, scripts: $javaScriptEnabled',
  (at) => {
    const options = { ...screen(at.width), javaScriptEnabled: at.javaScriptEnabled, locale: 'en-US' };

    test.each(journeys)('journey: a person $name', async ({ facts, link, wrong, steps, ...journey }) => {
      const elsewhere = await serveElsewhere();
      const store = (url: string) => journey.store?.(elsewhere.url, url) ?? {};
      await withPages(browser, { facts, options, store }, async ({ page, url, deps, complaints }) => {
        await page.goto(`${url}/t/${link}`);
        if (wrong) await goWrong(page, wrong, at);
        for (const step of steps) await doByKeyboard(page, step);
        expect(await page.textContent('h1')).toBe(journey.ends);
        expect(await page.textContent('body')).toContain(journey.shows ?? '');
        expect(deps.writes).toEqual(journey.told);
        expect(elsewhere.received).toEqual(journey.sent ?? []);
        if (page.url().startsWith(url)) await isWell(page, at);
        expect(complaints.filter((line) => !line.includes('status of 4'))).toEqual([]);
      }).finally(elsewhere.close);
    });
  },
);
