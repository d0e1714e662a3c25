import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { sendReminder } from '../../functions/send-message/send-reminder.ts';
import { newestPolicy, shippedPolicies } from '../../shared/policy/ladders.ts';
import { raiseBooks } from '../../shared/store/books.ts';
import { policyShelf } from '../../shared/store/policies.ts';
import { readPause } from '../../shared/store/sending-pause.ts';
import { input, sending } from '../functions/send-message/sending.ts';
import { accessibilityFindings } from '../support/accessibility.ts';
import { sharedBrowser } from '../support/browser.ts';
import { type DeskCase, deskCase, examplePerson, sessionOf } from '../support/desk-case.ts';
import { exampleDebt, exampleFacts } from '../support/example/example-case.ts';
import { doByKeyboard } from '../support/keyboard.ts';
import { serveApp } from '../support/serve-app.ts';
import { overflows } from '../support/with-pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

const newest = newestPolicy(shippedPolicies, 'considerate');
const facts = exampleFacts({
  debts: [exampleDebt({ policyVersion: newest.version, lookAt: '2026-03-23T09:00:00.000Z' })],
});
const draft = '/policy/drafts/considerate';

type Scene = {
  page: Page;
  url: string;
  desk: DeskCase;
  become(role: 'collector' | 'manager' | 'administrator'): Promise<void>;
};

/** The desk in a browser of that width, in which one person after another sits. */
async function atDesk(width: number, act: (scene: Scene) => Promise<void>): Promise<void> {
  const desk = await deskCase(facts);
  const server = await serveApp(desk.app);
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    const become: Scene['become'] = (role) =>
      context.addCookies([
        { name: 'session', value: encodeURIComponent(sessionOf(examplePerson(role))), url: server.url },
      ]);
    await act({ page, url: server.url, desk, become });
    expect(complaints.filter((line) => !line.includes('status of 4'))).toEqual([]);
  } finally {
    await context.close();
    await server.close();
  }
}

async function isWell(page: Page): Promise<void> {
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
}

test.each([1280, 768])(
  'a policy is changed, compared, refused to whoever wrote it and published by another, %i pixels wide',
  (width) =>
    atDesk(width, async ({ page, url, desk, become }) => {
      await become('manager');
      await page.goto(`${url}/policy`);
      await isWell(page);
      await doByKeyboard(page, `/policy/versions/considerate/${newest.version}`);
      await isWell(page);
      await doByKeyboard(page, 'reason: Customers ask for more rest.');
      await doByKeyboard(page, 'begin');
      await isWell(page);
      await doByKeyboard(page, `${draft}/timings`);
      await isWell(page);
      await doByKeyboard(page, 'step.reminder-1: 0');
      await doByKeyboard(page, 'keep');
      expect(await page.textContent('.problem')).toContain('Nothing but the courtesy note comes before');
      expect(await page.inputValue('[id="step.reminder-1"]')).toBe('0');
      await isWell(page);
      await doByKeyboard(page, 'step.reminder-1: 10');
      await doByKeyboard(page, 'keep');
      expect(await page.textContent('main')).toContain(
        '10 days after the due date: a courteous first reminder',
      );
      await doByKeyboard(page, 'compare');
      expect(await page.textContent('#comparison ~ p.good')).toContain('All 10 bounds of ethics hold');
      await isWell(page);
      await doByKeyboard(page, `${draft}/publish`);
      await isWell(page);
      await doByKeyboard(page, 'reason: I like it.');
      await doByKeyboard(page, 'publish');
      expect(await page.textContent('.problem')).toContain('somebody else must publish it');
      expect(await page.inputValue('#reason')).toBe('I like it.');
      await isWell(page);

      await become('administrator');
      await page.goto(`${url}${draft}/publish`);
      await doByKeyboard(page, 'reason: Read and compared.');
      await doByKeyboard(page, 'publish');
      expect(await page.textContent('.notice')).toContain('is published');
      await isWell(page);
      const shelf = policyShelf(desk.stored.deps.cases);
      await shelf.refresh();
      expect(newestPolicy(shelf.policies, 'considerate').version).toBe(newest.version + 1);
    }),
);

test.each([1280, 768])(
  'a letter is edited, refused where it threatens, mended, published by another, and sent so, %i pixels wide',
  (width) =>
    atDesk(width, async ({ page, url, desk, become }) => {
      await become('manager');
      await page.goto(`${url}/policy/versions/considerate/${newest.version}`);
      await doByKeyboard(page, 'reason: Customers ask for kinder words.');
      await doByKeyboard(page, 'begin');
      await doByKeyboard(page, `${draft}/texts`);
      await isWell(page);
      for (const summary of await page.locator('summary').all()) await summary.press('Enter');
      expect(await page.textContent('main')).toContain('please pay €1,249.50');
      await isWell(page);
      await doByKeyboard(page, `${draft}/texts/reminder-1/en`);
      await isWell(page);
      const body = await page.inputValue('#body');
      await doByKeyboard(page, `body: Or the police will come.\n\n${body}`);
      await doByKeyboard(page, 'keep');
      expect(await page.textContent('#body-error')).toContain('Line 1, L01: ');
      expect(await page.inputValue('#body')).toBe(`Or the police will come.\n\n${body}`);
      await isWell(page);
      await doByKeyboard(page, `body: We hope that all is well with you.\n\n${body}`);
      await doByKeyboard(page, 'keep');
      expect(await page.textContent('.notice')).toContain('is kept');
      await page.goto(`${url}${draft}`);
      await doByKeyboard(page, 'compare');
      await isWell(page);

      await become('administrator');
      await page.goto(`${url}${draft}/publish`);
      expect(await page.textContent('main')).toContain('We hope that all is well with you.');
      await isWell(page);
      await doByKeyboard(page, 'reason: Read and compared.');
      await doByKeyboard(page, 'publish');
      expect(await page.textContent('.notice')).toContain('is published');
      await isWell(page);
      expect(await mailOfNewDebt(desk)).toContain('We hope that all is well with you.');
    }),
);

/** What a debt that is opened now is written to with. */
async function mailOfNewDebt({ stored: { deps } }: DeskCase): Promise<string | undefined> {
  const shelf = policyShelf(deps.cases);
  await shelf.refresh();
  const policy = newestPolicy(shelf.policies, 'considerate');
  const { deps: sender, mails } = await sending(
    exampleFacts({ debts: [exampleDebt({ policyVersion: policy.version })] }),
  );
  await raiseBooks(sender.cases, 'lindenhof', '2026-03-10');
  await sendReminder({ ...sender, policies: shelf.policies }, input);
  return mails[0]?.message.text;
}

test.each([1280, 768])('all sending is stopped, seen on every page, and let go on, %i pixels wide', (width) =>
  atDesk(width, async ({ page, url, desk, become }) => {
    await become('collector');
    await page.goto(`${url}/sending`);
    await isWell(page);
    await doByKeyboard(page, 'scope: All creditors');
    await doByKeyboard(page, 'stop');
    expect(await page.textContent('.problem')).toContain('Say why');
    await isWell(page);
    await doByKeyboard(page, 'reason: The account in the texts is wrong.');
    await doByKeyboard(page, 'stop');
    expect(await readPause(desk.stored.deps.cases, { kind: 'whole' })).toBeDefined();
    for (const path of ['/', '/policy', '/policy/packs', '/sending']) {
      await page.goto(`${url}${path}`);
      expect(await page.textContent('.pauses')).toContain('The account in the texts is wrong.');
      await isWell(page);
    }
    await become('manager');
    await page.goto(`${url}/sending`);
    await doByKeyboard(page, '/sending/all/resume');
    await isWell(page);
    await doByKeyboard(page, 'reason: It is right again.');
    await doByKeyboard(page, 'resume');
    expect(await page.textContent('.notice')).toContain('Sending goes on: All creditors.');
    expect(await page.locator('.pauses').count()).toBe(0);
    await isWell(page);
  }),
);

test.each([1280, 768])('the rules of a law are read as sentences, %i pixels wide', (width) =>
  atDesk(width, async ({ page, url, become }) => {
    await become('collector');
    await page.goto(`${url}/policy/packs`);
    await isWell(page);
    await doByKeyboard(page, '/policy/packs/global-baseline@2026.1');
    await page.locator('summary').first().press('Enter');
    expect(await page.textContent('main')).toContain('conduct-rules 1.8');
    await isWell(page);
  }),
);
