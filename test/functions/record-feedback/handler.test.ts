import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Facts } from '../../../shared/domain/facts.ts';
import { levelOf } from '../../../shared/domain/ladder.ts';
import { nextStep } from '../../../shared/domain/next-step.ts';
import { readBooks } from '../../../shared/store/books.ts';
import { caseOf } from '../../../shared/store/situation.ts';
import { exampleDebt, exampleFacts, exampleProfile } from '../../support/example/example-case.ts';
import { bounceEvent, complaintEvent, delayEvent, deliveryEvent } from '../../support/example/ses-events.ts';
import { handlerCase, machineInput } from '../../support/handler-case.ts';

const env = {
  PAGES_URL: 'https://pages.example',
  MAIL_CONFIGURATION_SET: 'forbear',
  SEND_QUEUE_URL: 'https://queue.example',
};
const { store } = handlerCase('2026-03-10T08:00:00.000Z', env);
const ses = mockClient(SESv2Client);
const lines = vi.spyOn(console, 'log').mockReturnValue(undefined);
const send = await import('../../../functions/send-message/handler.ts');
const { handler } = await import('../../../functions/record-feedback/handler.ts');

beforeEach(() => {
  lines.mockClear();
  ses.reset();
  ses.on(SendEmailCommand).resolves({ MessageId: 'ses-1' });
});

const textOf = ({ Content }: SendEmailCommand['input']) => Content?.Simple?.Body?.Text?.Data ?? '';

/** A reminder that has left, with the reference the mail service was given. */
async function reminded(facts: Facts = exampleFacts()) {
  const stored = await store(facts);
  await send.handler(machineInput);
  const mails = ses.commandCalls(SendEmailCommand);
  const tags = mails[0]?.args[0].input.EmailTags ?? [];
  const reference = tags.find(({ Name }) => Name === 'mail')?.Value;
  return { ...stored, mails, reference, again: () => send.handler(machineInput) };
}

test('a mail carries a reference that is no secret of it and says nothing of a person', async () => {
  const { mails, reference, memory } = await reminded();
  expect(reference).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(mails[0]?.args[0].input.Content)).not.toContain(reference);
  expect(memory.items(`LINK#${reference}`)).toMatchObject([{ purpose: 'stop' }]);
});

test('scenario 62: a hard bounce closes the address, a person is asked for the next channel, nothing is sent again', async () => {
  const { facts, reference, again, mails } = await reminded();
  expect(levelOf('lindenhof#INV-1', await facts())).toBe(1);
  expect(await handler(bounceEvent('Permanent', 'General', { reference }))).toEqual({ report: 'recorded' });
  const now = await facts();
  expect(now.profile.emails).toEqual([{ address: 'accounts@holm.example', state: 'undeliverable' }]);
  expect(now.contacts).toMatchObject([{ status: 'FAILED', result: 'bounced: General' }]);
  expect(levelOf('lindenhof#INV-1', now)).toBe(0);
  expect(now.tasks).toMatchObject([{ kind: 'unreachable', state: 'open', stepId: 'reminder-1' }]);
  expect(now.tasks[0]?.needs).toMatch(
    /telephone or letter, or give another address.*telephone number is on file/,
  );
  await again();
  expect(ses.commandCalls(SendEmailCommand)).toHaveLength(mails.length);
});

test('scenario 62: a complaint closes the address for good and a person looks at every open invoice', async () => {
  const other = exampleDebt({ invoiceNumber: 'INV-2', dueOn: '2026-03-30' });
  const emails = ['accounts@holm.example', 'office@holm.example'].map((address) => ({
    address,
    state: 'open' as const,
  }));
  const profile = exampleProfile({ emails });
  const { facts, reference, deps, clock } = await reminded(
    exampleFacts({ profile, debts: [exampleDebt(), other] }),
  );
  await handler(complaintEvent({ reference }));
  const now = await facts();
  expect(now.profile.emails.map(({ state }) => state)).toEqual(['complained', 'open']);
  expect(now.contacts).toMatchObject([{ status: 'SENT' }]);
  expect(now.tasks).toMatchObject([{ kind: 'review', owner: 'Ruth Amsel' }]);
  expect(now.tasks[0]?.lines.map(({ debtKey, stepId }) => [debtKey, stepId])).toEqual([
    ['lindenhof#INV-1', undefined],
    ['lindenhof#INV-2', undefined],
  ]);
  clock.set('2026-04-20T08:00:00.000Z');
  const steps = now.debts.map((debt) => nextStep(caseOf(deps, now, debt)));
  expect(steps).toMatchObject([{ kind: 'await' }, { kind: 'await' }]);
});

test('the same report again changes nothing, nor does another report of the same bounce', async () => {
  const { facts, reference } = await reminded();
  await handler(bounceEvent('Permanent', 'General', { reference }));
  const before = await facts();
  expect(await handler(bounceEvent('Permanent', 'General', { reference }))).toEqual({ report: 'repeated' });
  await handler(bounceEvent('Permanent', 'General', { reference, reportId: 'report-2' }));
  expect(await facts()).toEqual(before);
});

test('a mail that was given up for an unknown reason counts, is not repeated, and a person finds out', async () => {
  const { facts, reference, again } = await reminded();
  await handler(bounceEvent('Undetermined', 'Undetermined', { reference }));
  const now = await facts();
  expect(now.profile.emails[0]?.state).toBe('open');
  expect(now.contacts).toMatchObject([{ status: 'UNCERTAIN', result: 'bounced: Undetermined' }]);
  expect(now.tasks).toMatchObject([{ kind: 'uncertain-send', about: now.contacts[0]?.contactId }]);
  await again();
  expect(ses.commandCalls(SendEmailCommand)).toHaveLength(1);
});

test('a full mailbox takes no step, is left alone for some days, and is tried again with the same step', async () => {
  const { facts, reference, again, clock } = await reminded();
  await handler(bounceEvent('Transient', 'MailboxFull', { reference }));
  const now = await facts();
  expect(now.profile.emails[0]?.state).toBe('open');
  expect(now.contacts).toMatchObject([{ status: 'FAILED', result: 'soft bounce: MailboxFull' }]);
  expect(levelOf('lindenhof#INV-1', now)).toBe(0);
  expect(now.tasks).toEqual([]);
  clock.set('2026-03-12T08:00:00.000Z');
  vi.setSystemTime(Date.parse('2026-03-12T08:00:00.000Z'));
  await again();
  expect(ses.commandCalls(SendEmailCommand)).toHaveLength(1);
  vi.setSystemTime(Date.parse('2026-03-13T09:00:00.000Z'));
  await again();
  expect(ses.commandCalls(SendEmailCommand)).toHaveLength(2);
  expect((await facts()).contacts.map(({ stepId }) => stepId)).toEqual(['reminder-1', 'reminder-1']);
  const texts = ses.commandCalls(SendEmailCommand).map(({ args }) => textOf(args[0].input));
  expect(texts.map((text) => text.includes('could not be delivered; this one takes its place'))).toEqual([
    false,
    true,
  ]);
  expect(texts[1]).toContain('10 March 2026');
  vi.setSystemTime(Date.parse('2026-03-10T08:00:00.000Z'));
});

test('a mail that arrived is known to have arrived, once, and nothing about the debtor changes for it', async () => {
  const { facts, reference, memory } = await reminded();
  const { version } = (await facts()).profile;
  expect(await handler(deliveryEvent({ reference }))).toEqual({ report: 'recorded' });
  expect(await handler(deliveryEvent({ reference }))).toEqual({ report: 'repeated' });
  const now = await facts();
  expect(now.profile.version).toBe(version);
  expect(now.contacts).toMatchObject([{ status: 'SENT', deliveredAt: '2026-03-10T08:00:00.000Z' }]);
  expect(memory.items('STANDING#lindenhof')).toMatchObject([{ sk: 'DAY#2026-03-10', delivered: 1 }]);
});

test('a mail that nobody was sure of is sure once it arrived, and nobody need find out any more', async () => {
  ses.on(SendEmailCommand).rejects(new Error('socket hang up'));
  const { facts, reference } = await reminded();
  expect((await facts()).contacts).toMatchObject([{ status: 'UNCERTAIN' }]);
  await handler(deliveryEvent({ reference }));
  const now = await facts();
  expect(now.contacts).toMatchObject([{ status: 'SENT', deliveredAt: expect.any(String) }]);
  expect(now.tasks).toMatchObject([{ kind: 'uncertain-send', state: 'done', outcome: 'arrived' }]);
});

test('a late mail is noted, and is neither arrived nor lost', async () => {
  const { facts, reference } = await reminded();
  await handler(delayEvent({ reference }));
  const [contact] = (await facts()).contacts;
  expect(contact).toMatchObject({ status: 'SENT', delayedAt: '2026-03-10T08:00:00.000Z' });
  expect(contact?.deliveredAt).toBeUndefined();
});

test('scenario 62: at too many complaints the creditor asks nobody by mail any more, until a person says so', async () => {
  const { reference, memory, deps } = await reminded();
  for (const reportId of ['r1', 'r2']) await handler(complaintEvent({ reference, reportId }));
  expect(await readBooks(deps.cases, 'lindenhof')).toEqual({});
  await handler(complaintEvent({ reference, reportId: 'r3' }));
  expect(await readBooks(deps.cases, 'lindenhof')).toEqual({ mailSlowedSince: '2026-03-10' });
  expect(memory.items('OUTBOX#desk~lindenhof')).toMatchObject([
    { type: 'MailSlowed', detail: { creditorId: 'lindenhof', complained: 3 } },
  ]);
});

test('an out-of-office reply and a withdrawn complaint are noted and change nothing', async () => {
  const { facts, reference, memory } = await reminded();
  const before = await facts();
  await handler(bounceEvent('Transient', 'General', { reference }));
  await handler(complaintEvent({ reference, reportId: 'report-2' }, { complaintFeedbackType: 'not-spam' }));
  expect(await facts()).toEqual(before);
  expect(memory.items('FEEDBACK#report-1')).toMatchObject([{ kind: 'noted', code: 'General' }]);
  expect(JSON.stringify(memory.items('FEEDBACK#report-1'))).not.toContain('@');
});

test('a report about no mail of ours, or about another mailbox, is logged by its code only', async () => {
  const { facts, reference } = await reminded();
  const before = await facts();
  const unknown = [
    bounceEvent('Permanent', 'General'),
    bounceEvent('Permanent', 'General', { reference: 'f'.repeat(64) }),
    bounceEvent('Permanent', 'General', { reference, address: 'rehearsal@lindenhof.example' }),
  ];
  for (const event of unknown) expect(await handler(event)).toEqual({ report: 'unknown' });
  expect(await facts()).toEqual(before);
  const logged = lines.mock.calls.flat().join();
  expect(logged).toContain('feedback-unknown');
  expect(logged).not.toContain('@');
});

test('an event of another kind fails loudly, so that a wrong rule is noticed', async () => {
  await store(exampleFacts());
  const event = { ...bounceEvent('Permanent', 'General'), 'detail-type': 'Email Opened' };
  await expect(handler(event)).rejects.toThrow();
});
