import type { Page } from 'playwright-core';
import type { Facts } from '../../shared/domain/facts.ts';
import { allPages } from '../../shared/pages/all-pages.ts';
import type { Language } from '../../shared/pages/languages.ts';
import type { PagesDeps } from '../../shared/pages/pages-deps.ts';
import { manyInvoices, oneInvoice } from '../shared/pages/sample-facts.ts';

export type PageState = {
  name: string;
  /** Which sample debtor looks at it. */
  invoices: 'one' | 'many';
  /** What is different about the store behind the pages. */
  store?: Partial<PagesDeps>;
  /** Brings a browser to that state, as a person would, in whatever language. */
  visit(page: Page, url: string): Promise<void>;
};

/** The sample debtor of a state, who speaks this language. */
export function factsOf({ invoices }: PageState, language: Language): Facts {
  const facts = invoices === 'one' ? oneInvoice() : manyInvoices();
  return { ...facts, profile: { ...facts.profile, language } };
}

const go = (path: string) => async (page: Page, url: string) => {
  await page.goto(url + path);
};

/** Opens the link and goes on to another page of the same visit. */
const goOn = (path: string) => async (page: Page, url: string) => {
  await page.goto(`${url}/t/pay`);
  await page.goto(new URL(path, page.url()).href);
};

const press = (page: Page, choice: string) => page.click(`main button[value="${choice}"]`);

/** A plan to pay in parts, its days shown and not sent yet. */
async function planDrawnUp(page: Page, url: string): Promise<void> {
  await goOn('plan')(page, url);
  await page.fill('#firstOn', '2026-12-04');
  await press(page, 'draft');
}

const told: readonly PageState[] = [
  { name: 'start', invoices: 'one', visit: go('/') },
  { name: 'dead-link', invoices: 'one', visit: go('/t/no-such-token') },
  {
    name: 'dead-link-asked',
    invoices: 'one',
    visit: async (page, url) => {
      await page.goto(`${url}/t/no-such-token`);
      await press(page, 'fresh-link');
    },
  },
  { name: 'closed-visit', invoices: 'one', visit: go('/v/0123456789abcdef/pay') },
  {
    name: 'too-often',
    invoices: 'one',
    store: { withinLimits: async () => false },
    visit: async (page, url) => {
      await page.goto(`${url}/t/promise`);
      await press(page, 'promise');
    },
  },
  { name: 'identity', invoices: 'one', visit: go('/t/person-pay') },
  {
    name: 'identity-error',
    invoices: 'one',
    visit: async (page, url) => {
      await page.goto(`${url}/t/person-pay`);
      await page.fill('#number', 'RE-9999');
      await press(page, 'identify');
    },
  },
  {
    name: 'identified',
    invoices: 'one',
    visit: async (page, url) => {
      await page.goto(`${url}/t/person-dispute`);
      await page.fill('#number', 're-02041');
      await press(page, 'identify');
    },
  },
  { name: 'statement', invoices: 'one', visit: goOn('statement') },
  { name: 'statement-many', invoices: 'many', visit: goOn('statement') },
  { name: 'pay', invoices: 'one', visit: go('/t/pay') },
  { name: 'pay-many', invoices: 'many', visit: go('/t/pay') },
  { name: 'why', invoices: 'one', visit: go('/t/why') },
  { name: 'why-many', invoices: 'many', visit: go('/t/why') },
  { name: 'stop', invoices: 'one', visit: go('/t/stop') },
  {
    name: 'stopped',
    invoices: 'one',
    visit: async (page, url) => {
      await page.goto(`${url}/t/stop`);
      await press(page, 'stop');
    },
  },
  { name: 'dispute', invoices: 'one', visit: go('/t/dispute') },
  { name: 'dispute-which', invoices: 'many', visit: go('/t/dispute') },
  {
    name: 'dispute-which-error',
    invoices: 'many',
    visit: async (page, url) => {
      await page.goto(`${url}/t/dispute`);
      await press(page, '1');
    },
  },
  {
    name: 'dispute-errors',
    invoices: 'many',
    visit: async (page, url) => {
      await page.goto(`${url}/t/dispute`);
      await page.goto(`${page.url()}?item=2`);
      await page.check('#extent-line');
      await page.fill('#amount', 'half');
      await page.fill('#text', 'The price was agreed by phone.');
      await press(page, 'dispute');
    },
  },
  {
    name: 'disputed',
    invoices: 'one',
    visit: async (page, url) => {
      await page.goto(`${url}/t/dispute`);
      await page.selectOption('#reason', 'DAMAGED');
      await page.check('#extent-part');
      await page.fill('#amount', '120');
      await press(page, 'dispute');
    },
  },
  { name: 'promise', invoices: 'one', visit: go('/t/promise') },
  { name: 'promise-many', invoices: 'many', visit: go('/t/promise') },
  {
    name: 'promise-errors',
    invoices: 'many',
    visit: async (page, url) => {
      await page.goto(`${url}/t/promise`);
      await page.check('#extent-part');
      await page.fill('#amount', 'soon');
      await press(page, 'promise');
    },
  },
  { name: 'plan', invoices: 'one', visit: goOn('plan') },
  { name: 'plan-many', invoices: 'many', visit: goOn('plan') },
  {
    name: 'plan-review',
    invoices: 'one',
    visit: planDrawnUp,
  },
  {
    name: 'plan-review-errors',
    invoices: 'one',
    visit: async (page, url) => {
      await planDrawnUp(page, url);
      await page.locator('main input[inputmode=decimal]').first().fill('soon');
      await press(page, 'propose');
    },
  },
  {
    name: 'plan-agreed',
    invoices: 'one',
    visit: async (page, url) => {
      await planDrawnUp(page, url);
      await press(page, 'propose');
    },
  },
  {
    name: 'promised',
    invoices: 'one',
    visit: async (page, url) => {
      await page.goto(`${url}/t/promise`);
      await page.fill('#promisedOn', '2026-12-04');
      await page.check('#extent-all');
      await press(page, 'promise');
    },
  },
];

const shown = new Set(told.map(({ name }) => name));

/**
 * Every page in every state worth looking at, for pictures and for the accessibility check. A page that is named nowhere
 * above is there as it opens, so that none is forgotten.
 */
export const pageStates: readonly PageState[] = [
  ...told,
  ...allPages
    .filter(({ path }) => !shown.has(path))
    .map(({ path }): PageState => ({ name: path, invoices: 'many', visit: goOn(path) })),
];
