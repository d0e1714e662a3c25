import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const kept = new WeakMap<Browser, Map<string, Page[]>>();

/**
 * Lends a page of a browser nobody has used: without cookies, deaf to what earlier pages said. It is kept for the next who
 * asks for the same options, as a new one costs a process; a page on which something failed is not lent again.
 */
export async function withPage(
  browser: Browser,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const pages = kept.get(browser) ?? new Map<string, Page[]>();
  kept.set(browser, pages);
  const key = JSON.stringify(options);
  const free = pages.get(key) ?? [];
  pages.set(key, free);
  const page = free.pop() ?? (await (await browser.newContext(options)).newPage());
  try {
    await act(page);
    page.removeAllListeners();
    await page.context().clearCookies();
    free.push(page);
  } catch (error) {
    await page.context().close();
    throw error;
  }
}
