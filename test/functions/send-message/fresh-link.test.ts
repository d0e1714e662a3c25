import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { sendAnswer } from '../../../functions/send-message/send-answer.ts';
import type { Deps } from '../../../functions/send-message/send-reminder.ts';
import { servePages } from '../../../functions/serve-pages/serve-pages.ts';
import { createPages } from '../../../shared/pages/create-pages.tsx';
import { linkItem } from '../../../shared/store/links.ts';
import { open, post, wordsOf } from '../../shared/pages/form-requests.ts';
import { exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { noFiles } from '../../support/example/no-files.ts';
import { storedCase } from '../../support/example/stored-case.ts';

const start = '2026-06-16T10:00:00.000Z';

/** The pages and the sender on one table; what is owed leaves at once. */
async function stage() {
  const stored = await storedCase(exampleFacts(), start);
  const mails: { to: string; subject: string; text: string }[] = [];
  let tokens = 0;
  const sender: Deps = {
    ...stored.deps,
    mailer: async (_creditor, to, { subject, text }) => {
      mails.push({ to, subject, text });
      return { kind: 'sent', messageId: `ses-${mails.length}` };
    },
    newToken: () => {
      tokens += 1;
      return `token-${tokens}`;
    },
    pagesUrl: 'https://pages.example',
  };
  const faults: unknown[] = [];
  const app = createPages(
    servePages(stored.deps, {
      openCheckout: async () => ({ kind: 'unavailable' }),
      ...noFiles,
      overHttps: true,
      origin: 'https://pages.example',
      newSession: () => 'session',
      reportFault: (error) => faults.push(error),
    }),
  );
  const link = {
    purpose: 'pay' as const,
    debtorKey: exampleDebtorKey,
    creditorId: 'lindenhof',
    contactId: 'c',
  };
  const Item = linkItem('old', { ...link, address: 'someone@else.example', expiresAt: start });
  await stored.memory.direct.send(new PutCommand({ TableName: 'Cases', Item }));
  const ask = async () => {
    const words = wordsOf(await (await post(app, '/t/old', { choice: 'fresh-link' })).text());
    for (const { pk, sk } of stored.outbox()) await sendAnswer(sender, { pk: String(pk), sk: String(sk) });
    return words;
  };
  return { ...stored, app, ask, mails, faults };
}

test('scenario 65: new links go to the address on file, once a week, and work; the old one stays dead', async () => {
  const { app, ask, mails, faults, clock, facts } = await stage();
  const told = await ask();
  expect(mails.map(({ to }) => to)).toEqual(['accounts@holm.example']);
  expect(mails[0]?.subject).not.toMatch(/INV-1|€/);
  const [, token = ''] = /https:\/\/pages\.example\/t\/(\S+)/.exec(mails[0]?.text ?? '') ?? [];
  expect(wordsOf(await (await open(app, `/t/${token}`)).text())).toContain('INV-1');
  expect((await app.request('/t/old')).status).toBe(404);

  clock.set('2026-06-23T09:59:59.999Z');
  expect(await ask()).toBe(told);
  expect(mails).toHaveLength(1);
  clock.set(start.replace('16T', '23T'));
  expect(await ask()).toBe(told);
  expect(mails).toHaveLength(2);
  expect((await facts()).contacts).toMatchObject([
    { purpose: 'answer', stepId: 'fresh-link', status: 'SENT' },
    { purpose: 'answer', stepId: 'fresh-link', status: 'SENT' },
  ]);
  expect(faults).toEqual([]);
});
