import type { Browser } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { taskAddress } from '../../shared/desk/address.ts';
import { accessibilityFindings } from '../support/accessibility.ts';
import { sharedBrowser } from '../support/browser.ts';
import { exampleDebtorKey, exampleFacts } from '../support/example/example-case.ts';
import { exampleTask } from '../support/example/example-task.ts';
import { doByKeyboard } from '../support/keyboard.ts';
import { withDesk } from '../support/with-desk.ts';
import { overflows } from '../support/with-pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

const tasks = [1, 2, 3].map((day) =>
  exampleTask('fault', { taskId: `fault#${day}`, owner: 'Mara Lind', dueOn: `2026-03-2${day}` }),
);
const [first, second] = tasks.map(({ taskId }) => taskAddress({ debtorKey: exampleDebtorKey, taskId }));

test.each([1280, 768])(
  'the list of the day is worked with the keyboard alone, %i pixels wide',
  async (width) => {
    await withDesk(browser, { facts: exampleFacts({ tasks }), role: 'collector', width }, async (scene) => {
      const { page, url, desk, complaints } = scene;
      const isWell = async () => {
        expect(await accessibilityFindings(page)).toEqual([]);
        expect(await overflows(page)).toBe(false);
      };
      await page.goto(url);
      await isWell();
      const stops = page.locator('[data-stop]');
      await stops.first().focus();
      await page.keyboard.press('j');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('k');
      expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe(second);
      await page.keyboard.press('ArrowUp');
      await Promise.all([page.waitForURL(`**${first}`), page.keyboard.press('Enter')]);
      await isWell();

      await doByKeyboard(page, 'outcome');
      await doByKeyboard(page, 'note: the address was wrong');
      await page.keyboard.press('Tab');
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      expect(await page.textContent('[role=status]')).toContain('Recorded.');
      await isWell();
      // The next one has the focus already.
      await Promise.all([page.waitForURL(`**${second}`), page.keyboard.press('Enter')]);

      await doByKeyboard(page, `${second}/owner`);
      await isWell();
      await doByKeyboard(page, 'to: Jonas Feld');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      expect(await page.textContent('.problem')).toContain('Say why');
      expect(await page.inputValue('#to')).toBe('Jonas Feld');
      await isWell();
      await doByKeyboard(page, 'why: I am away');
      await page.keyboard.press('Tab');
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      expect(await page.textContent('[role=status]')).toContain('It is Jonas Feld’s now.');
      await page.goto(url);
      expect(await stops.count()).toBe(1);
      const facts = await desk.stored.facts();
      expect(facts.tasks.filter(({ state }) => state === 'done')).toMatchObject([{ doneBy: 'Mara Lind' }]);
      expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
    });
  },
);
