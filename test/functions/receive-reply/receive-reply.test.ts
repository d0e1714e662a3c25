import { expect, test, vi } from 'vitest';
import { receiveReply } from '../../../functions/receive-reply/receive-reply.ts';
import { levelOf } from '../../../shared/domain/ladder.ts';
import { nextStep } from '../../../shared/domain/next-step.ts';
import { replyAddress, replyTokenOf } from '../../../shared/replies/reply-token.ts';
import { writeTogether } from '../../../shared/store/commit.ts';
import { completeTask } from '../../../shared/store/complete-task.ts';
import { readReplies, replyAddressWrites } from '../../../shared/store/replies.ts';
import { caseOf } from '../../../shared/store/situation.ts';
import { readStrayMails } from '../../../shared/store/stray-mails.ts';
import { exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { exampleContact } from '../../support/example/example-task.ts';
import { storedCase } from '../../support/example/stored-case.ts';
import { memoryBucket } from '../../support/mail/memory-bucket.ts';
import { deliveryReport, multipart, type RawMail, rawMail } from '../../support/mail/raw-mail.ts';

const lines = vi.spyOn(console, 'log').mockReturnValue(undefined);
const domain = 'replies.lindenhof.example';
const token = replyTokenOf('a secret');
const to = replyAddress(token, domain);
const monday = '2026-03-10T08:30:00.000Z';

/** A debtor who was reminded by a mail that can be answered, and a way to let mails come in. */
async function reminded() {
  const stored = await storedCase(exampleFacts({ contacts: [exampleContact()] }), monday);
  const { bucket, objects } = memoryBucket();
  const deps = { ...stored.deps, stage: { ...stored.deps.stage, inboundDomain: domain }, bucket };
  const { contactId, creditorId } = exampleContact();
  const mail = { debtorKey: exampleDebtorKey, creditorId, contactId, address: 'accounts@holm.example' };
  await writeTogether(deps.cases, replyAddressWrites(token, mail));
  let count = 0;
  const comes = async (raw: Partial<RawMail> = {}) => {
    count += 1;
    const key = `mail/${count}`;
    objects.set(key, rawMail({ to, ...raw }));
    return (await receiveReply(deps, key)).mail;
  };
  const next = async () => {
    const facts = await stored.facts();
    const [debt] = facts.debts;
    if (debt === undefined) throw new Error('no debt');
    const books = { paymentsKnownUntil: stored.clock.now().toString().slice(0, 10) };
    return nextStep(caseOf(deps, facts, debt, books));
  };
  return { ...stored, deps, objects, comes, next, replies: () => readReplies(deps.cases, exampleDebtorKey) };
}

test('scenario 31: a message pauses everything at once, and a person learns what it reads like', async () => {
  const { comes, facts, next, replies, clock } = await reminded();
  const before = (await facts()).profile.version;
  expect(await comes({ body: 'We never got pallet 3.\n\nOn Monday, you wrote:\n> Please pay' })).toBe(
    'paused',
  );
  const now = await facts();
  expect(now.profile.version).toBe(before + 1);
  expect(now.holds).toMatchObject([{ kind: 'reply', freezesInterest: true }]);
  expect(now.tasks).toMatchObject([
    { kind: 'reply', state: 'open', owner: 'Ruth Amsel', about: now.holds[0]?.holdId },
  ]);
  expect(now.tasks[0]?.needs).toContain('It reads like: dispute (never got).');
  expect(now.tasks[0]?.needs).not.toContain('pallet');
  expect(await replies()).toMatchObject([
    { text: 'We never got pallet 3.', sameMailbox: true, mailKey: 'mail/1' },
  ]);
  clock.set('2026-03-18T08:30:00.000Z');
  expect(await next()).toMatchObject({ kind: 'await', owner: 'Ruth Amsel' });
});

test('the same message twice, by a second event or a second delivery, is one', async () => {
  const { comes, facts } = await reminded();
  await comes();
  const before = await facts();
  expect(await comes()).toBe('repeated');
  expect(await facts()).toEqual(before);
  expect(await comes({ headers: ['Message-ID: <m2@holm.example>'] })).toBe('paused');
});

test('two copies that come at the same instant are one', async () => {
  const { comes, facts } = await reminded();
  expect((await Promise.all([comes(), comes()])).sort()).toEqual(['paused', 'repeated']);
  expect((await facts()).tasks).toHaveLength(1);
});

test.each<[string, Partial<RawMail>]>([
  ['an out-of-office reply', { headers: ['Auto-Submitted: auto-replied'], subject: 'Out of office' }],
  ['a mail of our own that came back', { from: 'rechnung@lindenhof.example' }],
  ['a soft bounce', deliveryReport('accounts@holm.example', '4.2.2', 'delayed')],
  ['a bounce of somebody else', deliveryReport('other@holm.example')],
])('%s does not pause and is not answered', async (_, raw) => {
  const { comes, facts, replies, outbox } = await reminded();
  const before = await facts();
  expect(await comes(raw)).toBe('noted');
  expect(await facts()).toEqual(before);
  expect(outbox()).toEqual([]);
  expect(await replies()).toHaveLength(1);
});

test('a bounce of our own mail that comes as a mail closes the address, as one from the mail service does', async () => {
  const { comes, facts } = await reminded();
  expect(levelOf('lindenhof#INV-1', await facts())).toBe(1);
  expect(await comes({ returnPath: '', ...deliveryReport('Accounts@Holm.example') })).toBe('bounced');
  const now = await facts();
  expect(now.profile.emails).toMatchObject([{ state: 'undeliverable' }]);
  expect(now.contacts).toMatchObject([{ status: 'FAILED' }]);
  expect(levelOf('lindenhof#INV-1', now)).toBe(0);
  expect(now.holds).toEqual([]);
});

test('an acknowledgement is owed at most once a day, whoever writes how often', async () => {
  const { comes, outbox, clock } = await reminded();
  for (let count = 1; count <= 5; count += 1) await comes({ headers: [`Message-ID: <${count}@x>`] });
  expect(outbox()).toMatchObject([{ template: 'reply-acknowledgement', debtKeys: ['lindenhof#INV-1'] }]);
  clock.set('2026-03-11T08:30:00.000Z');
  await comes({ headers: ['Message-ID: <6@x>'] });
  expect(outbox()).toHaveLength(2);
});

test.each([
  ['spam', ['X-SES-Spam-Verdict: FAIL', 'X-SES-Virus-Verdict: PASS'], 'Hello'],
  ['a virus', ['X-SES-Spam-Verdict: PASS', 'X-SES-Virus-Verdict: FAIL'], ''],
])('%s pauses, for somebody may have written, but is not answered', async (_, headers, text) => {
  const { comes, facts, outbox, replies, objects } = await reminded();
  const body = multipart('mixed', [
    { head: 'Content-Type: text/plain', body: 'Hello' },
    {
      head: 'Content-Type: application/pdf; name="a.pdf"\nContent-Disposition: attachment',
      body: '%PDF-1.7',
    },
  ]);
  expect(await comes({ headers, ...body })).toBe('paused');
  expect((await facts()).holds).toHaveLength(1);
  expect(outbox()).toEqual([]);
  expect((await replies())[0]?.text).toBe(text);
  expect([...objects.keys()].filter((key) => key.startsWith('files/'))).toHaveLength(text === '' ? 0 : 1);
});

test('files are kept under their hash, named and typed by us', async () => {
  const { comes, replies, objects } = await reminded();
  await comes(
    multipart('mixed', [
      { head: 'Content-Type: text/plain', body: 'See the note.' },
      {
        head: 'Content-Type: text/html; name="../x.html"\nContent-Disposition: attachment',
        body: '<script>',
      },
    ]),
  );
  const [file] = (await replies())[0]?.files ?? [];
  expect(file).toMatchObject({ name: 'x.html', type: 'unknown' });
  expect(file?.key).toMatch(/^files\/[0-9a-f]{24}\/[0-9a-f]{64}$/);
  expect(objects.has(file?.key ?? '')).toBe(true);
});

test('a message from another mailbox pauses too, and the reader is told to tell that one nothing', async () => {
  const { comes, facts, outbox } = await reminded();
  expect(await comes({ from: 'neighbour@elsewhere.example' })).toBe('paused');
  expect((await facts()).tasks[0]?.needs).toContain('another mailbox');
  expect(JSON.stringify(outbox())).not.toContain('neighbour');
});

test.each([
  ['a token that was never given', replyAddress(replyTokenOf('other'), domain), 'unknown'],
  ['no token, though subject and sender are right', `accounts@${domain}`, 'unknown'],
])('%s: it is kept aside for a person, and changes nothing', async (_, address, why) => {
  const { comes, facts, deps, outbox } = await reminded();
  const before = await facts();
  expect(await comes({ to: address, subject: 'Re: INV-1, case INV-1' })).toBe('aside');
  expect(await facts()).toEqual(before);
  expect(outbox()).toEqual([]);
  expect(await readStrayMails(deps.cases)).toMatchObject([{ why, mailKey: 'mail/1' }]);
});

test('twenty messages are read one by one; what comes beyond is laid to the newest', async () => {
  const { comes, facts, replies } = await reminded();
  for (let count = 1; count <= 20; count += 1) await comes({ headers: [`Message-ID: <${count}@x>`] });
  expect(await comes({ headers: ['Message-ID: <21@x>'] })).toBe('joined');
  expect((await facts()).tasks).toHaveLength(20);
  expect(await replies()).toHaveLength(21);
});

test('whoever has read it says what it is; the pause ends and quiet days follow', async () => {
  const { comes, facts, deps, next, clock } = await reminded();
  await comes({ body: 'Thanks!' });
  const [task] = (await facts()).tasks;
  const end = { taskId: task?.taskId ?? '', outcome: 'no_matter', details: {}, by: 'Ruth Amsel' };
  expect(await completeTask(deps, exampleDebtorKey, end)).toMatchObject({ kind: 'done' });
  const now = await facts();
  expect(now.holds).toMatchObject([{ releasedAt: monday }]);
  clock.set('2026-03-18T08:30:00.000Z');
  const after = await next();
  expect(after).toMatchObject({ kind: 'pace' });
  expect(after.why).toContain('quiet days');
});

test('nothing that anybody wrote or where they write from reaches the log', async () => {
  const { comes } = await reminded();
  lines.mockClear();
  await comes({ body: 'secret words' });
  await comes({ to: `nobody@${domain}` });
  const logged = lines.mock.calls.flat().join();
  expect(logged).toContain('mail-received');
  expect(logged).toContain('mail-aside');
  expect(logged).not.toMatch(/@|secret/);
  expect(logged).not.toContain(token);
});
