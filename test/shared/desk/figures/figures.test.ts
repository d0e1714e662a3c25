import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DeskCase, deskCase } from '../../../support/desk-case.ts';
import { holm } from '../../domain/figures/small-ledger.ts';
import { wordsOf } from '../../pages/form-requests.ts';
import { countedDesk } from './figures-case.ts';

let desk: DeskCase;
beforeAll(async () => {
  desk = await countedDesk();
});
const html = async (path: string) => (await desk.as('auditor').get(path)).text();
const words = async (path: string) => wordsOf(await html(path));
const lists = (page: string) =>
  [...page.matchAll(/href="(\/figures\/list\?[^"]+)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );

describe('the page of figures', () => {
  it('shows the worked example as it was reckoned by hand', async () => {
    const page = await words('/figures');
    for (const said of [
      ...['Figures of April 2026', 'counted up to the end of 30 Apr 2026'],
      '€4,700.00 is unpaid, 61.7 % of it overdue and 8.5 % by more than 90 days; €300.00 is disputed.',
      ...['31–60 days 1 €1,000.00 €0.00', 'Not due 2 €1,800.00 €0.00'],
      ...['Days sales outstanding 68.6 days', 'Best possible, of what is not due 26.3 days'],
      ...['Average days delinquent, the difference 42.3 days', 'counted back 62.9 days'],
      'Average days late of paid money 11.1 days',
      // Counting began with the last day of April: nobody had looked as March ended.
      'Collection effectiveness –',
      'Before anybody asked 1 €800.00',
      ...['Promises that fell due 2', 'Kept within the tolerance 1, 50.0 %', 'EUR 55.6 %'],
      ...['Calls made 2', 'Reached whom it concerns 1, 50.0 %'],
      '3 closed in April 2026, half of them within 5 days and nine of ten within 12 days; 1 waited',
      'Price or discount is wrong 2 5 days 12 days',
      'Something went wrong with the delivery 1 3 days 3 days',
      ...['7 days 2 2 2', '30 days 2 4 4', 'Came back 1 250.0 per 1,000'],
      ...['Collection was put on hold 1', 'while a promise was running 0'],
    ]) {
      expect(page).toContain(said);
    }
  });

  it('keeps currencies apart, and says a dash where a figure cannot be reckoned', async () => {
    const page = await words('/figures?creditor=lindenhof&month=2026-04&currency=CHF');
    expect(page).toContain('CHF 700.00 is unpaid, 100.0 % of it overdue');
    expect(page).toContain('Average days late of paid money –');
    expect(page).not.toContain('€');
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('opens behind every number a list that makes it up', async () => {
    const all = lists(await html('/figures'));
    expect(all.length).toBeGreaterThan(30);
    for (const href of new Set(all))
      expect(await words(href)).toMatch(/(\d+ records?), as they were counted/);
    const behind = await words('/figures/list?creditor=lindenhof&period=2026-04-30&figure=ageing%2FEUR');
    expect(behind).toContain('5 records');
    for (const number of 'ACEFG') expect(behind).toContain(`C-100 ${number} `);
    expect(behind).toContain('€400.00');
  });

  it('names nobody in its lists', async () => {
    for (const href of new Set(lists(await html('/figures')))) {
      expect(await html(href)).not.toMatch(/Holm|Alpen|@/);
    }
  });

  it('counts refusals by rule, with the list of the days behind', async () => {
    expect(await words('/figures')).toContain('Seven quiet days follow a conversation (BASE-07) 1');
    const [href = ''] = lists(await html('/figures')).filter((one) => one.includes('refused'));
    expect(await words(href)).toContain('1 record, as they were counted. All of them as CSV');
  });

  it('is plain about what is not there', async () => {
    const fresh = await deskCase(holm);
    for (const path of ['/figures', '/figures/csv']) {
      expect(wordsOf(await (await fresh.as('manager').get(path)).text())).toContain('has not been made yet');
    }
    for (const query of [
      '',
      '?creditor=lindenhof&period=2026-13&figure=x',
      '?creditor=nobody&period=2026-04&figure=call',
    ]) {
      expect((await desk.as('manager').get(`/figures/list${query}`)).status).toBe(404);
    }
    expect(await words('/figures?month=2031-01&currency=XXX&creditor=nobody')).toContain(
      'Figures of April 2026',
    );
    expect(desk.faults).toEqual([]);
  });
});

describe('the pictures', () => {
  it('have a title and say in words what they show', async () => {
    const page = await html('/figures');
    const pictures = [...page.matchAll(/<svg class="chart" role="img"[\s\S]*?<\/svg>/g)].map(([svg]) => svg);
    expect(pictures.map((svg) => /<title[^>]*>([^<]+)/.exec(svg)?.[1])).toEqual([
      'Unpaid in EUR by age, as 30 Apr 2026 ended',
      'Days sales outstanding in EUR, month by month',
      'Money that came in April 2026, by the last step before it, EUR',
      'Disputes closed in April 2026, by reason',
      'Contacts and steps refused in April 2026, by rule',
    ]);
    for (const svg of pictures) {
      expect(svg).toMatch(/aria-labelledby="(\S+)-title \1-desc"/);
      expect(svg).toMatch(/<desc id="[^"]+">.{20,}<\/desc>/);
      expect(svg).not.toMatch(/style=|<script|NaN/);
    }
  });

  it('draw the ages as columns in the height of their amounts', async () => {
    const [svg = ''] = /<svg class="chart" role="img"[\s\S]*?<\/svg>/.exec(await html('/figures')) ?? [];
    const heights = (kind: string) =>
      [...svg.matchAll(new RegExp(`<rect class="${kind}"[^>]*height="([\\d.]+)"`, 'g'))].map(([, tall]) =>
        Number(tall),
      );
    // 216 units stand for 2,000.00: not due 1,800, then 1,200 and 300 disputed on top, 1,000, nothing, 400.
    expect(heights('first')).toEqual([194.4, 129.6, 108, 0, 43.2]);
    expect(heights('second')).toEqual([0, 32.4, 0, 0, 0]);
    expect(svg.match(/fill="url\(#ageing-lines\)"/g)).toHaveLength(5);
  });
});

describe('files to take away', () => {
  it('hold every figure of the month, exactly', async () => {
    const answer = await desk.as('manager').get('/figures/csv');
    expect(answer.headers.get('Content-Disposition')).toBe(
      'attachment; filename="figures-lindenhof-2026-04.csv"',
    );
    const rows: string[][] = parse(await answer.text(), { bom: true });
    expect(rows).toContainEqual([
      ...['2026-04-30', 'ageing/EUR/over-90', 'Unpaid invoices, EUR, Over 90 days', '1', 'EUR', '400.00'],
    ]);
    expect(rows.every((row) => row.length === 6)).toBe(true);
  });

  it('hold the records behind a figure, and nothing a spreadsheet takes for a formula', async () => {
    const path = '/figures/list/csv?creditor=lindenhof&period=2026-04&figure=paid%2FEUR';
    const rows: string[][] = parse(await (await desk.as('manager').get(path)).text(), { bom: true });
    expect(rows.slice(1).sort()).toEqual([
      ['C-100', 'pay-B-2026-04-11', '2026-04-11', '30', 'EUR', '500.00'],
      ['C-100', 'pay-C-2026-04-10', '2026-04-10', '10', 'EUR', '500.00'],
      ['C-100', 'pay-D-2026-04-10', '2026-04-10', '0', 'EUR', '800.00'],
    ]);
  });
});
