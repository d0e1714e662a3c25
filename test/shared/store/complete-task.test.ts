import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../shared/domain/facts.ts';
import { nextStep } from '../../../shared/domain/next-step.ts';
import type { Details } from '../../../shared/domain/outcomes/details.ts';
import { settleContact } from '../../../shared/store/claim-contact.ts';
import { completeTask } from '../../../shared/store/complete-task.ts';
import { openDispute } from '../../../shared/store/open-dispute.ts';
import { caseOf } from '../../../shared/store/situation.ts';
import { readWorkLists } from '../../../shared/store/work-list.ts';
import { exampleDebtorKey, exampleFacts, exampleProfile } from '../../support/example/example-case.ts';
import {
  exampleContact,
  exampleDispute,
  exampleHold,
  exampleTask,
  monday,
} from '../../support/example/example-task.ts';
import { type StoredCase, storedCase } from '../../support/example/stored-case.ts';

const call = exampleTask('call', { stepId: 'call-1' });

function finish(
  stored: StoredCase,
  taskId: string,
  outcome: string,
  details: Details = {},
  by = 'Ruth Amsel',
) {
  return completeTask(stored.deps, exampleDebtorKey, { taskId, outcome, details, by });
}

/** What the machine would do with INV-1 now. */
async function next(stored: StoredCase) {
  const facts = await stored.facts();
  const [debt] = facts.debts;
  if (debt === undefined) throw new Error('no debt');
  return nextStep({ ...caseOf(stored.deps, facts, debt), startedAt: Temporal.Instant.from(monday) });
}

const withheld = exampleContact({
  channel: 'none',
  purpose: 'measure',
  stepId: 'withhold-business',
  result: 'withhold-business',
});

async function finished(facts: Partial<Facts>, outcome: string, details: Details = {}) {
  const [task] = facts.tasks ?? [];
  if (task === undefined) throw new Error('no task');
  const stored = await storedCase(exampleFacts(facts), monday);
  const completed = await finish(stored, task.taskId, outcome, details);
  expect(completed.kind === 'refused' ? completed.why : 'done').toBe('done');
  return { stored, facts: await stored.facts() };
}

describe('finishing a task', () => {
  test('takes it off the work list and raises the version, so that whoever waits is woken', async () => {
    const { stored, facts } = await finished({ tasks: [call] }, 'no_answer', { note: 'rang twice' });
    expect(await readWorkLists(stored.deps.cases, 'lindenhof', 10)).toEqual([]);
    expect(facts.profile.version).toBe(2);
    expect(facts.tasks).toMatchObject([
      { state: 'done', outcome: 'no_answer', note: 'rang twice', doneBy: 'Ruth Amsel', doneAt: monday },
    ]);
    expect(facts.contacts).toMatchObject([{ channel: 'call', status: 'SENT', result: 'no_answer' }]);
  });

  test('is one transaction: a refused outcome writes nothing', async () => {
    const stored = await storedCase(exampleFacts({ tasks: [call] }), monday);
    const before = await stored.facts();
    expect((await finish(stored, call.taskId, 'promise', { date: '2026-01-01' })).kind).toBe('refused');
    expect(await stored.facts()).toEqual(before);
    expect(stored.outbox()).toEqual([]);
  });

  test('by two people at once is won by one; the other is told who was first', async () => {
    const stored = await storedCase(exampleFacts({ tasks: [call] }), monday);
    const answers = await Promise.all([
      finish(stored, call.taskId, 'no_answer', {}, 'Ruth Amsel'),
      finish(stored, call.taskId, 'promise', { date: '2026-04-01' }, 'Mara Lind'),
    ]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
    const [refused] = answers.filter(({ kind }) => kind === 'refused');
    expect(refused).toMatchObject({ why: expect.stringMatching(/has finished this task already/) });
    expect((await stored.facts()).contacts).toHaveLength(1);
  });

  test('decides again when the facts moved between its reading and its writing', async () => {
    const stored = await storedCase(exampleFacts({ tasks: [call] }), monday);
    const stop = stored.memory.onCall(async (phase, name) => {
      if (phase !== 'before' || name !== 'TransactWriteCommand') return;
      stop();
      await openDispute(
        { ...stored.deps, cases: { ...stored.deps.cases, db: stored.memory.direct } },
        exampleDebtorKey,
        {
          debtKey: 'lindenhof#INV-1',
          reason: 'DAMAGED',
          text: 'torn',
          openedBy: 'debtor',
        },
      );
    });
    expect(await finish(stored, call.taskId, 'promise', { date: '2026-04-01' })).toEqual({
      kind: 'refused',
      why: 'These invoices are disputed as a whole: a promise waits until the customer has our answer.',
    });
    expect((await stored.facts()).promises).toEqual([]);
  });
});

describe('the outcome of a call', () => {
  test('of a promise rests the debt and owes the customer a confirmation', async () => {
    const { stored, facts } = await finished({ tasks: [call] }, 'promise', { date: '2026-04-01' });
    const [promise] = facts.promises;
    expect(promise).toMatchObject({ promisedOn: '2026-04-01', madeBy: 'desk' });
    expect(stored.outbox()).toMatchObject([
      { type: 'DebtContacted', detail: { channel: 'call', stepId: call.stepId, contactId: call.taskId } },
      { template: 'promise-confirmation', about: promise?.promiseId },
      { type: 'PromiseMade', detail: { promiseId: promise?.promiseId, promisedOn: '2026-04-01' } },
    ]);
    expect((await next(stored)).kind).toBe('pace');
  });

  test('of an objection suspends, owes an acknowledgement, publishes it and resumes withheld business', async () => {
    const details: Details = { reason: 'DAMAGED', text: 'torn' };
    const { stored, facts } = await finished({ tasks: [call], contacts: [withheld] }, 'dispute', details);
    expect(facts.disputes).toMatchObject([{ state: 'open', openedBy: 'desk' }]);
    expect(
      stored
        .outbox()
        .map((one) => one['template'] ?? one['type'])
        .sort(),
    ).toEqual(['CreditHoldLifted', 'DebtContacted', 'DebtDisputed', 'dispute-acknowledgement']);
    expect(await next(stored)).toMatchObject({ kind: 'await', owner: 'Jonas Feld' });
  });

  test('of hardship holds everything and stands on a named person’s list', async () => {
    const { stored, facts } = await finished({ tasks: [call] }, 'hardship');
    expect(facts.holds).toMatchObject([{ source: 'call', reviewOn: '2026-04-06' }]);
    expect(await next(stored)).toMatchObject({ kind: 'await', owner: 'Ruth Amsel' });
    const lists = await readWorkLists(stored.deps.cases, 'lindenhof', 10);
    expect(lists).toMatchObject([{ queue: 'exceptions', task: { kind: 'hold', dueOn: '2026-04-06' } }]);
  });

  test.each(['already_paid', 'plan_requested', 'docs_requested', 'hardship', 'complaint'])(
    'of %s owes the customer a confirmation, once',
    async (outcome) => {
      const { stored, facts } = await finished({ tasks: [call] }, outcome);
      const [hold] = facts.holds;
      expect(stored.outbox()).toMatchObject([
        { type: 'DebtContacted' },
        { template: 'message-noted', about: hold?.holdId, debtKeys: ['lindenhof#INV-1'] },
      ]);
    },
  );

  test.each(['cease_contact', 'insolvency', 'no_answer', 'refused', 'wrong_number'])(
    'of %s sends nothing',
    async (outcome) => {
      const { stored } = await finished({ tasks: [call] }, outcome);
      expect(stored.outbox()).toMatchObject([{ kind: 'event', type: 'DebtContacted' }]);
    },
  );

  test('of a wrong number deletes the number from the profile', async () => {
    const { facts } = await finished({ tasks: [call] }, 'wrong_number');
    expect(facts.profile.phone).toBeUndefined();
    expect(facts.profile.name).toBe('Bäckerei Holm GmbH');
  });
});

describe('a review', () => {
  test('that gives the debt up closes it, keeps the waiting execution’s token, and the machine closes', async () => {
    const review = exampleTask('review');
    const facts = exampleFacts({ tasks: [review], contacts: [withheld] });
    const [debt] = facts.debts;
    if (debt === undefined) throw new Error('no debt');
    const waiting = { ...debt, token: 'secret', tokenSeen: 1, lookAt: '2026-03-25T00:00:00.000Z' };
    const { stored, facts: after } = await finished({ ...facts, debts: [waiting] }, 'withdraw');
    expect(after.debts).toMatchObject([
      { state: 'closed', withdrawnBy: 'Ruth Amsel', withdrawnAt: monday, token: 'secret' },
    ]);
    expect(after.debts[0]?.lookAt).toBeUndefined();
    expect(stored.outbox()).toMatchObject([
      { type: 'DebtClosed', detail: { why: 'withdrawn' } },
      { type: 'CreditHoldLifted' },
    ]);
    expect((await next(stored)).kind).toBe('close');
  });
});

describe('an approval', () => {
  test('is written together with the papers it rests on', async () => {
    const task = exampleTask('approval', { stepId: 'final-notice' });
    const details = { order: 'PO 7713', delivery: 'LS-88', invoice: 'INV-1', note: 'Long overdue.' };
    const { facts } = await finished({ tasks: [task] }, 'approved', details);
    expect(facts.evidence.map(({ kind, reference }) => [kind, reference]).sort()).toEqual([
      ['delivery', 'LS-88'],
      ['invoice', 'INV-1'],
      ['order', 'PO 7713'],
    ]);
    expect(facts.tasks).toMatchObject([{ outcome: 'approved', doneBy: 'Ruth Amsel', note: 'Long overdue.' }]);
  });
});

describe('the answer to a dispute', () => {
  const task = exampleTask('dispute', { about: 'D-1' });
  const open = { tasks: [task], disputes: [exampleDispute()] };

  test('goes to the customer in the same write that closes the dispute', async () => {
    const { stored, facts } = await finished(open, 'not-valid', { text: 'The boxes were whole.' });
    expect(facts.disputes).toMatchObject([{ state: 'answered', answeredAt: monday, finding: 'not-valid' }]);
    expect(stored.outbox()).toMatchObject([
      {
        template: 'dispute-answer',
        about: 'D-1',
        text: 'The boxes were whole.',
        debtKeys: ['lindenhof#INV-1'],
      },
    ]);
    const pace = await next(stored);
    expect(pace).toMatchObject({ kind: 'pace' });
    expect(pace.kind === 'pace' && pace.until.toString() >= '2026-04-05T22:00:00Z').toBe(true);
  });

  test('found valid leaves the debt on hold until the credit note is there', async () => {
    const { stored, facts } = await finished(open, 'valid', { text: 'You are right.' });
    expect(facts.holds).toMatchObject([{ reason: 'found justified: waiting for the credit note' }]);
    expect((await next(stored)).kind).toBe('await');
  });

  test('is not owed where the customer took it back', async () => {
    const { stored, facts } = await finished(open, 'withdrawn', { note: 'by telephone' });
    expect(facts.disputes).toMatchObject([{ state: 'withdrawn' }]);
    expect(stored.outbox()).toEqual([]);
  });
});

describe('an exception', () => {
  test('of a hold kept is on the list again for its new day', async () => {
    const task = exampleTask('hold', { taskId: 'hold#H-1#1', about: 'H-1' });
    const { stored, facts } = await finished({ tasks: [task], holds: [exampleHold()] }, 'keep', {
      date: '2026-04-10',
    });
    expect(facts.holds).toMatchObject([{ reviewOn: '2026-04-10' }]);
    expect(await next(stored)).toMatchObject({ kind: 'await', owner: 'Ruth Amsel' });
  });

  test('of a hold released is followed by quiet days', async () => {
    const task = exampleTask('hold', { about: 'H-1' });
    const { stored, facts } = await finished({ tasks: [task], holds: [exampleHold()] }, 'released');
    expect(facts.holds).toMatchObject([{ releasedAt: monday }]);
    expect(await next(stored)).toMatchObject({ kind: 'pace', why: expect.stringContaining('quiet days') });
  });

  test('of a mail that did not arrive lets the step be taken again', async () => {
    const contact = exampleContact({ status: 'UNCERTAIN' });
    const task = exampleTask('uncertain-send', { about: contact.contactId });
    const { facts, stored } = await finished({ tasks: [task], contacts: [contact] }, 'not-arrived');
    expect(facts.contacts).toMatchObject([{ status: 'CANCELLED', result: 'not arrived, says Ruth Amsel' }]);
    expect(await next(stored)).toMatchObject({ kind: 'remind', step: { id: 'reminder-1' } });
  });

  test('of a mail whose late answer came first is decided again on that answer', async () => {
    const contact = exampleContact({ status: 'UNCERTAIN' });
    const task = exampleTask('uncertain-send', { about: contact.contactId });
    const stored = await storedCase(exampleFacts({ tasks: [task], contacts: [contact] }), monday);
    const stop = stored.memory.onCall(async (phase, name) => {
      if (phase !== 'before' || name !== 'TransactWriteCommand') return;
      stop();
      const cases = { ...stored.deps.cases, db: stored.memory.direct };
      const at = Temporal.Instant.from(monday);
      await settleContact(cases, exampleDebtorKey, contact, { status: 'SENT', result: 'message-1', at });
    });
    expect(await finish(stored, task.taskId, 'not-arrived')).toMatchObject({ kind: 'refused' });
    expect((await stored.facts()).contacts).toMatchObject([{ status: 'SENT' }]);
  });

  test('of an answer given by telephone moves the quiet days to its day', async () => {
    const contact = exampleContact({
      contactId: 'answer#dispute-answer#D-1',
      purpose: 'answer',
      status: 'FAILED',
    });
    const task = exampleTask('uncertain-send', { about: contact.contactId });
    const disputes = [exampleDispute({ state: 'answered', answeredAt: '2026-03-02T09:00:00.000Z' })];
    const { facts } = await finished({ tasks: [task], contacts: [contact], disputes }, 'given', {
      note: 'by phone',
    });
    expect(facts.disputes).toMatchObject([{ state: 'answered', answeredAt: monday }]);
  });

  test('of a corrected address makes it the one that is written to', async () => {
    const task = exampleTask('unreachable');
    const profile = exampleProfile({ emails: [] });
    const { facts } = await finished({ tasks: [task], profile }, 'corrected', { email: 'new@holm.example' });
    expect(facts.profile.emails).toEqual([{ address: 'new@holm.example', state: 'open' }]);
    expect(facts.profile.phone).toBe('+49 40 5555 0100');
  });

  test('of a corrected address takes every search for this customer off the list', async () => {
    const tasks = [exampleTask('unreachable'), exampleTask('unreachable', { taskId: 'unreachable#2' })];
    const { stored } = await finished({ tasks }, 'corrected', { email: 'new@holm.example' });
    expect(await readWorkLists(stored.deps.cases, 'lindenhof', 10)).toEqual([]);
  });

  test('of a fault is tried again', async () => {
    const { facts } = await finished({ tasks: [exampleTask('fault')] }, 'retry');
    expect(facts.tasks).toMatchObject([{ state: 'done', outcome: 'retry' }]);
  });
});
