import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { MailResult } from '../../functions/send-message/mailer.ts';
import { sendAnswer } from '../../functions/send-message/send-answer.ts';
import { taskAddress } from '../../shared/desk/address.ts';
import { disputeAnswerId } from '../../shared/domain/dispute-answer.ts';
import { accessibilityFindings } from '../support/accessibility.ts';
import { sharedBrowser } from '../support/browser.ts';
import { deskCase, examplePerson, sessionOf } from '../support/desk-case.ts';
import { exampleDebtorKey, exampleFacts } from '../support/example/example-case.ts';
import { exampleDispute, exampleTask, monday } from '../support/example/example-task.ts';
import { doByKeyboard } from '../support/keyboard.ts';
import { serveApp } from '../support/serve-app.ts';
import { overflows } from '../support/with-pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

const task = exampleTask('dispute', { about: 'D-1', dispute: { reason: 'DAMAGED', stage: 'opened' } });
const paper = {
  ...{ debtKey: 'lindenhof#INV-1', kind: 'delivery' as const, reference: 'LS-88120' },
  document: { key: 'evidence/x', type: 'application/pdf', bytes: 9, hash: 'a'.repeat(64), filedAt: monday },
};
const facts = exampleFacts({ disputes: [exampleDispute()], tasks: [task], evidence: [paper] });
const text = 'The carrier confirms that the boxes were whole.';

async function isWell(page: Page): Promise<void> {
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
}

/** What lies in the outbox, sent by the real code: the mails as their recipients get them. */
async function mailbox({ stored }: Awaited<ReturnType<typeof deskCase>>) {
  const mails: { to: string; subject: string; text: string }[] = [];
  const sent: MailResult = { kind: 'sent', messageId: 'ses-1' };
  let tokens = 0;
  const sending = {
    ...{
      ...stored.deps,
      pagesUrl: 'https://pages.example',
      newToken: () => `a-token-of-160-random-bits-${tokens++}`,
    },
    mailer: async (_: unknown, to: string, mail: { subject: string; text: string }) => {
      mails.push({ to, ...mail });
      return sent;
    },
  };
  for (const { pk, sk, kind } of stored.outbox())
    if (kind === 'mail') await sendAnswer(sending, { pk: String(pk), sk: String(sk) });
  return mails;
}

test.each([1280, 768])(
  'a dispute is worked from the list to its closing with the keyboard alone, %i pixels wide',
  async (width) => {
    const desk = await deskCase(facts);
    const server = await serveApp(desk.app);
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const signIn = (person: ReturnType<typeof examplePerson>) =>
      context.addCookies([
        { name: 'session', value: encodeURIComponent(sessionOf(person)), url: server.url },
      ]);
    try {
      await signIn(examplePerson('resolver'));
      const page = await context.newPage();
      await page.goto(`${server.url}/disputes`);
      await isWell(page);
      await doByKeyboard(page, taskAddress({ debtorKey: exampleDebtorKey, taskId: task.taskId }));
      await isWell(page);

      await doByKeyboard(page, 'triage');
      expect(await page.textContent('[role=status]')).toContain('looks into it from now on');

      await doByKeyboard(page, `text: ${text}`);
      await doByKeyboard(page, 'answer');
      expect(await page.locator('.problem:focus li').allTextContents()).toEqual(['Choose what you found.']);
      expect(await page.inputValue('#text')).toBe(text);
      await isWell(page);

      await doByKeyboard(page, 'finding-not-valid');
      await doByKeyboard(page, 'paper-delivery');
      await doByKeyboard(page, 'preview');
      expect(await page.textContent('pre.mail')).toContain('Proof of delivery LS-88120');
      await isWell(page);

      await doByKeyboard(page, 'answer');
      expect(await page.textContent('[role=status]')).toContain('on its way to the customer');
      const [mail] = await mailbox(desk);
      expect(mail?.to).toBe('accounts@holm.example');
      expect(mail?.subject).toContain('D-1');
      expect(mail?.text).toContain(text);
      expect(mail?.text).toContain('LS-88120');
      expect((await desk.stored.facts()).contacts.map(({ contactId }) => contactId)).toContain(
        disputeAnswerId('D-1'),
      );

      await doByKeyboard(page, taskAddress({ debtorKey: exampleDebtorKey, taskId: 'dispute#D-1#closing' }));
      await isWell(page);
      await doByKeyboard(page, 'cause: Something');
      await doByKeyboard(page, 'change: Corners are padded from now on.');
      await doByKeyboard(page, 'close');
      const { disputes } = await desk.stored.facts();
      expect(disputes[0]?.closing).toMatchObject({ rootCause: 'delivery', by: 'Jonas Feld' });
      expect(desk.faults).toEqual([]);
    } finally {
      await context.close();
      await server.close();
    }
  },
);
