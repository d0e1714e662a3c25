import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { newestPolicy, shippedPolicies } from '../../../shared/policy/ladders.ts';
import { accessibilityFindings } from '../accessibility.ts';
import { launchBrowser } from '../browser.ts';
import { contactsOf } from './contacts-of.ts';
import { naiveSender } from './naive-sender.ts';
import type { Files } from './order.ts';
import { playLedger } from './play-ledger.ts';
import { runOrder } from './run-order.ts';
import { firstDay, oneInvoice, orderFor, sampleInvoices } from './small-ledger.ts';

beforeEach(() => {
  vi.spyOn(console, 'log').mockReturnValue(undefined);
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const days = ['--until', '2026-12-31'];
/** Enough invoices for reminders, calls and an objection; few enough to be played often. */
const few = sampleInvoices().split('\n').slice(0, 13).join('\n').concat('\n');
const one = oneInvoice('N-1', '=HYPERLINK("https://example.invalid")');

function run(name: string, invoices: string, args: readonly string[] = [], files: Partial<Files> = {}) {
  return runOrder(orderFor(invoices, [...days, ...args], files), join(folder, name));
}
const written = (name: string, file: string) => readFileSync(join(folder, name, file), 'utf8');

describe('a simulation for finance', () => {
  it('is the same, byte for byte, for the same seed, and another for another', async () => {
    await run('first', few);
    await run('again', few);
    await run('other', few, ['--seed', '2']);
    const files = readdirSync(join(folder, 'first')).sort();
    expect(files).toEqual([
      ...['contacts.csv', 'decisions.jsonl', 'intake.csv', 'intake.json', 'intake.txt'],
      ...['messages.jsonl', 'report.html'],
    ]);
    for (const file of files) expect(written('again', file)).toBe(written('first', file));
    expect(written('other', 'contacts.csv')).not.toBe(written('first', 'contacts.csv'));
  });

  it('tells it in one page that needs nothing else and says what every part shows', async () => {
    const html = written('first', 'report.html');
    expect(html).not.toMatch(/<script|<link|<img|src=|@import|url\(/);
    for (const said of [
      'All 10 held',
      'Contacts per day',
      'Calls per day',
      'Why nothing was done',
      'Evidence gaps',
    ])
      expect(html).toContain(said);
    expect(html).toContain('BASE-08');
    expect(html).toContain('Guten Tag Silke Holm');
  });

  it('can be read by everybody, on a screen of any width', async () => {
    const browser = await launchBrowser();
    try {
      for (const width of [360, 1280]) {
        const page = await browser.newPage({ viewport: { width, height: 900 } });
        await page.setContent(written('first', 'report.html'));
        expect(await accessibilityFindings(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        await page.close();
      }
    } finally {
      await browser.close();
    }
  });

  it('writes no cell that a spreadsheet would take for a formula', async () => {
    await run('formula', oneInvoice('=1+1', 'Plus Ltd').replace('R-1', '@SUM(A1)'));
    for (const file of ['contacts.csv', 'intake.csv']) {
      const cells = written('formula', file).split(/[,\r\n]+/);
      expect(cells.filter((cell) => /^"?[=+\-@\t]/.test(cell))).toEqual([]);
    }
    expect(written('formula', 'contacts.csv')).toContain("'=1+1,email");
  });

  it('shows two policies side by side, on the same debtors', async () => {
    const now = newestPolicy(shippedPolicies, 'considerate');
    const ladder = now.ladder.filter(({ kind }) => kind !== 'call');
    const against = { ...now, id: 'without-calls', version: 1, ladder };
    await run('compared', few, [], { against });
    const html = written('compared', 'report.html');
    expect(html).toContain('The two policies side by side');
    const row = /Calls made<\/th><td class="number">(\d+)<\/td><td class="number">(\d+)<\/td>/.exec(html);
    expect(Number(row?.[1])).toBeLessThan(Number(row?.[2]));
    expect(readdirSync(join(folder, 'compared', 'against')).sort()).toEqual([
      ...['contacts.csv', 'decisions.jsonl', 'messages.jsonl'],
    ]);
    expect(written('compared', 'contacts.csv')).toBe(written('first', 'contacts.csv'));
  });

  it('tells it, and does not hold, when a bound of ethics was broken', async () => {
    const meddle = naiveSender('lindenhof~N-1', [firstDay]);
    const ran = await runOrder(orderFor(one, days), join(folder, 'broken'), { meddle });
    expect(ran.holds).toBe(false);
    expect(ran.summary).toContain('BOUNDS OF ETHICS BROKEN:');
    expect(written('broken', 'report.html')).toContain('it was 23:00 on 2026-11-23 in Europe/Berlin');
  });
});

describe('events', () => {
  const happens = (events: Files['events']) => run('events', one, [], { events });

  it('decide what debtors and people do: after an objection nothing is asked, after its answer they may pay', async () => {
    const events = [
      { line: 2, date: '2026-11-25', what: 'disputed', invoice: 'R-1', reason: 'DAMAGED' },
      { line: 3, date: '2026-11-27', what: 'answered', invoice: 'R-1', outcome: 'not-valid' },
      { line: 4, date: '2026-12-01', what: 'called', invoice: 'R-1', outcome: 'no_answer' },
      { line: 5, date: '2026-12-03', what: 'paid', invoice: 'R-1' },
    ] as const;
    const { summary, holds } = await happens([...events]);
    expect(holds).toBe(true);
    expect(summary).toContain('Event of line 4 (called) changed nothing: no call stood on a list.');
    expect(summary).toMatch(/answers sent +1 dispute-acknowledgement, 1 dispute-answer, 1 payment-thanks/);
    expect(summary).toMatch(/debts closed +1 invoice, EUR 100\.00/);
  });

  it.each([
    ['before it', '00:10', 0],
    ['after it', '18:30', 1],
  ])('may tell their time: money that comes on the day of a reminder, %s', async (_when, time, reminders) => {
    const events = [{ line: 2, date: '2026-11-23', time, what: 'paid', invoice: 'R-1' }] as const;
    const { happened } = await playLedger(
      orderFor(one, ['--from', '2026-11-22', ...days], { events: [...events] }),
    );
    const contacts = [...(happened?.debtors() ?? [])].flatMap((facts) => contactsOf(facts, 'Europe/Berlin'));
    expect(contacts).toHaveLength(reminders);
    expect(happened?.withoutEffect).toEqual([]);
  });

  it('that do not fit the ledger are refused, all at once, and nothing is written', async () => {
    const events = [
      { line: 2, date: '2026-11-25', what: 'paid', invoice: 'R-9' },
      { line: 3, date: '2029-11-25', what: 'opted-out', customer: 'N-9' },
    ] as const;
    rmSync(join(folder, 'events'), { recursive: true, force: true });
    await expect(happens([...events])).rejects.toThrow(
      /3 problems[\s\S]*line 2: invoice: there is no invoice R-9[\s\S]*line 3: date: [\s\S]*line 3: customer: /,
    );
    expect(existsSync(join(folder, 'events'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('the folder of a simulation', () => {
  it('is replaced by a new one, but never takes the place of other files', async () => {
    await run('first', one);
    expect(written('first', 'contacts.csv')).toContain('R-1');
    const other = mkdtempSync(join(folder, 'other-'));
    writeFileSync(join(other, 'ledger.xlsx'), '');
    await expect(runOrder(orderFor(one, days), other)).rejects.toThrow(/holds other files \(ledger\.xlsx\)/);
    expect(readdirSync(other)).toEqual(['ledger.xlsx']);
  });
});

describe('npm run simulate', () => {
  it('says what is wrong with every file, writes nothing and ends with 1', () => {
    const project = new URL('../../..', import.meta.url).pathname;
    const file = (name: string, content: string) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const args = ['run', '--silent', 'simulate', '--', '--invoices', file('ledger.csv', one)];
    const bad = ['--policy', file('policy.json', '{}'), '--events', file('events.csv', 'when\n')];
    const call = () =>
      execFileSync('npm', [...args, ...bad, '--out', join(folder, 'bad')], { cwd: project, stdio: 'pipe' });
    expect(call).toThrow(/policy\.json, \$\.id: [\s\S]*|events\.csv, line 1: there is no column "when"/);
    expect(existsSync(join(folder, 'bad'))).toBe(false);
  });
});
