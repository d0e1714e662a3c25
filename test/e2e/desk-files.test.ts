import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, test, vi } from 'vitest';
import { paperFaultSchema } from '../../shared/files/file-verdict.ts';
import { readFacts } from '../../shared/store/read-facts.ts';
import { noteReported } from '../../shared/store/uploads.ts';
import { camt } from '../shared/bank/fixtures.ts';
import { accessibilityFindings } from '../support/accessibility.ts';
import { sharedBrowser } from '../support/browser.ts';
import { doByKeyboard } from '../support/keyboard.ts';
import { withFilesDesk } from '../support/with-files-desk.ts';
import { overflows } from '../support/with-pages.ts';

let browser: Browser;
beforeAll(async () => {
  vi.spyOn(console, 'log').mockReturnValue(undefined);
  browser = await sharedBrowser();
});

async function isWell(page: Page): Promise<void> {
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
}

/** The page asks every three seconds by itself whether the report is there. */
const watching = (page: Page, sign: string) => page.waitForSelector(sign, { timeout: 20_000 });
/** Whoever does not want to wait loads it again. */
const lookingAgain = async (page: Page, sign: string) => {
  await page.reload();
  await watching(page, sign);
};

const content = `customer_number,customer_name,customer_kind,country,email,invoice_number,issue_date,due_date,currency,invoice_total,amount_outstanding
007012,Nordlicht Bau GmbH,company,DE,rechnung@nordlicht.example,R-1,2026-01-01,2026-02-01,EUR,1190.00,1190.00
007012,Nordlicht Bau GmbH,company,DE,rechnung@nordlicht.example,R-2,2026-01-01,,EUR,500.00,500.00
`;
const screen = (width: number) => ({ viewport: { width, height: 900 } });

test.each([
  { width: 1280, look: watching },
  { width: 768, look: lookingAgain },
  { width: 360, look: lookingAgain },
])(
  'a file is put in, read while one watches or looks again, and its wrong row is sent again corrected, $width pixels wide',
  ({ width, look }) =>
    withFilesDesk(browser, screen(width), async ({ page, url, desk, objects, ...files }) => {
      await page.goto(`${url}/files`);
      await isWell(page);
      const key = await files.putIn('Open invoices, some', 'march.csv', content);
      expect(await page.textContent('h1')).toBe('The file is being read');
      await isWell(page);

      await files.takeIn(key);
      await look(page, 'a[href$="/correct"]');
      expect(await page.textContent('h1')).toBe('march.csv');
      expect(await page.textContent('main')).toContain('There is no due date');
      await isWell(page);

      const correct = await page.getAttribute('a[href$="/correct"]', 'href');
      await doByKeyboard(page, correct ?? '');
      await isWell(page);
      await doByKeyboard(page, 'send');
      await doByKeyboard(page, 'line3-8: 2026-02-02');
      await doByKeyboard(page, 'send-rows');
      expect(await page.textContent('.problem')).toContain('Choose at least one row to send again.');
      expect(await page.inputValue('#line3-8')).toBe('2026-02-02');
      await isWell(page);
      await doByKeyboard(page, 'send');
      await doByKeyboard(page, 'line3-8: 2026-02-02');
      await doByKeyboard(page, 'send-rows');
      expect(await page.textContent('.notice')).toContain('1 row was sent again.');

      await files.takeIn([...objects.keys()].find((one) => one.endsWith('corrected-march.csv')) ?? '');
      await look(page, 'text=It puts right');
      await isWell(page);
      const facts = await readFacts(desk.stored.deps.cases, 'lindenhof~007012');
      expect(facts?.debts.map(({ invoiceNumber }) => invoiceNumber).sort()).toEqual(['R-1', 'R-2']);
      await page.goto(`${url}/files`);
      expect(await page.locator('tbody tr').count()).toBe(2);
      await isWell(page);
      expect(files.complaints()).toEqual([]);
    }),
);

const unknown = `Kundennr;Firma;Rechnungsnr;Rechnungsdatum;Zahlbar am;Rechnungsbetrag;Offen;Bearbeiter
007012;Nordlicht Bau GmbH;R-1;05.01.2026;04.02.2026;1.190,00;1.190,00;Kern
007013;Weber & Söhne OHG;R-2;06.01.2026;05.02.2026;2.000,00;800,00;Kern
`;

test.each([1280, 360])(
  'what the columns of an unknown file are is proposed, corrected with the keyboard alone, stored, and the file taken in, %i pixels wide',
  (width) =>
    withFilesDesk(browser, screen(width), async ({ page, desk, objects, ...files }) => {
      const key = await files.putIn('Open invoices, some', 'Offene Posten März.csv', unknown);
      await files.takeIn(key);
      const columns = 'a[href$="/columns"]';
      await lookingAgain(page, columns);
      expect(await page.textContent('.problem')).toContain('Nobody has said yet what its columns are.');
      await isWell(page);
      await doByKeyboard(page, (await page.getAttribute(columns, 'href')) ?? '');
      expect(await page.textContent('h1')).toBe('What the columns of Offene Posten März.csv are');
      expect(await page.locator('label[for=column-2] + .hint').textContent()).toContain('Weber & Söhne OHG');
      expect(await page.inputValue('#column-1')).toBe('customer_number');
      expect(await page.inputValue('#column-5')).toBe('');
      await isWell(page);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('button, .button, .actions').filter({ visible: true }).count()).toBe(0);
      expect(await overflows(page)).toBe(false);
      await page.emulateMedia({ media: 'screen' });

      await doByKeyboard(page, 'store');
      const told = await page.locator('.problem a').allTextContents();
      expect(told).toEqual([
        'No column is chosen for: Due date.',
        'No column gives the currency: say here which it is.',
        '“05.01.2026” can be two days: choose which it is.',
      ]);
      await isWell(page);
      for (const said of ['column-5: Due date', 'currency: eur', 'country: Germany', 'dateOrder: day'])
        await doByKeyboard(page, said);
      await doByKeyboard(page, 'store');
      expect(await page.textContent('.notice')).toContain('It is stored, and the file was put in again.');

      const keys = [...objects.keys()].filter((one) => one.startsWith('invoices/'));
      await files.takeIn(keys.find((one) => one !== key) ?? '');
      await lookingAgain(page, 'text=How its columns are read');
      expect(await page.locator('caption:text("What became") ~ tbody').textContent()).toBe(
        'taken overEUR21,990.00',
      );
      await isWell(page);
      const facts = await readFacts(desk.stored.deps.cases, 'lindenhof~007013');
      expect(facts?.debts).toMatchObject([
        { invoiceNumber: 'R-2', dueOn: '2026-02-05', amountOutstanding: 80_000 },
      ]);
      await doByKeyboard(page, (await page.getAttribute(columns, 'href')) ?? '');
      expect(await page.inputValue('#dateOrder')).toBe('day-first');
      await isWell(page);
      expect(files.complaints()).toEqual([]);
    }),
);

const whole = (...rows: string[]) => `${content.split('\n')[0]}\n${rows.join('\n')}\n`;
const known = content.split('\n')[1] ?? '';
const wrongTotal = `Customer,Transaction Type,Date,Document Number,P.O. Number,Due Date,Age,Open Balance,Currency
Weber,Invoice,2026-01-01,INV-9,PO,2026-01-31,22,99.00,EUR
Total - Weber,,,,,,,999.00,
`;
const later = camt()
  .replace('>1000.00<', '>1500.00<')
  .replace('>1100.00<', '>1600.00<')
  .replace('ST-7', 'ST-9')
  .replaceAll('2026-11-0', '2026-11-1');
const files = [
  ['Open invoices, the', 'all.csv', whole(known, known.replace('R-1', 'R-9')), 'taken over'],
  [
    'Open invoices, the',
    'less.csv',
    whole(known),
    '1 of 2 open invoices is not in this list any more. They rest',
  ],
  [
    'Open invoices, some',
    'ageing.csv',
    wrongTotal,
    'says EUR 999.00, the rows above it come to EUR 99.00. Please export',
  ],
  ['Payments', 'wrong.xml', camt({ closing: '1200.00' }), 'EUR 100.00 came in that it does not show'],
  ['Payments', 'later.xml', later, 'One between them is missing: please upload it.'],
] as const;

test.each([1280, 360])(
  'what is the matter with a file as a whole stands at the top of its page with what to do, %i pixels wide',
  (width) =>
    withFilesDesk(browser, screen(width), async ({ page, url, putIn, takeIn, complaints }) => {
      for (const [kind, name, text, says] of files) {
        await takeIn(await putIn(kind, name, text));
        await page.goto(`${url}/files`);
        await page.click(`tbody tr:first-child a:has-text("${name}")`);
        expect(await page.textContent('main')).toContain(says);
        await isWell(page);
      }
      await page.goto(`${url}/files`);
      await doByKeyboard(page, (await page.getAttribute('a:has-text("less.csv")', 'href')) ?? '');
      await doByKeyboard(page, '/cases?q=R-9');
      expect(await page.textContent('main')).toContain('Nordlicht Bau GmbH');
      expect(complaints()).toEqual([]);
    }),
);

test('a paper that is not on file says why and what to do, on a wide and on a narrow screen', () =>
  withFilesDesk(browser, screen(1280), async ({ page, url, desk }) => {
    const startedAt = '2026-03-23T09:00:00.000Z';
    const paper = { creditorId: 'lindenhof', rowsAre: 'evidence', startedAt, outcome: 'refused' } as const;
    for (const [at, why] of paperFaultSchema.options.entries())
      await noteReported(desk.stored.deps.cases, {
        ...paper,
        ...{
          uploadId: `${Date.parse(startedAt) + at}-e`,
          why,
          file: `evidence/lindenhof/INV-${at}-delivery.pdf`,
        },
      });
    await page.goto(`${url}/files`);
    const addresses = await page
      .locator('tbody a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses).toHaveLength(paperFaultSchema.options.length);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${url}/files`);
      await isWell(page);
      for (const address of addresses.slice(0, width === 360 ? 2 : 20)) {
        await page.goto(url + address);
        expect(await page.textContent('h1')).toMatch(/^INV-\d+-delivery\.pdf is not on file$/);
        expect(await page.locator('main p').nth(1).textContent()).toMatch(/\w\.$/);
        await isWell(page);
      }
    }
  }));

const bank = `Umsätze
Buchungstag;Art;Verwendungszweck;Auftraggeber/Empfänger;IBAN Zahlungsbeteiligter;Betrag
02.03.2026;Gutschrift;Rechnung R-1;Nordlicht Bau;DE02120300000000202051;1.190,00
02.03.2026;Lastschrift;Miete März;Vermieter;DE02500105170137075030;-900,00
`;

test.each([1280, 360])(
  'the columns of the own export of a bank are named with the keyboard alone, and its payment is booked, %i pixels wide',
  (width) =>
    withFilesDesk(browser, screen(width), async ({ page, url, desk, objects, ...files }) => {
      await files.takeIn(await files.putIn('Open invoices, some', 'march.csv', content));
      const key = await files.putIn('Payments', 'bank.csv', bank);
      await files.takeIn(key);
      await lookingAgain(page, 'a[href$="/columns"]');
      await doByKeyboard(page, (await page.getAttribute('a[href$="/columns"]', 'href')) ?? '');
      expect(await page.inputValue('#word-1')).toBe('credit');
      await isWell(page);
      for (const said of ['word-2: money out', 'currency: EUR', 'dateOrder: day'])
        await doByKeyboard(page, said);
      await doByKeyboard(page, 'store');
      const again = [...objects.keys()].find((one) => one.startsWith('payments/') && one !== key);
      await files.takeIn(again ?? '');
      await lookingAgain(page, 'text=How its columns are read');
      await isWell(page);
      const facts = await readFacts(desk.stored.deps.cases, 'lindenhof~007012');
      const paid = facts?.debts.find(({ invoiceNumber }) => invoiceNumber === 'R-1');
      expect(paid?.amountOutstanding).toBe(0);
      await page.goto(`${url}/files`);
      await isWell(page);
      expect(files.complaints()).toEqual([]);
    }),
);
