import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { escalate } from '../../functions/escalate/escalate.ts';
import { measuresAddress, taskAddress } from '../../shared/desk/address.ts';
import type { Task } from '../../shared/domain/records.ts';
import { accessibilityFindings } from '../support/accessibility.ts';
import { sharedBrowser } from '../support/browser.ts';
import { examplePerson, sessionOf } from '../support/desk-case.ts';
import { approvalOf, beforeAgency, beforeWithholding, papers } from '../support/example/climbed-case.ts';
import { exampleDebtorKey, exampleFacts } from '../support/example/example-case.ts';
import { exampleContact, exampleTask } from '../support/example/example-task.ts';
import { doByKeyboard } from '../support/keyboard.ts';
import { type DeskScene, withDesk } from '../support/with-desk.ts';
import { overflows } from '../support/with-pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

const debtKey = 'lindenhof#INV-1';
const addressOf = ({ taskId }: Task) => taskAddress({ debtorKey: exampleDebtorKey, taskId });
const waiting = (stepId: string) =>
  exampleTask('approval', { stepId, taskId: `approval#${debtKey}#${stepId}#9` });
const april = '2026-04-20T08:00:00.000Z';
const june = '2026-06-08T08:00:00.000Z';

async function isWell(page: Page): Promise<void> {
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
}

async function steps(page: Page, ...all: string[]): Promise<void> {
  for (const step of all) await doByKeyboard(page, step);
}

async function press(page: Page, words: string): Promise<void> {
  const button = page.locator(`button:has-text("${words}")`);
  await button.focus();
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

describe.each([{ width: 1280 }, { width: 768 }])(
  'with the keyboard alone, at $width pixels,',
  ({ width }) => {
    const manager = async (
      set: { facts: Parameters<typeof withDesk>[1]['facts']; at: string },
      act: (scene: DeskScene) => Promise<void>,
    ) =>
      withDesk(browser, { ...set, role: 'manager', width }, async (scene) => {
        await act(scene);
        expect(scene.complaints.filter((line) => !line.includes('status of 4'))).toEqual([]);
      });

    test('a manager reads what an agency would get, approves it with a reason, and calls it back later', async () => {
      const agency = waiting('agency');
      const facts = beforeAgency({ tasks: [agency], evidence: papers });
      await manager({ facts, at: june }, async ({ page, url, desk }) => {
        await page.goto(`${url}${addressOf(agency)}`);
        expect(await page.textContent('main')).toContain('nothing speaks against it once it is approved');
        expect(await page.textContent('pre.mail')).toContain('"AgencyHandover"');
        await isWell(page);
        await steps(page, 'outcome');
        await press(page, 'Record it');
        expect(await page.textContent('.problem')).toContain('Write down why.');
        await isWell(page);
        await steps(page, 'note: All else was tried.');
        await press(page, 'Record it');
        expect(await page.textContent('.notice')).toContain('Recorded.');
        await isWell(page);
        await escalate(desk.stored.deps, { debtorKey: exampleDebtorKey, debtKey, generation: 1 });
        await page.goto(`${url}${measuresAddress(exampleDebtorKey, debtKey)}`);
        await isWell(page);
        await steps(page, 'why-agency: They found the invoice.');
        await press(page, 'Call it back');
        expect(await page.textContent('.notice')).toContain('It is called back');
        const told = ['AgencyHandover', 'DebtEscalated', 'AgencyRecalled'];
        expect(desk.stored.outbox().map(({ type }) => type)).toEqual(told);
        await isWell(page);
      });
    });

    test('a write-off is asked for by one manager, refused to the same, and granted by another', async () => {
      const review = exampleTask('review', { stepId: 'review' });
      await manager({ facts: exampleFacts({ tasks: [review] }), at: april }, async ({ page, url, desk }) => {
        await page.goto(`${url}${addressOf(review)}`);
        await isWell(page);
        await steps(page, 'outcome-write_off', 'note: The company is struck off the register.');
        await press(page, 'Record it');
        const asked = (await desk.stored.facts()).tasks.find(({ stepId }) => stepId === 'write-off');
        if (asked === undefined) throw new Error('nothing was asked');
        await page.goto(`${url}${addressOf(asked)}`);
        expect(await page.textContent('.warning')).toContain('You asked for this');
        await isWell(page);
        await steps(page, 'outcome', 'note: I agree with myself.');
        await press(page, 'Record it');
        expect(await page.textContent('.problem')).toContain('another person decides it');
        expect(await page.inputValue('#note')).toBe('I agree with myself.');
        await isWell(page);
        const other = encodeURIComponent(sessionOf(examplePerson('manager', 'Paul Krug')));
        await page.context().addCookies([{ name: 'session', value: other, url }]);
        await page.goto(`${url}${addressOf(asked)}`);
        await steps(page, 'outcome', 'note: The register says so.');
        await press(page, 'Record it');
        expect(await page.textContent('.notice')).toContain('is written off');
        expect((await desk.stored.facts()).debts).toMatchObject([
          { state: 'closed', withdrawnBy: 'Paul Krug', writtenOff: { askedBy: 'Ruth Amsel' } },
        ]);
      });
    });

    test('a manager reads the very final notice, and chooses something milder; a wrong part loses nothing', async () => {
      const notice = waiting('final-notice');
      const withheld = exampleContact({
        ...{ stepId: 'withhold-business', contactId: `${debtKey}#withhold-business#1`, channel: 'none' },
        ...{ purpose: 'measure', reservedAt: '2026-04-16T09:00:00.000Z', result: 'withhold-business' },
      });
      const facts = beforeWithholding({
        ...{ contacts: [withheld], evidence: papers },
        tasks: [approvalOf('withhold-business', '2026-04-15T09:00:00.000Z'), notice],
      });
      await manager({ facts, at: '2026-05-05T08:00:00.000Z' }, async ({ page, url, desk }) => {
        await page.goto(`${url}${addressOf(notice)}`);
        expect(await page.textContent('pre.mail')).toContain('INV-1');
        await isWell(page);
        await steps(
          page,
          'outcome-plan_offered',
          'plan_offered-parts: 2026-06-01 half of it',
          'note: New owners.',
        );
        await press(page, 'Record it');
        expect(await page.textContent('.problem')).toContain('is no day with its amount');
        expect(await page.inputValue('#plan_offered-parts')).toBe('2026-06-01 half of it');
        expect(await page.inputValue('#note')).toBe('New owners.');
        await isWell(page);
        await steps(page, 'plan_offered-parts: 2026-06-01 1190.00');
        await press(page, 'Record it');
        expect(await page.textContent('.notice')).toContain('is offered');
        expect((await desk.stored.facts()).plans).toMatchObject([
          { state: 'offered', decidedBy: 'Ruth Amsel' },
        ]);
      });
    });
  },
);
