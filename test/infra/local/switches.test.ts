import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readReport } from '../../../functions/record-feedback/read-report.ts';
import { mailbox } from '../../../infra/local/mailbox/mailbox.ts';
import { answerMail, reportEvent, reportKinds } from '../../../infra/local/mailbox/reports.ts';
import { type MailboxServer, serveMailbox } from '../../../infra/local/mailbox/server.ts';
import { mailInText } from '../../../infra/local/timeline/mail-in-text.ts';
import { ownWords } from '../../../shared/replies/own-words.ts';
import { readMail } from '../../../shared/replies/read-mail.ts';
import { sortMail } from '../../../shared/replies/sort-mail.ts';

const asked: unknown[] = [];
const box = mailbox(() => '2026-11-23T08:12:00.000Z');
box.receive({
  FromEmailAddress: '"Linden" <accounts@lindenhof.example>',
  ReplyToAddresses: ['reply+abc@replies.example'],
  EmailTags: [{ Name: 'mail', Value: 'f'.repeat(64) }],
  Destination: { ToAddresses: ['ada@debtor.example'] },
  Content: {
    Simple: { Subject: { Data: 'Mahnung für März' }, Body: { Text: { Data: 'Please pay.\nThanks.' } } },
  },
});
const [mail] = box.mails();
if (mail === undefined) throw new Error('no mail');
const made = { id: 'id-1', at: '2026-11-23T09:00:00.000Z' };

let server: MailboxServer;
beforeEach(async () => {
  asked.length = 0;
  server = await serveMailbox(
    box,
    { title: 'Mailbox', written: (instant) => instant },
    {
      report: async (kind, { id }) => void asked.push([kind, id]),
      answer: async (answer, { id }) => void asked.push([answer, id]),
    },
  );
});
afterEach(() => server.close());

const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/mails/${mail.id}/${path}`, {
    ...{ method: 'POST', body: new URLSearchParams(form), headers, redirect: 'manual' },
  });

describe('what becomes of a mail of the local stage', () => {
  it.each(reportKinds)('%s is reported as the mail service would, about this very mail', (kind) => {
    const { reference, reportId, feedback } = readReport(
      JSON.parse(JSON.stringify(reportEvent(kind, mail, made))),
    );
    expect(reference).toBe(mail.reference);
    expect(reportId).not.toBe('');
    expect(feedback.address).toBe('ada@debtor.example');
    const kinds = { delivered: 'delivered', delay: 'delayed', 'soft-bounce': 'soft-bounced' };
    const expected = { ...kinds, 'hard-bounce': 'undeliverable', complaint: 'complained' };
    expect(feedback.kind).toBe(expected[kind]);
  });

  it('an answer is a mail of its recipient to its reply address, with what it answers quoted', async () => {
    const raw = Buffer.from(answerMail({ text: 'Größe stimmt nicht.', by: 'person' }, mail, made));
    const read = await readMail(raw);
    expect(read.recipients).toEqual(['reply+abc@replies.example']);
    expect(read.from).toBe('ada@debtor.example');
    expect(read.subject).toBe('Re: Mahnung für März');
    expect(read.text).toContain('> Please pay.');
    expect(ownWords(read.text)).toBe('Größe stimmt nicht.');
    expect(sortMail(read)).toBe('person');
    const machine = answerMail({ text: 'Away.', by: 'machine' }, mail, made);
    expect(sortMail(await readMail(Buffer.from(machine)))).toBe('automatic');
  });

  it('is asked for by the buttons of its page', async () => {
    const page = await (await fetch(`${server.url}/mails/${mail.id}`)).text();
    expect(page).toContain('The address does not exist (hard bounce)');
    expect(page).toContain('Send it as an automatic reply');
    expect((await post('report', { kind: 'complaint' })).status).toBe(303);
    expect((await post('answer', { text: 'Hello', by: 'machine' })).status).toBe(303);
    expect(asked).toEqual([
      ['complaint', mail.id],
      [{ text: 'Hello', by: 'machine' }, mail.id],
    ]);
  });

  it('is asked for by nothing else: not by a page from elsewhere, not by a link, not with other words', async () => {
    const elsewhere = await post('report', { kind: 'complaint' }, { 'sec-fetch-site': 'cross-site' });
    expect(elsewhere.status).toBe(500);
    expect((await post('report', { kind: 'explode' })).status).toBe(500);
    expect((await post('answer', { text: ' ' })).status).toBe(500);
    await fetch(`${server.url}/mails/${mail.id}/report?kind=complaint`);
    expect(asked).toEqual([]);
  });
});

describe('the timeline', () => {
  const nameOf = () => 'Ada';
  const reply = {
    ...{
      replyId: 'r1',
      sort: 'person',
      creditorId: 'c',
      contactId: 'x',
      receivedAt: made.at,
      from: 'a@b.example',
    },
    ...{ sameMailbox: true, subject: '', text: '', files: [], mailKey: 'mail/1' },
    suggestions: [{ matter: 'dispute', words: ['damaged'] }],
  };
  const change = (more: object) => ({
    ...{ pk: 'REPLIES#c~1', sk: 'REPLY#r1', before: undefined },
    after: { ...reply, ...more },
  });

  it('says what came in, without a word of it', () => {
    expect(mailInText(change({}), nameOf)).toBe('Ada wrote to us; it reads like: dispute');
    expect(mailInText(change({ sort: 'automatic' }), nameOf)).toContain('noted, nothing rests');
    expect(mailInText(change({ sort: 'harmful' }), nameOf)).toContain('virus');
    expect(mailInText(change({ sort: 'bounce' }), nameOf)).toContain('noted');
    const stray = { pk: 'STRAYMAIL', sk: 'm1', before: undefined, after: {} };
    expect(mailInText(stray, nameOf)).toContain('belongs to no case');
    expect(mailInText({ ...change({}), before: reply }, nameOf)).toBeUndefined();
  });
});
