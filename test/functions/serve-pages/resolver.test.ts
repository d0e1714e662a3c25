import { describe, expect, it } from 'vitest';
import type { MailResult } from '../../../functions/send-message/mailer.ts';
import { sendAnswer } from '../../../functions/send-message/send-answer.ts';
import { servePages } from '../../../functions/serve-pages/serve-pages.ts';
import { createPages } from '../../../shared/pages/create-pages.tsx';
import { workOnDispute } from '../../../shared/store/work-on-dispute.ts';
import { visitor, wordsOf } from '../../shared/pages/form-requests.ts';
import {
  exampleCreditor,
  exampleDebtorKey,
  exampleFacts,
  exampleStage,
} from '../../support/example/example-case.ts';
import { exampleDispute, exampleTask, monday } from '../../support/example/example-task.ts';
import { noFiles } from '../../support/example/no-files.ts';
import { storedCase } from '../../support/example/stored-case.ts';

const resolvers = { logistics: { name: 'Ines Vogt', email: 'ines@lindenhof.example' } };
const stage = { ...exampleStage, creditors: [{ ...exampleCreditor, resolvers }] };
const named = { debtorKey: exampleDebtorKey, disputeId: 'D-1' };
const text = 'The carrier signed for a torn box.';

/** A dispute that Ines Vogt was asked to look into by mail, and the pages behind the link in it. */
async function asked() {
  const facts = exampleFacts({
    disputes: [exampleDispute()],
    tasks: [exampleTask('dispute', { about: 'D-1' })],
  });
  const stored = await storedCase(facts, monday);
  const deps = { ...stored.deps, stage };
  await workOnDispute(
    deps,
    named,
    { kind: 'triage', reason: 'DAMAGED', resolver: 'Ines Vogt' },
    'Jonas Feld',
  );
  const sent: MailResult = { kind: 'sent', messageId: 'ses-1' };
  const texts: string[] = [];
  const mailer = async (_: unknown, __: string, message: { text: string }) => {
    texts.push(message.text);
    return sent;
  };
  const [owed] = stored.outbox();
  const sending = { ...deps, mailer, newToken: () => 'token-of-the-resolver', pagesUrl: 'http://localhost' };
  await sendAnswer(sending, { pk: String(owed?.['pk']), sk: String(owed?.['sk']) });
  const link = /http:\/\/localhost(\/r\/\S+)/.exec(texts[0] ?? '')?.[1] ?? '';
  const faults: unknown[] = [];
  const app = createPages(
    servePages(deps, {
      ...{ openCheckout: async () => ({ kind: 'unavailable' }), ...noFiles, overHttps: false },
      ...{
        origin: 'http://localhost',
        newSession: () => 'secret',
        reportFault: (error) => faults.push(error),
      },
    }),
  );
  return { ...stored, deps, app, link, faults };
}

describe('the page of a resolver without an account', () => {
  it('shows the case behind the link alone, with no token in the address', async () => {
    const { app, link } = await asked();
    const browser = visitor(app);
    const page = wordsOf(await (await browser.get(link)).text());
    expect(page).toContain('Case D-1: what did you find?');
    expect(page).toContain('Two boxes were torn.');
    expect(browser.at()).not.toContain('token');
  });

  it('takes what they found under their name, for whoever answers the customer', async () => {
    const { app, link, facts, outbox } = await asked();
    const browser = visitor(app);
    await browser.get(link);
    const done = await browser.post(browser.at(), { choice: 'found', finding: 'valid', text });
    expect(wordsOf(await done.text())).toContain('answer the customer');
    const { disputes, tasks } = await facts();
    expect(disputes[0]).toMatchObject({
      state: 'open',
      proposal: { by: 'Ines Vogt', how: 'link', finding: 'valid', text },
    });
    expect(tasks[0]).toMatchObject({ state: 'open', owner: exampleCreditor.owners.disputes });
    expect(outbox().filter(({ template }) => template === 'dispute-answer')).toEqual([]);
  });

  it('says beside the field what is missing, and loses nothing', async () => {
    const { app, link, facts } = await asked();
    const browser = visitor(app);
    await browser.get(link);
    const wrong = await browser.post(browser.at(), { choice: 'found', text });
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    expect(wordsOf(html)).toContain('Choose what you found.');
    expect(html).toContain(text);
    expect((await facts()).disputes[0]?.proposal).toBeUndefined();
  });

  it('does nothing without a choice, nor for a form of another site', async () => {
    const { app, link, facts } = await asked();
    const browser = visitor(app);
    await browser.get(link);
    await browser.post(browser.at(), { finding: 'valid', text });
    const headers = {
      Cookie: [...browser.cookies].map((pair) => pair.join('=')).join('; '),
      Origin: 'https://evil.example',
    };
    const body = new URLSearchParams({ choice: 'found', finding: 'valid', text });
    const forged = await app.request(browser.at(), { method: 'POST', headers, body });
    expect(forged.status).toBe(403);
    expect((await facts()).disputes[0]?.proposal).toBeUndefined();
  });

  it('hands the case back, and opens nothing any more then', async () => {
    const { app, link, facts, faults } = await asked();
    const browser = visitor(app);
    await browser.get(link);
    const at = browser.at();
    await browser.post(at, { choice: 'hand-back', why: 'I do not work there any more.' });
    expect((await facts()).disputes[0]?.triages?.[0]?.handedBack?.why).toBe('I do not work there any more.');
    const again = await browser.get(at);
    expect(again.status).toBe(404);
    expect(faults).toEqual([]);
  });

  it('opens nothing for a link that is forged, a debtor’s, or of an answered case, and names nobody then', async () => {
    const { app, link, deps, facts } = await asked();
    const { profile } = await facts();
    const dead = async (path: string) => {
      const answer = await visitor(app).get(path);
      const page = wordsOf(await answer.text());
      expect(answer.status).toBe(404);
      expect(page).not.toContain(profile.name);
      expect(page).not.toContain('D-1');
      return page;
    };
    const forged = await dead('/r/another-token');
    await dead(link.replace('/r/', '/t/'));
    const other = { kind: 'triage', reason: 'PRICE', resolver: 'Jonas Feld', why: 'The price.' } as const;
    await workOnDispute(deps, named, other, 'Ruth Amsel');
    expect(await dead(link)).toBe(forged);
  });
});
