import { describe, expect, test } from 'vitest';
import { taskAddress } from '../../../shared/desk/address.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import type { Task } from '../../../shared/domain/records.ts';
import { writeTogether } from '../../../shared/store/commit.ts';
import { type Reply, replyItem } from '../../../shared/store/replies.ts';
import { deskCase } from '../../support/desk-case.ts';
import { exampleDebtorKey, exampleFacts, exampleProfile } from '../../support/example/example-case.ts';
import { exampleContact, exampleHold, exampleTask, monday } from '../../support/example/example-task.ts';
import { wordsOf } from '../pages/form-requests.ts';

const addressOf = ({ taskId }: Task) => taskAddress({ debtorKey: exampleDebtorKey, taskId });
const words = async (answer: Promise<Response>) => wordsOf(await (await answer).text());

const reply: Reply = {
  ...{ replyId: 'r-1', sort: 'person', creditorId: 'lindenhof', contactId: 'lindenhof#INV-1#reminder-1#1' },
  ...{ taskId: 'reply#1', receivedAt: monday, from: 'accounts@holm.example', sameMailbox: true },
  ...{ subject: 'Your <script>alert(1)</script> reminder', text: 'Two boxes\nwere torn & wet.' },
  ...{ suggestions: [{ matter: 'dispute', words: ['torn'] }], files: [], mailKey: 'mail/1' },
};
const replyTask = exampleTask('reply', { about: 'H-1' });

async function replied(changes: Partial<Reply> = {}) {
  const facts = {
    tasks: [replyTask],
    contacts: [exampleContact()],
    holds: [exampleHold({ kind: 'reply', debtKeys: undefined })],
  };
  const desk = await deskCase(exampleFacts(facts));
  await writeTogether(desk.stored.deps.cases, [
    { kind: 'put', item: replyItem(exampleDebtorKey, { ...reply, ...changes }) },
  ]);
  return desk;
}

/** Finishes a task at the desk; answers the page and the facts afterwards. */
async function finished(task: Task, fields: Record<string, string>, facts: Partial<Facts> = {}) {
  const { as, stored } = await deskCase(exampleFacts({ tasks: [task], ...facts }));
  const answer = await as('manager').post(addressOf(task), fields);
  return {
    status: answer.status,
    page: wordsOf(await answer.text()),
    facts: await stored.facts(),
    outbox: stored.outbox(),
  };
}

describe('a reply to read', () => {
  test('is shown as text, whatever stands in it, with what it may be about and what it answers', async () => {
    const { as } = await replied();
    const html = await (await as('resolver').get(addressOf(replyTask))).text();
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('Two boxes\nwere torn &amp; wet.');
    const page = wordsOf(html);
    for (const said of [
      'From accounts@holm.example',
      'answers our reminder-1',
      'dispute: “torn”',
      'If nobody acts',
    ])
      expect(page).toContain(said);
  });

  test('of another mailbox than the one we wrote to says so', async () => {
    const { as } = await replied({ sameMailbox: false, from: 'x@elsewhere.example' });
    expect(await words(as('collector').get(addressOf(replyTask)))).toContain('not the mailbox we wrote to');
  });

  test.each([
    ['no_matter', {}],
    ['answered', { note: 'Told them the new account.' }],
    ['dispute', { 'dispute-reason': 'DAMAGED', 'dispute-text': 'Two boxes were torn.' }],
    ['promise', { 'promise-date': '2026-04-01' }],
    ['docs_requested', {}],
    ['hardship', {}],
    ['wrong_person', { 'wrong_person-email': 'accounts@holm.example' }],
    ['stop_email', { 'stop_email-email': 'accounts@holm.example' }],
    ['cease_contact', {}],
  ])('is %s: its pause ends and what was said takes its place', async (outcome, fields) => {
    const { as, stored } = await replied();
    const page = await words(as('resolver').post(addressOf(replyTask), { do: 'end', outcome, ...fields }));
    expect(page).toContain('Recorded.');
    const { holds, tasks } = await stored.facts();
    expect(holds.find(({ holdId }) => holdId === 'H-1')?.releasedAt).toBe(monday);
    expect(tasks.find(({ kind }) => kind === 'reply')).toMatchObject({ outcome, doneBy: 'Jonas Feld' });
  });

  test('is not answered without a note of what was said', async () => {
    const { as } = await replied();
    const answer = await as('collector').post(addressOf(replyTask), { do: 'end', outcome: 'answered' });
    expect(answer.status).toBe(422);
    expect(wordsOf(await answer.text())).toContain('Write a note that says why.');
  });
});

describe('an uncertain send', () => {
  const contact = exampleContact({ status: 'UNCERTAIN' });
  const task = exampleTask('uncertain-send', { about: contact.contactId });

  test('says what is known of the mail and offers only what can be true of it', async () => {
    const { as } = await deskCase(exampleFacts({ tasks: [task], contacts: [contact] }));
    const page = await words(as('collector').get(addressOf(task)));
    expect(page).toContain('reminder-1');
    expect(page).toContain('It did not arrive');
    expect(page).not.toContain('I gave the answer in another way');
  });

  test('of an owed answer that was refused can only be given in another way', async () => {
    const owed = exampleContact({ contactId: 'answer#1', purpose: 'answer', status: 'FAILED' });
    const about = exampleTask('uncertain-send', { about: 'answer#1' });
    const { as } = await deskCase(exampleFacts({ tasks: [about], contacts: [owed] }));
    const page = await words(as('collector').get(addressOf(about)));
    expect(page).toContain('I gave the answer in another way');
    expect(page).not.toContain('It did not arrive');
  });

  test('that did not arrive counts as not sent', async () => {
    const { facts } = await finished(task, { do: 'end', outcome: 'not-arrived' }, { contacts: [contact] });
    expect(facts.contacts).toMatchObject([{ status: 'CANCELLED', result: 'not arrived, says Ruth Amsel' }]);
  });
});

describe('a customer who cannot be reached', () => {
  const task = exampleTask('unreachable', { stepId: 'reminder-1' });
  const profile = exampleProfile({ emails: [{ address: 'old@holm.example', state: 'undeliverable' }] });

  test('is shown with what is known and why it does not help', async () => {
    const { as } = await deskCase(exampleFacts({ tasks: [task], profile }));
    expect(await words(as('collector').get(addressOf(task)))).toContain('old@holm.example (comes back)');
  });

  test('is written to at the address that was found', async () => {
    const fields = { do: 'end', outcome: 'corrected', 'corrected-email': 'new@holm.example' };
    const { facts, page } = await finished(task, fields, { profile });
    expect(page).toContain('The customer can be reached as corrected.');
    expect(facts.profile.emails[0]).toEqual({ address: 'new@holm.example', state: 'open' });
  });

  test.each([
    ['corrected-email', 'nobody at all', 'Write an address such as'],
    ['corrected-country', 'Austria', 'Write two capitals, such as AT.'],
    ['corrected-zone', 'Vienna', 'must be a time zone'],
  ])('is asked about again where %s is “%s”', async (field, value, message) => {
    const { status, page } = await finished(
      task,
      { do: 'end', outcome: 'corrected', [field]: value },
      { profile },
    );
    expect(status).toBe(422);
    expect(page).toContain(message);
  });
});

describe('a fault and a payment', () => {
  test('a fault is tried again', async () => {
    const { facts } = await finished(exampleTask('fault'), {
      do: 'end',
      outcome: 'retry',
      note: 'zone mended',
    });
    expect(facts.tasks).toMatchObject([{ outcome: 'retry', note: 'zone mended' }]);
  });

  test('a payment that is on no invoice leads to the unmatched money', async () => {
    const task = exampleTask('payment', { about: 'proposed~pay-1' });
    const { as } = await deskCase(exampleFacts({ tasks: [task] }));
    expect(await (await as('collector').get(addressOf(task))).text()).toContain('href="/money"');
  });
});

describe('every exception', () => {
  test.each(['reply', 'uncertain-send', 'unreachable', 'fault', 'payment'] as const)(
    '%s says what happens if nobody acts, and is only read by an auditor',
    async (kind) => {
      const task = exampleTask(kind);
      const { as } = await deskCase(exampleFacts({ tasks: [task] }));
      expect(await words(as('auditor').get(addressOf(task)))).toContain('If nobody acts:');
      expect((await as('auditor').post(addressOf(task), { do: 'end' })).status).toBe(403);
    },
  );
});
