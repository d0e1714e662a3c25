import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Facts } from '../../shared/domain/facts.ts';
import { createPages } from '../../shared/pages/create-pages.tsx';
import type { PagesDeps } from '../../shared/pages/pages-deps.ts';
import { type FakeStore, fakePagesDeps } from '../shared/pages/fake-pages-deps.ts';
import { withPage } from './kept-page.ts';
import { type App, serveApp } from './serve-app.ts';

export type Scene = { page: Page; url: string; deps: FakeStore; complaints: string[] };

type Set = {
  facts: Facts;
  options: BrowserContextOptions;
  /** What is different about the store behind the pages, which are at that address. */
  store?: Partial<PagesDeps> | ((url: string) => Partial<PagesDeps>) | undefined;
};

type Served = Awaited<ReturnType<typeof serveApp>> & { shows(app: App): void };
const served = new WeakMap<Page, Served>();

/** A page stays at its address: for another, the browser would begin another process. */
async function addressOf(page: Page): Promise<Served> {
  const known = served.get(page);
  if (known !== undefined) return known;
  let shown: App | undefined;
  const server = await serveApp({ fetch: (request) => shown?.fetch(request) ?? Response.error() });
  const address = {
    ...server,
    shows(app: App) {
      shown = app;
    },
  };
  served.set(page, address);
  page.once('close', () => void server.close());
  return address;
}

/** Lets a person with a fresh browser visit the pages of one debtor. */
export async function withPages(
  browser: Browser,
  { facts, options, store = {} }: Set,
  act: (scene: Scene) => Promise<void>,
): Promise<void> {
  await withPage(browser, options, async (page) => {
    const { url, shows } = await addressOf(page);
    const deps = fakePagesDeps(facts, { origin: url, ...(typeof store === 'function' ? store(url) : store) });
    shows(createPages(deps));
    const complaints: string[] = [];
    const known = [url, ...(deps.formTargets ?? [])];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!known.some((one) => request.url().startsWith(one))) complaints.push(`asked ${request.url()}`);
    });
    await act({ page, url, deps, complaints });
  });
}

export const screen = (width: number) => ({ viewport: { width, height: 800 } });

/** Whether anything has to be scrolled sideways. */
export function overflows(page: Page): Promise<unknown> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
