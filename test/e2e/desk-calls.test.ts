import type { Browser, BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { taskAddress } from '../../shared/desk/address.ts';
import { moneyAddress } from '../../shared/desk/money/money-address.ts';
import type { Role } from '../../shared/desk/person.ts';
import type { Facts } from '../../shared/domain/facts.ts';
import { currencySchema } from '../../shared/domain/money.ts';
import type { Task } from '../../shared/domain/records.ts';
import { raiseBooks } from '../../shared/store/books.ts';
import { writeTogether } from '../../shared/store/commit.ts';
import { replyItem } from '../../shared/store/replies.ts';
import { listUnmatched } from '../../shared/store/unmatched.ts';
import { accessibilityFindings } from '../support/accessibility.ts';
import { sharedBrowser } from '../support/browser.ts';
import { type DeskCase, deskCase, examplePerson, sessionOf } from '../support/desk-case.ts';
import {
  exampleDebt,
  exampleDebtorKey,
  exampleFacts,
  exampleProfile,
} from '../support/example/example-case.ts';
import { exampleContact, exampleHold, exampleTask, monday } from '../support/example/example-task.ts';
import { doByKeyboard } from '../support/keyboard.ts';
import { type App, serveApp } from '../support/serve-app.ts';
import { overflows } from '../support/with-pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

type Scene = { desk: DeskCase; open(role: Role): Promise<Page> };

/** The desk on the case of one debtor, and browsers in which people of a role are signed in. */
async function atDesk(
  facts: Partial<Facts>,
  width: number,
  act: (scene: Scene) => Promise<void>,
): Promise<void> {
  let app: App = { fetch: () => new Response('not yet', { status: 503 }) };
  const { url, close } = await serveApp({ fetch: (request) => app.fetch(request) });
  const desk = await deskCase(exampleFacts(facts), { origin: url });
  app = desk.app;
  await raiseBooks(desk.stored.deps.cases, 'lindenhof', '2026-03-22');
  const complaints: string[] = [];
  const contexts: BrowserContext[] = [];
  const open = async (role: Role): Promise<Page> => {
    const context = await browser.newContext({
      ...{ viewport: { width, height: 900 }, locale: 'en-GB', baseURL: url },
    });
    contexts.push(context);
    const value = encodeURIComponent(sessionOf(examplePerson(role)));
    await context.addCookies([{ name: 'session', value, url }]);
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    return page;
  };
  try {
    await act({ desk, open });
    // A form that is refused or comes too late is noted by the browser itself.
    expect(complaints.filter((line) => !/status of 4(22|09)/.test(line))).toEqual([]);
    expect(desk.faults).toEqual([]);
  } finally {
    for (const context of contexts) await context.close();
    await close();
  }
}

async function isWell(page: Page): Promise<void> {
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
}

async function steps(page: Page, ...all: string[]): Promise<void> {
  for (const step of all) await doByKeyboard(page, step);
}

const call = exampleTask('call', {
  stepId: 'call-1',
  owner: 'Mara Lind',
  voicemail: 'Hello, this is Mara Lind.',
});
const addressOf = ({ taskId }: Task) => taskAddress({ debtorKey: exampleDebtorKey, taskId });
const called: Partial<Facts> = {
  tasks: [call],
  contacts: [exampleContact()],
  profile: exampleProfile({ contactName: 'Greta Holm' }),
};
const notice = (page: Page) => page.textContent('main .notice[role=status]');

describe.each([{ width: 1280 }, { width: 768 }])(
  'with the keyboard alone, at $width pixels, a caller',
  ({ width }) => {
    test('reads the sheet, calls, and notes a promise after a day and an amount that cannot be', async () => {
      await atDesk(called, width, async ({ desk, open }) => {
        const page = await open('collector');
        await page.goto(addressOf(call));
        expect(await page.textContent('main')).toContain('Greta Holm');
        expect(await page.textContent('main')).not.toContain('5555');
        await isWell(page);
        for (const summary of await page.locator('summary').all()) await summary.press('Enter');
        await isWell(page);
        await steps(page, 'call');
        expect(await page.getAttribute('a[href^="tel:"]', 'href')).toBe('tel:+494055550100');
        await isWell(page);
        await steps(
          page,
          'outcome',
          'promise-date: 03012026',
          'promise-amount: lots',
          'note: Spoke with Greta.',
          'record',
        );
        expect(await page.textContent('.problem')).toContain('Write an amount in EUR');
        expect(await page.inputValue('#promise-date')).toBe('2026-03-01');
        expect(await page.inputValue('#note')).toBe('Spoke with Greta.');
        await isWell(page);
        await steps(page, 'promise-amount: 500.00', 'record');
        expect(await page.textContent('.problem')).toContain('The promised date is in the past.');
        await steps(page, 'promise-date: 04012026', 'record');
        expect(await notice(page)).toContain('The promise of €500.00 for 2026-04-01 is noted');
        await isWell(page);
        const { promises, contacts, tasks } = await desk.stored.facts();
        expect(promises).toMatchObject([{ promisedOn: '2026-04-01', amount: 50_000, madeBy: 'desk' }]);
        expect(contacts.filter(({ channel }) => channel === 'call')).toHaveLength(1);
        expect(tasks[0]).toMatchObject({
          outcome: 'promise',
          doneBy: 'Mara Lind',
          note: 'Spoke with Greta.',
        });
        const left = desk.stored
          .outbox()
          .map(({ kind, template, type }) => (kind === 'mail' ? template : type));
        expect(left.toSorted()).toEqual(['DebtContacted', 'PromiseMade', 'promise-confirmation']);
      });
    });

    test.each([
      [
        'outcome-dispute',
        ['dispute-reason: It arrived damaged', 'dispute-text: Two boxes were torn.'],
        'is open: reminders rest',
      ],
      ['outcome-callback_agreed', ['callback_agreed-date: 03312026'], 'a call back is agreed'],
      [
        'outcome-partial_promise',
        ['partial_promise-date: 04012026', 'partial_promise-amount: 300'],
        'The promise of €300.00',
      ],
      ['outcome-already_paid', [], 'says it has been paid'],
      ['outcome-hardship', [], 'the customer is in difficulty'],
      ['outcome-complaint', [], 'the customer complained'],
      ['outcome-cease_contact', [], 'asks not to be contacted'],
      ['outcome-voicemail_neutral', [], 'counts as a contact'],
      ['outcome-wrong_number', [], 'The telephone number is deleted.'],
    ] as const)('notes %s, and is told what it did', async (outcome, typed, said) => {
      await atDesk(called, width, async ({ desk, open }) => {
        const page = await open('collector');
        await page.goto(addressOf(call));
        await steps(page, 'call', outcome, ...typed, 'record');
        expect(await notice(page)).toContain(said);
        expect((await desk.stored.facts()).tasks[0]).toMatchObject({ state: 'done', doneBy: 'Mara Lind' });
      });
    });

    test('who opened the call before the window closed and presses after it is told when it can be made', async () => {
      await atDesk(called, width, async ({ desk, open }) => {
        const page = await open('collector');
        await page.goto(addressOf(call));
        desk.stored.clock.set('2026-03-23T19:00:00.000Z');
        await steps(page, 'call');
        expect(await notice(page)).toContain('Not now: Outside contact hours');
        expect(await page.textContent('main')).toContain('Do not call now');
        await isWell(page);
        expect((await desk.stored.facts()).tasks[0]?.calling).toBeUndefined();
      });
    });

    test('finds that another is making the call, and that two outcomes are not recorded', async () => {
      await atDesk(called, width, async ({ desk, open }) => {
        const [mara, ruth] = [await open('collector'), await open('manager')];
        await mara.goto(addressOf(call));
        await ruth.goto(addressOf(call));
        await steps(mara, 'call');
        await steps(ruth, 'call');
        expect(await notice(ruth)).toContain('Mara Lind is making this call');
        await isWell(ruth);
        await steps(mara, 'outcome-no_answer', 'record');
        await steps(ruth, 'outcome-no_answer', 'record');
        expect(await ruth.textContent('.warning')).toContain('nothing of yours was recorded');
        await isWell(ruth);
        expect((await desk.stored.facts()).contacts.filter(({ channel }) => channel === 'call')).toHaveLength(
          1,
        );
      });
    });
  },
);

describe.each([{ width: 1280 }, { width: 768 }])(
  'with the keyboard alone, at $width pixels, a person',
  ({ width }) => {
    const reply = exampleTask('reply', { about: 'H-1' });
    const replied = {
      tasks: [reply],
      contacts: [exampleContact()],
      holds: [exampleHold({ kind: 'reply', debtKeys: undefined })],
    };

    test('reads what a customer wrote and says what it is', async () => {
      await atDesk(replied, width, async ({ desk, open }) => {
        const item = replyItem(exampleDebtorKey, {
          ...{
            replyId: 'r-1',
            sort: 'person',
            creditorId: 'lindenhof',
            contactId: 'lindenhof#INV-1#reminder-1#1',
          },
          ...{ taskId: reply.taskId, receivedAt: monday, from: 'accounts@holm.example', sameMailbox: true },
          ...{
            subject: 'Your reminder',
            text: 'Two boxes were torn.\nW'.padEnd(400, 'w'),
            mailKey: 'mail/1',
          },
          ...{ suggestions: [{ matter: 'dispute', words: ['torn'] }], files: [] },
        });
        await writeTogether(desk.stored.deps.cases, [{ kind: 'put', item }]);
        const page = await open('resolver');
        await page.goto(addressOf(reply));
        await isWell(page);
        await steps(
          page,
          'outcome-dispute',
          'dispute-reason: It arrived damaged',
          'dispute-text: Torn.',
          'record',
        );
        expect(await notice(page)).toContain('is open: reminders rest');
        expect((await desk.stored.facts()).disputes).toMatchObject([{ reason: 'DAMAGED', text: 'Torn.' }]);
      });
    });

    test('places money that matched nothing, after looking at whose it is', async () => {
      await atDesk({ debts: [exampleDebt()] }, width, async ({ desk, open }) => {
        const money = {
          ...{
            paymentId: 'pay-1',
            amount: 50_000,
            currency: currencySchema.parse('EUR'),
            bookedOn: '2026-03-20',
          },
          ...{ receivedAt: monday, batch: 'march.csv', line: 3 },
        };
        await listUnmatched(desk.stored.deps.cases, 'lindenhof', money, { reference: 'who knows' });
        const page = await open('collector');
        await page.goto('/money');
        await isWell(page);
        await steps(page, moneyAddress({ creditorId: 'lindenhof', ...money }));
        await isWell(page);
        await steps(page, 'invoices: INV-9', 'look');
        expect(await page.textContent('.problem')).toContain('There is no invoice INV-9');
        await steps(page, 'invoices: INV-1', 'look');
        expect(await page.textContent('main')).toContain('Bäckerei Holm GmbH');
        await isWell(page);
        await steps(page, 'place');
        expect(await notice(page)).toContain('Booked on INV-1.');
        await isWell(page);
        expect((await desk.stored.facts()).debts[0]?.amountOutstanding).toBe(69_000);
      });
    });

    test('reads every other exception', async () => {
      const tasks = (['uncertain-send', 'unreachable', 'fault', 'payment'] as const).map((kind) =>
        exampleTask(kind, { about: 'lindenhof#INV-1#reminder-1#1' }),
      );
      await atDesk(
        { tasks, contacts: [exampleContact({ status: 'UNCERTAIN' })] },
        width,
        async ({ open }) => {
          const page = await open('manager');
          for (const task of tasks) {
            await page.goto(addressOf(task));
            expect(await page.textContent('main')).toContain('If nobody acts');
            await isWell(page);
          }
        },
      );
    });
  },
);

describe('with the keyboard alone, every other way in which a call can end', () => {
  test.each([
    ['reached_right_party', 'counts as a contact'],
    ['reached_other', 'counts as a contact'],
    ['no_answer', 'counts as a contact'],
    ['not_connected', ''],
    ['plan_requested', 'On hold'],
    ['docs_requested', 'On hold'],
    ['vulnerability', 'everything of the customer rests'],
    ['bereavement', 'everything of the customer rests'],
    ['represented', 'On hold'],
    ['insolvency', 'everything of the customer rests'],
    ['refused', 'counts as a contact'],
    ['email_only', 'call'],
    ['not_called', ''],
  ] as const)('is noted: %s', async (outcome, said) => {
    await atDesk(called, 1280, async ({ desk, open }) => {
      const page = await open('collector');
      await page.goto(addressOf(call));
      await steps(page, 'call');
      await steps(page, `outcome-${outcome}`, 'note: As it was said.', 'record');
      expect(await notice(page)).toContain(said);
      expect((await desk.stored.facts()).tasks[0]).toMatchObject({
        ...{ state: 'done', outcome, doneBy: 'Mara Lind', note: 'As it was said.' },
      });
    });
  });
});
