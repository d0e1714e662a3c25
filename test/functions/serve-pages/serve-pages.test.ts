import { randomBytes } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { servePages } from '../../../functions/serve-pages/serve-pages.ts';
import type { DebtorKind } from '../../../shared/domain/profile.ts';
import { createPages } from '../../../shared/pages/create-pages.tsx';
import { type LinkPurpose, linkItem, linkPurposes } from '../../../shared/store/links.ts';
import { open, post, visitor, wordsOf } from '../../shared/pages/form-requests.ts';
import { exampleDebtorKey, exampleFacts, exampleProfile } from '../../support/example/example-case.ts';
import { noFiles } from '../../support/example/no-files.ts';
import { storedCase } from '../../support/example/stored-case.ts';

const now = '2026-03-16T10:00:00.000Z';
const address = 'accounts@holm.example';

/** The pages on a table in memory, with a live and an expired link for every purpose. */
async function pages(kind: DebtorKind = 'company') {
  const stored = await storedCase(exampleFacts({ profile: exampleProfile({ kind }) }), now);
  const faults: unknown[] = [];
  const put = (token: string, purpose: LinkPurpose, expiresAt: string) =>
    stored.memory.direct.send(
      new PutCommand({
        TableName: 'Cases',
        Item: linkItem(token, {
          purpose,
          debtorKey: exampleDebtorKey,
          creditorId: 'lindenhof',
          contactId: 'c1',
          address,
          expiresAt,
        }),
      }),
    );
  for (const purpose of linkPurposes) {
    await put(`live-${purpose}`, purpose, '2026-04-15T10:00:00.000Z');
    await put(`old-${purpose}`, purpose, now);
  }
  const app = createPages(
    servePages(stored.deps, {
      openCheckout: async () => ({ kind: 'unavailable' }),
      ...noFiles,
      overHttps: true,
      origin: 'https://pages.example',
      newSession: () => randomBytes(20).toString('base64url'),
      reportFault: (error) => faults.push(error),
    }),
  );
  return { ...stored, app, faults };
}

const objection = { choice: 'dispute', debtKey: 'lindenhof#INV-1', reason: 'DAMAGED', extent: 'whole' };

describe('on the real store', () => {
  test('an objection suspends the invoice in the same write, and is acknowledged', async () => {
    const { app, facts, outbox, faults } = await pages();
    const words = wordsOf(await (await post(app, '/t/live-dispute', objection)).text());
    const [dispute] = (await facts()).disputes;
    expect(faults).toEqual([]);
    expect(dispute).toMatchObject({ state: 'open', openedBy: 'debtor', reason: 'DAMAGED' });
    expect(words).toContain(dispute?.disputeId);
    expect(outbox()).toMatchObject([{ template: 'dispute-acknowledgement' }, { type: 'DebtDisputed' }]);
    const pay = wordsOf(await (await open(app, '/t/live-pay')).text());
    expect(pay).toContain('There is nothing for you to pay');
  });

  test('a promise is kept with its day', async () => {
    const { app, facts } = await pages();
    const promise = { choice: 'promise', promisedOn: '2026-03-27', extent: 'part', amount: '500.00' };
    const words = wordsOf(await (await post(app, '/t/live-promise', promise)).text());
    expect(words).toContain('You will pay €500.00 by 27 March 2026');
    expect((await facts()).promises).toMatchObject([
      { promisedOn: '2026-03-27', amount: 50_000, madeBy: 'debtor' },
    ]);
  });

  test('an opt-out works even from an expired link', async () => {
    const { app, facts } = await pages();
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    await app.request('/t/old-stop', { method: 'POST', body });
    expect((await facts()).profile.emails).toEqual([{ address, state: 'opted-out' }]);
  });

  test('every other expired link does nothing', async () => {
    const { app, memory } = await pages();
    const before = memory.items();
    expect((await post(app, '/t/old-dispute', objection)).status).toBe(404);
    expect((await app.request('/t/old-pay')).status).toBe(404);
    expect(memory.items()).toEqual(before);
  });

  test('opening every link changes not one item', async () => {
    const { app, memory } = await pages();
    const before = memory.items();
    for (const purpose of [...linkPurposes, ...linkPurposes]) {
      for (const method of ['GET', 'HEAD']) await app.request(`/t/live-${purpose}`, { method });
      await open(app, `/t/live-${purpose}?choice=${purpose}`);
    }
    expect(memory.items()).toEqual(before);
  });
});

describe('scenario 64: a forwarded link of a private person, on the real store', () => {
  const asks = 'An invoice number or your customer number';
  const answer = (number: string) => ({ number, choice: 'identify' });

  test('scenario 64: opening it shows no name and no amount, and changes not one item', async () => {
    const { app, memory } = await pages('unknown');
    const before = memory.items();
    for (const purpose of ['pay', 'promise', 'dispute', 'why']) {
      const words = wordsOf(await (await open(app, `/t/live-${purpose}`)).text());
      expect(words).toContain(asks);
      expect(words).not.toMatch(/Holm|INV-1|1,190|€/);
    }
    expect(memory.items()).toEqual(before);
  });

  test('scenario 64: after the right number that browser reads and objects through that link, and no other does', async () => {
    const { app, facts, faults } = await pages('consumer');
    const reader = visitor(app);
    await reader.get('/t/live-dispute');
    const opened = await reader.post('dispute', answer('inv-01'));
    expect(wordsOf(await opened.text())).toContain('€1,190.00');
    const other = visitor(app);
    await other.get('/t/live-why');
    await other.post('why', answer('C-100'));
    const cookies = [...reader.cookies].map((pair) => pair.join('='));
    const [visit = '', admitted = ''] = cookies;
    const [, elsewhere = ''] = [...other.cookies.keys()];
    const secret = admitted.split('=')[1] ?? '';
    const send = (sent: string[]) =>
      app.request(reader.at(), {
        method: 'POST',
        body: new URLSearchParams(objection),
        headers: { Cookie: sent.join('; '), 'Sec-Fetch-Site': 'same-origin' },
      });
    for (const stolen of ['x=1', `${admitted}x`, `${elsewhere}=${secret}`, admitted.replace('__Host-', '')]) {
      expect(wordsOf(await (await send([visit, stolen])).text())).toContain(asks);
    }
    expect((await send([admitted])).status).toBe(404);
    expect((await facts()).disputes).toEqual([]);

    await send(cookies);
    expect((await facts()).disputes).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  test('scenario 64: after ten wrong numbers even the right one opens nothing for an hour', async () => {
    const { app, clock } = await pages('consumer');
    const wrong = await (await post(app, '/t/live-pay', answer('INV-0'))).text();
    for (let tries = 1; tries < 10; tries += 1) await post(app, '/t/live-pay', answer(`INV-9${tries}`));
    const right = await post(app, '/t/live-pay', answer('INV-1'));
    expect(await right.text()).toBe(wrong);
    expect(right.headers.has('Set-Cookie')).toBe(false);
    clock.set('2026-03-16T11:00:00.000Z');
    const later = await (await post(app, '/t/live-pay', answer('INV-1'))).text();
    expect(wordsOf(later)).toContain('€1,190.00');
  });

  test('what a browser learned ends with the hour', async () => {
    const { app, clock } = await pages('consumer');
    const browser = visitor(app);
    await browser.get('/t/live-pay');
    await browser.post('pay', answer('INV-1'));
    const read = async () => wordsOf(await (await browser.get('pay')).text());
    expect(await read()).toContain('€1,190.00');
    clock.set('2026-03-16T11:00:00.000Z');
    expect(await read()).toContain(asks);
  });
});
