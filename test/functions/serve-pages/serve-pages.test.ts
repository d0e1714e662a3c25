import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { servePages } from '../../../functions/serve-pages/serve-pages.ts';
import { createPages } from '../../../shared/pages/create-pages.tsx';
import { type LinkPurpose, linkItem, linkPurposes } from '../../../shared/store/links.ts';
import { post, wordsOf } from '../../shared/pages/form-requests.ts';
import { exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { storedCase } from '../../support/example/stored-case.ts';

const now = '2026-03-16T10:00:00.000Z';
const address = 'accounts@holm.example';

/** The pages on a table in memory, with a live and an expired link for every purpose. */
async function pages() {
  const stored = await storedCase(exampleFacts(), now);
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
  const app = createPages(servePages(stored.deps, (error) => faults.push(error)));
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
    const pay = wordsOf(await (await app.request('/t/live-pay')).text());
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
    await post(app, '/t/old-stop', { 'List-Unsubscribe': 'One-Click' });
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
    }
    expect(memory.items()).toEqual(before);
  });
});
