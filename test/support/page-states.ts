import type { Page } from 'playwright-core';

export type PageState = {
  name: string;
  /** Which sample debtor looks at it. */
  invoices: 'one' | 'many';
  /** Brings a browser to that state, as a person would. */
  visit(page: Page, url: string): Promise<void>;
};

/** Opens a link, and from there perhaps another page of the same visit. */
const go = (path: string, next?: string) => async (page: Page, url: string) => {
  await page.goto(url + path);
  if (next !== undefined) await page.goto(new URL(next, page.url()).href);
};

async function planDrawnUp(page: Page, url: string): Promise<void> {
  await go('/t/promise', 'plan')(page, url);
  await page.getByLabel('On which day will you pay the first part?').fill('2026-12-04');
  await page.getByRole('button', { name: 'Show the days' }).click();
}

/** Every page in every state worth looking at; for pictures and for the accessibility check. */
export const pageStates: readonly PageState[] = [
  { name: 'start', invoices: 'one', visit: go('/') },
  { name: 'dead-link', invoices: 'one', visit: go('/t/no-such-token') },
  {
    name: 'dead-link-asked',
    invoices: 'one',
    visit: async (page, url) => {
      await page.goto(`${url}/t/no-such-token`);
      await page.getByRole('button', { name: 'Send me new links' }).click();
    },
  },
  { name: 'identity', invoices: 'one', visit: go('/t/person-pay') },
  {
    name: 'identity-error',
    invoices: 'one',
    visit: async (page, url) => {
      await page.goto(`${url}/t/person-pay`);
      await page.getByLabel('An invoice number or your customer number').fill('RE-9999');
      await page.getByRole('button', { name: 'Continue' }).click();
    },
  },
  {
    name: 'identified',
    invoices: 'one',
    visit: async (page, url) => {
      await page.goto(`${url}/t/person-dispute`);
      await page.getByLabel('An invoice number or your customer number').fill('re-02041');
      await page.getByRole('button', { name: 'Continue' }).click();
    },
  },
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
      await page.getByRole('button', { name: 'Stop e-mails' }).click();
    },
  },
  { name: 'dispute', invoices: 'one', visit: go('/t/dispute') },
  { name: 'dispute-which', invoices: 'many', visit: go('/t/dispute') },
  {
    name: 'dispute-which-error',
    invoices: 'many',
    visit: async (page, url) => {
      await page.goto(`${url}/t/dispute`);
      await page.getByRole('button', { name: 'Continue' }).click();
    },
  },
  {
    name: 'dispute-errors',
    invoices: 'many',
    visit: async (page, url) => {
      await page.goto(`${url}/t/dispute`);
      await page.goto(`${page.url()}?item=2`);
      await page.getByLabel('Only a part').check();
      await page.getByLabel('Amount you object to').fill('1.250');
      await page.getByLabel('Is there anything we should know?').fill('The price was agreed by phone.');
      await page.getByRole('button', { name: 'Send' }).click();
    },
  },
  {
    name: 'disputed',
    invoices: 'one',
    visit: async (page, url) => {
      await page.goto(`${url}/t/dispute`);
      await page.getByLabel('What is wrong?').selectOption('DAMAGED');
      await page.getByLabel('Only a part').check();
      await page.getByLabel('Amount you object to').fill('120.00');
      await page.getByRole('button', { name: 'Send' }).click();
    },
  },
  { name: 'promise', invoices: 'one', visit: go('/t/promise') },
  { name: 'promise-many', invoices: 'many', visit: go('/t/promise') },
  {
    name: 'promise-errors',
    invoices: 'many',
    visit: async (page, url) => {
      await page.goto(`${url}/t/promise`);
      await page.getByLabel('A part of it').check();
      await page.getByLabel('Amount you will pay').fill('soon');
      await page.getByRole('button', { name: 'Send' }).click();
    },
  },
  { name: 'plan', invoices: 'one', visit: go('/t/promise', 'plan') },
  { name: 'plan-many', invoices: 'many', visit: go('/t/promise', 'plan') },
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
      await page.getByLabel('Amount in EUR').first().fill('soon');
      await page.getByRole('button', { name: 'Propose this plan' }).click();
    },
  },
  {
    name: 'plan-agreed',
    invoices: 'one',
    visit: async (page, url) => {
      await planDrawnUp(page, url);
      await page.getByRole('button', { name: 'Propose this plan' }).click();
    },
  },
  {
    name: 'promised',
    invoices: 'one',
    visit: async (page, url) => {
      await page.goto(`${url}/t/promise`);
      await page.getByLabel('On which day will you pay?').fill('2026-12-04');
      await page.getByLabel('All of it').check();
      await page.getByRole('button', { name: 'Send' }).click();
    },
  },
];
