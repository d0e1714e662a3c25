import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { caseAddress } from '../../shared/desk/address.ts';
import type { Role } from '../../shared/desk/person.ts';
import { nameWrites } from '../../shared/store/search-items.ts';
import { pdf } from '../shared/files/sample-files.ts';
import { accessibilityFindings } from '../support/accessibility.ts';
import { sharedBrowser } from '../support/browser.ts';
import { exampleDebtorKey, exampleFacts } from '../support/example/example-case.ts';
import { exampleContact, exampleDispute, exampleTask } from '../support/example/example-task.ts';
import { doByKeyboard } from '../support/keyboard.ts';
import { paperBucket } from '../support/paper-bucket.ts';
import { type DeskScene, withDesk } from '../support/with-desk.ts';
import { overflows } from '../support/with-pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

const address = caseAddress(exampleDebtorKey);
const facts = exampleFacts({
  contacts: [exampleContact()],
  disputes: [
    exampleDispute({ state: 'answered', answeredAt: '2026-03-17T09:00:00.000Z', answer: 'We are sorry.' }),
  ],
  tasks: [exampleTask('call', { state: 'done', doneBy: 'Mara Lind', outcome: 'no_answer' })],
});

async function isWell(page: Page): Promise<void> {
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
}

async function steps(page: Page, ...all: string[]): Promise<void> {
  for (const step of all) await doByKeyboard(page, step);
}

describe.each([{ width: 1280 }, { width: 768 }])(
  'with the keyboard alone, at $width pixels, a person',
  ({ width }) => {
    const at = (role: Role, act: (scene: DeskScene) => Promise<void>) =>
      withDesk(browser, { facts, role, width }, async (scene) => {
        await act(scene);
        expect(scene.complaints.filter((line) => !line.includes('status of 4'))).toEqual([]);
      });

    test('finds a case by a part of its name and reads why nothing was sent, and all that happened', async () => {
      await at('auditor', async ({ page, url, desk }) => {
        const nobody = { debtorKey: exampleDebtorKey, name: '' };
        for (const write of nameWrites(nobody, facts.profile))
          if (write.kind === 'put')
            await desk.stored.memory.direct.send(new PutCommand({ TableName: 'Cases', Item: write.item }));
        await page.goto(`${url}/cases`);
        await isWell(page);
        await page.locator('#q').focus();
        await page.keyboard.type('baeck');
        await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
        await isWell(page);
        await steps(page, address);
        expect(await page.textContent('h1')).toBe('Bäckerei Holm GmbH');
        expect(await page.textContent('dl.outlook')).toMatch(/Nothing was sent today\..*Next, /);
        for (const summary of await page.locator('.timeline summary').all()) await summary.press('Enter');
        expect(await page.textContent('.timeline')).toContain('We are sorry.');
        await isWell(page);
      });
    });

    test('puts a case on hold, after a day that cannot be, and another releases it', async () => {
      await at('manager', async ({ page, url, desk }) => {
        await page.goto(`${url}${address}`);
        await steps(page, `${address}/hold`);
        await isWell(page);
        await steps(
          page,
          'hold: the customer complained',
          'source: call of today',
          'date: 03032026',
          'set-hold',
        );
        expect(await page.textContent('.problem')).toContain('The date must be after today');
        expect(await page.inputValue('#source')).toBe('call of today');
        await isWell(page);
        await steps(page, 'date: 04042026', 'set-hold');
        expect(await page.textContent('.notice')).toContain('everything of the customer rests');
        expect(await page.textContent('dl.outlook')).toContain('complained');
        await isWell(page);
        const task = await page.getAttribute('a:has-text("Release or keep this hold")', 'href');
        await steps(page, task ?? '');
        await isWell(page);
        await steps(page, 'outcome', 'record');
        expect((await desk.stored.facts()).holds[0]?.releasedAt).toBeDefined();
      });
    });

    test('corrects what is known, and the case says who did and why', async () => {
      await at('manager', async ({ page, url, desk }) => {
        await page.goto(`${url}${address}/correct`);
        await isWell(page);
        await steps(page, 'country: Austria', 'reason: letter of 20 March');
        await page.locator('button:has-text("Correct")').press('Enter');
        await page.waitForSelector('.problem');
        await isWell(page);
        await page.locator('#country').fill('AT');
        await page.locator('button:has-text("Correct")').press('Enter');
        await page.waitForSelector('.notice');
        expect(await page.textContent('.timeline')).toMatch(/Corrected: country.*Ruth Amsel/s);
        expect((await desk.stored.facts()).profile.country).toBe('AT');
        await isWell(page);
      });
    });

    test('sends a paper straight to the bucket, learns why one is not taken, and sees the other on file', async () => {
      const bucket = await paperBucket();
      await withDesk(browser, { facts, role: 'collector', width, bucket }, async ({ page, url, desk }) => {
        await page.goto(`${url}${address}/papers`);
        await isWell(page);
        await page.locator('button:has-text("Choose a file")').press('Enter');
        await page.waitForSelector('#file');
        await isWell(page);
        const paper = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });
        await page.locator('#file').setInputFiles(paper('order.pdf', Buffer.from('no pdf at all')));
        await page.locator('button:has-text("Send")').press('Enter');
        await page.waitForSelector('.warning');
        expect(await page.textContent('.warning')).toContain('only PDF, JPEG and PNG are taken');
        await page.locator('#file').setInputFiles(paper('Bestellung März.pdf', pdf()));
        await page.locator('button:has-text("Send")').press('Enter');
        await page.waitForSelector('.notice');
        expect(await page.textContent('.notice')).toContain('On file: Order or contract of INV-1.');
        await isWell(page);
        expect((await desk.stored.facts()).evidence[0]?.document?.filedBy).toBe('Mara Lind');
      }).finally(bucket.close);
    });

    test('reads before an erasure what goes and what stays', async () => {
      await at('administrator', async ({ page, url }) => {
        await page.goto(`${url}${address}/erase`);
        expect(await page.textContent('main')).toContain('It would be refused today.');
        await isWell(page);
      });
    });
  },
);
