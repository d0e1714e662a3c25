import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readFacts } from '../../shared/store/read-facts.ts';
import { accessibilityFindings } from '../support/accessibility.ts';
import { launchBrowser } from '../support/browser.ts';
import { deskCase, examplePerson, sessionOf } from '../support/desk-case.ts';
import { deskIntake, takeForm } from '../support/desk-intake.ts';
import { exampleFacts } from '../support/example/example-case.ts';
import { doByKeyboard } from '../support/keyboard.ts';
import { serveApp } from '../support/serve-app.ts';
import { overflows } from '../support/with-pages.ts';

let browser: Browser;
beforeAll(async () => {
  vi.spyOn(console, 'log').mockReturnValue(undefined);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});

async function isWell(page: Page): Promise<void> {
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
}

const content = `customer_number,customer_name,customer_kind,country,email,invoice_number,issue_date,due_date,currency,invoice_total,amount_outstanding
007012,Nordlicht Bau GmbH,company,DE,rechnung@nordlicht.example,R-1,2026-01-01,2026-02-01,EUR,1190.00,1190.00
007012,Nordlicht Bau GmbH,company,DE,rechnung@nordlicht.example,R-2,2026-01-01,,EUR,500.00,500.00
`;

test.each([1280, 768])(
  'a file is put in, read while one watches, and its wrong row is sent again corrected, %i pixels wide',
  async (width) => {
    const urls = { desk: '', bucket: '' };
    const held: { key?: string } = {};
    const bucket = await serveApp({
      fetch: (request) =>
        takeForm(request, intake.inbox.objects, async (key) => {
          held.key = key;
        }),
    });
    const intake = deskIntake(bucket.url, () => urls.desk);
    const desk = await deskCase(exampleFacts(), { intake: intake.access, formTargets: [bucket.url] });
    const server = await serveApp(desk.app);
    urls.desk = server.url;
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    await context.addCookies([
      { name: 'session', value: encodeURIComponent(sessionOf(examplePerson('collector'))), url: server.url },
    ]);
    const complaints: string[] = [];
    try {
      const page = await context.newPage();
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`${server.url}/files`);
      await isWell(page);
      await doByKeyboard(page, 'kind: Open invoices');
      await doByKeyboard(page, 'choose');
      await isWell(page);
      await page.setInputFiles('#file', {
        name: 'march.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(content),
      });
      await doByKeyboard(page, 'put-in');
      expect(await page.textContent('h1')).toBe('The file is being read');
      await isWell(page);

      await intake.takeIn(desk.stored.deps, held.key ?? '');
      await page.waitForSelector('a[href$="/correct"]', { timeout: 20_000 });
      expect(await page.textContent('h1')).toBe('march.csv');
      expect(await page.textContent('main')).toContain('There is no due date');
      await isWell(page);

      const correct = await page.getAttribute('a[href$="/correct"]', 'href');
      await doByKeyboard(page, correct ?? '');
      await isWell(page);
      await doByKeyboard(page, 'send');
      await doByKeyboard(page, 'line3-8: 2026-02-02');
      await page.locator('button[value=send]').focus();
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      expect(await page.textContent('.problem')).toContain('Choose at least one row to send again.');
      expect(await page.inputValue('#line3-8')).toBe('2026-02-02');
      await isWell(page);
      await doByKeyboard(page, 'send');
      await doByKeyboard(page, 'line3-8: 2026-02-02');
      await page.locator('button[value=send]').focus();
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      expect(await page.textContent('.notice')).toContain('1 row was sent again.');

      const again = [...intake.inbox.objects.keys()].find((key) => key.endsWith('corrected-march.csv'));
      await intake.takeIn(desk.stored.deps, again ?? '');
      await page.waitForSelector('text=It corrects rows of', { timeout: 20_000 });
      await isWell(page);
      const facts = await readFacts(desk.stored.deps.cases, 'lindenhof~007012');
      expect(facts?.debts.map(({ invoiceNumber }) => invoiceNumber).sort()).toEqual(['R-1', 'R-2']);
      await page.goto(`${server.url}/files`);
      expect(await page.locator('tbody tr').count()).toBe(2);
      await isWell(page);
      expect(complaints.filter((line) => !line.includes('status of 422'))).toEqual([]);
    } finally {
      await context.close();
      await server.close();
      await bucket.close();
    }
  },
);
