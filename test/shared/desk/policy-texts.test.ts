import { describe, expect, it } from 'vitest';
import { fileOf, letterOf } from '../../../shared/messages/own-text/letter.ts';
import { shippedText } from '../../../shared/messages/own-text/policy-letters.ts';
import { newestPolicy, shippedPolicies } from '../../../shared/policy/ladders.ts';
import { keepDraft, policyShelf, readDrafts, readPublications } from '../../../shared/store/policies.ts';
import { type DeskCase, deskCase } from '../../support/desk-case.ts';
import { exampleDebt, exampleFacts } from '../../support/example/example-case.ts';
import { wordsOf } from '../pages/form-requests.ts';

const newest = newestPolicy(shippedPolicies, 'considerate');
const draft = '/policy/drafts/considerate';
const texts = `${draft}/texts`;
const english = `${texts}/reminder-1/en`;
const kind = { template: 'reminder-1', language: 'en' } as const;
const shipped = letterOf(shippedText(kind));
const kindly = { ...shipped, body: `We hope that all is well with you.\n\n${shipped.body}` };
const facts = exampleFacts({
  debts: [exampleDebt({ policyVersion: newest.version, lookAt: '2026-03-23T09:00:00.000Z' })],
});
const text = async (response: Response) => wordsOf(await response.text());
const editionIn = (html: string) => /name="edition" value="(\d+)"/.exec(html)?.[1] ?? '';

async function begun(desk: DeskCase) {
  const manager = desk.as('manager');
  const shown = `/policy/versions/considerate/${newest.version}`;
  await manager.post(shown, { reason: 'Customers ask for kinder words.' });
  const edition = editionIn(await (await manager.get(english)).text());
  const keep = (fields: Record<string, string>) =>
    manager.post(english, { do: 'keep', edition, ...shipped, ...fields });
  return { manager, keep };
}

describe('the texts of a version', () => {
  it('are read by everybody, each beside an example, in every language', async () => {
    const desk = await deskCase(facts);
    await begun(desk);
    const words = await text(await desk.as('auditor').get(texts));
    expect(words).toContain('Step reminder-1: the letter reminder-1');
    for (const language of ['English', 'French', 'German', 'Dutch', 'Spanish'])
      expect(words).toContain(`${language}, as it ships`);
    expect(words).toContain('please pay {{ total }}');
    expect(words).toContain('please pay €1,249.50');
    expect(words).not.toContain('Edit reminder-1');
    expect((await desk.as('auditor').get(english)).status).toBe(403);
    expect((await desk.as('manager').get(`${texts}/reminder-1/fi`)).status).toBe(404);
    expect((await desk.as('manager').get(`${texts}/payment-thanks/en`)).status).toBe(404);
  });

  it.each([
    ['a threat', 'Or the police will come.', 'Line 1, L01: '],
    ['a figure', 'Please pay €15.00.', 'Line 1, L11: '],
    ['an unknown variable', 'You owe {{ balanse }}.', 'Line 1: Unknown variable: balanse'],
  ])('are refused with %s, beside the field, and nothing typed is lost', async (_, sentence, said) => {
    const desk = await deskCase(facts);
    const { keep } = await begun(desk);
    const answer = await keep({ subject: 'Your account, as agreed', body: `${sentence}\n\n${shipped.body}` });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('href="#body"');
    expect(html).toContain('id="body-error"');
    expect(wordsOf(html)).toContain(said);
    expect(wordsOf(html)).toContain(sentence);
    expect(html).toMatch(/<textarea[^>]*name="subject"[^>]*>Your account, as agreed</);
    const [kept] = await readDrafts(desk.stored.deps.cases);
    expect(kept?.policy.texts).toBeUndefined();
  });

  it('are refused without what the letter must say', async () => {
    const { keep } = await begun(await deskCase(facts));
    const words = await text(await keep({ body: 'We are writing about your account with us.' }));
    expect(words).toContain('This letter must say {{ total }}');
  });

  it('are kept, compared, shown beside the old ones and published by a second person', async () => {
    const desk = await deskCase(facts);
    const { manager, keep } = await begun(desk);
    expect(await text(await keep(kindly))).toContain('The text of reminder-1 in English is kept.');
    expect(await text(await manager.get(texts))).toContain('English, in words of its own');
    await manager.post(draft, { do: 'compare', creditor: 'lindenhof', days: '30' });
    const administrator = desk.as('administrator');
    const asked = await (await administrator.get(`${draft}/publish`)).text();
    expect(wordsOf(asked)).toContain('The text of reminder-1 in English Now Subject: ');
    expect(wordsOf(asked)).toContain('We hope that all is well with you.');
    const edition = editionIn(asked);
    const own = await manager.post(`${draft}/publish`, { edition, reason: 'Mine.' });
    expect(await text(own)).toContain('somebody else must publish it');
    const published = await administrator.post(`${draft}/publish`, { edition, reason: 'Read.' });
    expect(await text(published)).toContain('Letters in words of its own reminder-1 in English');
    const shelf = policyShelf(desk.stored.deps.cases);
    await shelf.refresh();
    expect(newestPolicy(shelf.policies, 'considerate').texts).toEqual({
      'reminder-1': { en: fileOf(kindly) },
    });
  });

  it('are never published where one does not pass, even if it got into the draft', async () => {
    const desk = await deskCase(facts);
    const { manager } = await begun(desk);
    const { cases } = desk.stored.deps;
    const [one] = await readDrafts(cases);
    if (one === undefined) throw new Error('no draft');
    const threat = fileOf({ ...shipped, body: `Or the police will come.\n\n${shipped.body}` });
    const policy = { ...one.policy, texts: { 'reminder-1': { en: threat } } };
    await keepDraft(cases, { ...one, policy });
    await manager.post(draft, { do: 'compare', creditor: 'lindenhof', days: '30' });
    expect(await text(await manager.get(draft))).toContain('reminder-1 in English, line 1: L01');
    const administrator = desk.as('administrator');
    const edition = editionIn(await (await administrator.get(`${draft}/publish`)).text());
    const refused = await administrator.post(`${draft}/publish`, { edition, reason: 'Read.' });
    expect(refused.status).toBe(422);
    expect(await text(refused)).toContain('reminder-1 in English, line 1: L01');
    expect(await readPublications(cases)).toEqual([]);
  });

  it('can be those that ship again, and of two who edit at once the second is told', async () => {
    const desk = await deskCase(facts);
    const { manager, keep } = await begun(desk);
    await keep(kindly);
    const late = await keep({ body: `We hope that you are well.\n\n${shipped.body}` });
    expect(await text(late)).toContain('nothing of yours was kept');
    const edition = editionIn(await (await manager.get(english)).text());
    await manager.post(english, { do: 'ship', edition, ...kindly });
    const [kept] = await readDrafts(desk.stored.deps.cases);
    expect(kept?.policy).toEqual({ ...newest, version: newest.version + 1 });
  });
});
