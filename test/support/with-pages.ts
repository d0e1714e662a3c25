import type { Browser, Page } from 'playwright-core';
import type { Facts } from '../../shared/domain/facts.ts';
import { createPages } from '../../shared/pages/create-pages.tsx';
import type { PagesDeps } from '../../shared/pages/pages-deps.ts';
import { type FakeStore, fakePagesDeps } from '../shared/pages/fake-pages-deps.ts';
import { serveApp } from './serve-app.ts';

export type Scene = { page: Page; url: string; deps: FakeStore; complaints: string[] };

type Set = {
  facts: Facts;
  options: Parameters<Browser['newContext']>[0];
  /** What is different about the store behind the pages, which are at that address. */
  store?: Partial<PagesDeps> | ((url: string) => Partial<PagesDeps>) | undefined;
};

/** Lets a person with a fresh browser visit the pages of one debtor. */
export async function withPages(
  browser: Browser,
  { facts, options, store = {} }: Set,
  act: (scene: Scene) => Promise<void>,
): Promise<void> {
  const { url, close } = await serveApp({ fetch: (request) => app.fetch(request) });
  const change = typeof store === 'function' ? store(url) : store;
  const deps = fakePagesDeps(facts, { origin: url, ...change });
  const app = createPages(deps);
  const context = await browser.newContext(options);
  const complaints: string[] = [];
  const known = [url, ...(deps.formTargets ?? [])];
  try {
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!known.some((one) => request.url().startsWith(one))) complaints.push(`asked ${request.url()}`);
    });
    await act({ page, url, deps, complaints });
  } finally {
    await context.close();
    await close();
  }
}

export const screen = (width: number) => ({ viewport: { width, height: 800 } });

/** Whether anything has to be scrolled sideways. */
export function overflows(page: Page): Promise<unknown> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
