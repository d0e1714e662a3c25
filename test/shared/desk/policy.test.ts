import { describe, expect, it } from 'vitest';
import { newestPolicy, shippedPolicies } from '../../../shared/policy/ladders.ts';
import { policyShelf, readDrafts, readPublications } from '../../../shared/store/policies.ts';
import { type DeskCase, deskCase, examplePerson } from '../../support/desk-case.ts';
import { exampleDebt, exampleFacts } from '../../support/example/example-case.ts';
import { wordsOf } from '../pages/form-requests.ts';

const newest = newestPolicy(shippedPolicies, 'considerate');
const next = newest.version + 1;
const shown = `/policy/versions/considerate/${newest.version}`;
const draft = '/policy/drafts/considerate';
const text = async (response: Response) => wordsOf(await response.text());
const debt = exampleDebt({ policyVersion: newest.version, lookAt: '2026-03-23T09:00:00.000Z' });
const facts = exampleFacts({ debts: [debt] });

/** A form as a browser sends it back: every field with what stood there. */
function fieldsIn(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    if (name !== undefined) fields[name] = /value="([^"]*)"/.exec(tag)?.[1] ?? '';
  }
  return fields;
}

async function begun({ as }: DeskCase) {
  const manager = as('manager');
  await manager.post(shown, { reason: 'Customers ask for more rest.' });
  return manager;
}

async function timed(desk: DeskCase, changes: Record<string, string>) {
  const manager = await begun(desk);
  const form = fieldsIn(await (await manager.get(`${draft}/timings`)).text());
  return manager.post(`${draft}/timings`, { ...form, ...changes });
}

describe('the policy in words', () => {
  it('tells the ladder, the restraint and the laws as sentences', async () => {
    const { as } = await deskCase(facts);
    const auditor = as('auditor');
    const words = await text(await auditor.get(shown));
    expect(words).toContain('7 days after the due date: a courteous first reminder by e-mail.');
    expect(words).toContain(
      '60 days after the due date: a final notice by e-mail. Only if a named person has approved it, nothing of the invoice is disputed and order, delivery and invoice are on file. It gives 30 days to answer.',
    );
    expect(words).toContain('E-mails leave Monday to Friday from 08:00 to 19:00');
    expect(words).not.toContain('Propose a change');
    expect(await text(await auditor.get('/policy/packs'))).toContain('GDPR');
    const pack = await auditor.get('/policy/packs/global-baseline@2026.1');
    expect(await text(pack)).toContain('Mails leave on working days from 8 to 19 hours');
    expect((await auditor.get('/policy/packs/nothing')).status).toBe(404);
    expect((await auditor.get('/policy/versions/considerate/99')).status).toBe(404);
  });
});

describe('a new version of a policy', () => {
  it('is edited, compared on the live ledger, published by a second person, and taken by the next invoice', async () => {
    const desk = await deskCase(facts);
    const { as, stored } = desk;
    const manager = await begun(desk);
    expect(await text(await timed(desk, { 'step.reminder-1': '10', title: 'Three days more' }))).toContain(
      '10 days after the due date: a courteous first reminder by e-mail.',
    );
    const compared = await text(
      await manager.post(draft, { do: 'compare', creditor: 'lindenhof', days: '60' }),
    );
    expect(compared).toContain('on 1 open invoices of 1 customers, all there are');
    expect(compared).toContain('All 10 bounds of ethics hold');

    const own = await manager.get(`${draft}/publish`);
    const { edition = '' } = fieldsIn(await own.text());
    const refused = await manager.post(`${draft}/publish`, { edition, reason: 'I like it.' });
    expect(refused.status).toBe(422);
    expect(await text(refused)).toContain('somebody else must publish it');
    expect(await readPublications(stored.deps.cases)).toEqual([]);

    const administrator = as('administrator');
    const published = await text(await administrator.post(`${draft}/publish`, { edition, reason: 'Seen.' }));
    expect(published).toContain(`Version ${next} of considerate is published.`);
    expect(published).toContain(
      'Proposed by Ruth Amsel (Customers ask for more rest.). Published by Tom Ebert',
    );
    expect(await readDrafts(stored.deps.cases)).toEqual([]);

    const shelf = policyShelf(stored.deps.cases);
    await shelf.refresh();
    const policy = newestPolicy(shelf.policies, 'considerate');
    expect([policy.version, policy.ladder[1]?.at.days]).toEqual([next, 10]);
    expect((await stored.facts()).debts[0]?.policyVersion).toBe(newest.version);
  });

  it('is refused beside its fields where a number is none or too harsh, and loses nothing typed', async () => {
    const desk = await deskCase(facts);
    const wrong = await timed(desk, { minimumGapDays: 'soon', 'window.email': '8' });
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    expect(html).toContain('href="#minimumGapDays"');
    expect(html).toContain('value="soon"');
    const harsh = await text(await timed(desk, { graceDays: '2' }));
    expect(harsh).toContain('After an answer or a hold come at least 14 quiet days.');
    const hour = await text(await timed(desk, { 'window.email': '8 o’clock' }));
    expect(hour).toContain('Write a time such as 08:00.');
    const [kept] = await readDrafts(desk.stored.deps.cases);
    expect(kept?.policy.graceDays).toBe(newest.graceDays);
  });

  it('is kept for the first of two people who edit it at once; the other is told', async () => {
    const desk = await deskCase(facts);
    const manager = await begun(desk);
    const form = fieldsIn(await (await manager.get(`${draft}/timings`)).text());
    await desk.as('administrator').post(`${draft}/timings`, { ...form, graceDays: '20' });
    const late = await text(await manager.post(`${draft}/timings`, { ...form, graceDays: '30' }));
    expect(late).toContain('nothing of yours was kept');
    const [kept] = await readDrafts(desk.stored.deps.cases);
    expect(kept?.policy.graceDays).toBe(20);
  });

  it('cannot be published by anybody who has worked on it, nor without a comparison, nor by a collector', async () => {
    const desk = await deskCase(facts);
    await timed(desk, { graceDays: '20' });
    const administrator = desk.as('administrator');
    const early = await administrator.post(`${draft}/publish`, { edition: '2', reason: 'Seen.' });
    expect(await text(early)).toContain('Compare it on the live ledger first');
    await administrator.post(draft, { do: 'compare', creditor: 'lindenhof', days: '30' });
    const form = fieldsIn(await (await administrator.get(`${draft}/timings`)).text());
    await administrator.post(`${draft}/timings`, { ...form, graceDays: '21' });
    await administrator.post(draft, { do: 'compare', creditor: 'lindenhof', days: '30' });
    const { edition = '' } = fieldsIn(await (await administrator.get(`${draft}/publish`)).text());
    const fields = { edition, reason: 'Seen.' };
    expect(await text(await administrator.post(`${draft}/publish`, fields))).toContain('somebody else');
    expect((await desk.as('collector').post(`${draft}/publish`, fields)).status).toBe(403);
    const third = desk.as(examplePerson('manager', 'Vera Holt'));
    expect(await text(await third.post(`${draft}/publish`, fields))).toContain('is published');
  });

  it('can be withdrawn with a reason, and another begun', async () => {
    const desk = await deskCase(facts);
    const manager = await begun(desk);
    expect((await manager.post(draft, { do: 'withdraw', reason: '' })).status).toBe(422);
    expect(await text(await manager.post(draft, { do: 'withdraw', reason: 'Not now.' }))).toContain(
      'withdrawn',
    );
    expect(await readDrafts(desk.stored.deps.cases)).toEqual([]);
    expect((await manager.get(draft)).status).toBe(404);
    await begun(desk);
    expect(await readDrafts(desk.stored.deps.cases)).toHaveLength(1);
  });
});
