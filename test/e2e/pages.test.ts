import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Facts } from '../../shared/domain/facts.ts';
import { createPages } from '../../shared/pages/create-pages.tsx';
import { languages } from '../../shared/pages/languages.ts';
import type { PagesDeps } from '../../shared/pages/pages-deps.ts';
import { type FakeStore, fakePagesDeps } from '../shared/pages/fake-pages-deps.ts';
import { manyInvoices, oneInvoice } from '../shared/pages/sample-facts.ts';
import { accessibilityFindings } from '../support/accessibility.ts';
import { launchBrowser } from '../support/browser.ts';
import { factsOf, pageStates } from '../support/page-states.ts';
import { serveApp } from '../support/serve-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});

const widths = [360, 1280] as const;
/** A phone at night and a desk by day; every rule of the stylesheet is seen in one or the other. */
const screens = [
  [360, 'dark'],
  [1280, 'light'],
] as const;
type Options = Parameters<Browser['newContext']>[0];
type Scene = { page: Page; url: string; deps: FakeStore; complaints: string[] };

/** Lets a person with a fresh browser visit the pages of one debtor. */
async function withPages(
  { facts, options, store }: { facts: Facts; options: Options; store?: Partial<PagesDeps> },
  act: (scene: Scene) => Promise<void>,
): Promise<void> {
  const deps = fakePagesDeps(facts, store);
  const { url, close } = await serveApp(createPages(deps));
  const context: BrowserContext = await browser.newContext(options);
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(url)) complaints.push(`asked ${request.url()}`);
    });
    await act({ page, url, deps, complaints });
  } finally {
    await context.close();
    await close();
  }
}

const screen = (width: number): Options => ({ viewport: { width, height: 800 } });
const overflows = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

describe('everyone can read every page, on a phone and on a desk, by day and by night', () => {
  test.each(pageStates)('page: $name, in every language', async (state) => {
    for (const [index, language] of [...languages, languages[0]].entries()) {
      const [width, colorScheme] = screens[index % 2] ?? screens[0];
      const options = { ...screen(width), colorScheme, locale: language };
      const asked = { facts: factsOf(state, language), options, ...state };
      await withPages(asked, async ({ page, url, complaints }) => {
        await state.visit(page, url);
        expect(await page.getAttribute('html', 'lang')).toBe(language);
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

/** Presses Tab until the element with that id or name has the focus, as someone without a mouse does. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  const focused = page.locator(`:focus:is([id="${wanted}"], [value="${wanted}"], [href="#${wanted}"])`);
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focused.count()) > 0) return;
  }
  throw new Error(`the Tab key never reaches ${wanted}`);
}

describe.each(widths)('with the keyboard alone, without scripts, at %i pixels', (width) => {
  const options = { ...screen(width), javaScriptEnabled: false };

  test('a person objects to a part of an invoice, after an error that is easy to put right', async () => {
    await withPages({ facts: manyInvoices(), options }, async ({ page, url, deps }) => {
      await page.goto(`${url}/t/dispute`);
      await tabTo(page, 'item-0');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, '1');
      await page.keyboard.press('Enter');
      await page.getByText('Invoice RE-2041').waitFor();

      await tabTo(page, 'reason');
      await page.keyboard.type('It arrived');
      await tabTo(page, 'extent-whole');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, 'amount');
      await page.keyboard.type('1.250');
      await tabTo(page, 'text');
      await page.keyboard.type('Two seats are torn.');
      await tabTo(page, 'dispute');
      await page.keyboard.press('Enter');

      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
      expect(await page.title()).toMatch(/^Error: /);
      expect(deps.writes).toEqual([]);
      await tabTo(page, 'amount');
      await page.keyboard.press('Enter');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('120.00');
      await tabTo(page, 'dispute');
      await page.keyboard.press('Enter');

      await page.getByRole('heading', { name: 'Thank you for telling us' }).waitFor();
      expect(deps.writes).toEqual([
        {
          name: 'openDispute',
          with: {
            debtorKey: 'linden~C-1001',
            debtKey: 'linden#RE-2041',
            reason: 'DAMAGED',
            text: 'Two seats are torn.',
            amountDisputed: 12_000,
          },
        },
      ]);
    });
  });

  test('a person promises a day', async () => {
    await withPages({ facts: oneInvoice(), options }, async ({ page, url, deps }) => {
      await page.goto(`${url}/t/promise`);
      await tabTo(page, 'promisedOn');
      await page.keyboard.type('12042026');
      await tabTo(page, 'extent-all');
      await page.keyboard.press('Space');
      await tabTo(page, 'promise');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Thank you for letting us know' }).waitFor();
      expect(deps.writes).toMatchObject([{ name: 'makePromise', with: { promisedOn: '2026-12-04' } }]);
    });
  });

  test('a person stops the e-mails', async () => {
    await withPages({ facts: oneInvoice(), options }, async ({ page, url, deps }) => {
      await page.goto(`${url}/t/stop`);
      await tabTo(page, 'stop');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'E-mails have been stopped' }).waitFor();
      expect(deps.writes).toHaveLength(1);
    });
  });

  test('a person finds out what to pay, and why', async () => {
    await withPages({ facts: oneInvoice(), options }, async ({ page, url, deps }) => {
      await page.goto(`${url}/t/pay`);
      await page.getByText('DE75 5121 0800 1245 1261 99').waitFor();
      await page.getByRole('img', { name: 'Payment code: €1,249.50' }).waitFor();
      await page.goto(`${url}/t/why`);
      await page.getByText('It was the first reminder.').waitFor();
      expect(deps.writes).toEqual([]);
    });
  });
});

test('the amount is asked for only when a part or a line is chosen, and which line only with a line', async () => {
  await withPages({ facts: oneInvoice(), options: screen(360) }, async ({ page, url }) => {
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
