import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../shared/domain/facts.ts';
import { type Next, nextStep } from '../../../shared/domain/next-step.ts';
import type { Contact } from '../../../shared/domain/records.ts';
import { collectorOf } from '../../../shared/policy/collector.ts';
import {
  exampleCreditor,
  exampleDebt,
  exampleFacts,
  examplePolicy,
  exampleProfile,
} from '../../support/example/example-case.ts';
import {
  exampleContact,
  exampleDispute,
  exampleHold,
  examplePromise,
  exampleTask,
  monday,
} from '../../support/example/example-task.ts';

const collector = collectorOf(exampleCreditor);

function next(facts: Partial<Facts> = {}, at = monday, startedAt = '2026-02-20T09:00:00Z'): Next {
  return nextStep({
    facts: exampleFacts(facts),
    debtKey: 'lindenhof#INV-1',
    policy: examplePolicy,
    zone: 'Europe/Berlin',
    collector,
    now: Temporal.Instant.from(at),
    startedAt: Temporal.Instant.from(startedAt),
  });
}
const until = (step: Next) => (step.kind === 'pace' ? step.until.toString() : step.kind);
const climbed = (count: number) =>
  examplePolicy.ladder.slice(1, count + 1).map(({ id, kind }, index) =>
    exampleContact({
      ...{ contactId: id, stepId: id, channel: kind === 'call' ? 'call' : 'email' },
      reservedAt: `2026-03-${String(3 + index * 2).padStart(2, '0')}T09:00:00.000Z`,
    }),
  );

describe('what happens next with a debt', () => {
  test('that is due and free: the courteous reminder', () => {
    expect(next()).toMatchObject({ kind: 'remind', step: { id: 'reminder-1' } });
  });

  test.each([
    ['paid', { debts: [exampleDebt({ amountOutstanding: 0 })] }],
    ['given up', { debts: [exampleDebt({ state: 'closed', withdrawnBy: 'Ruth Amsel' })] }],
    ['gone', { debts: [] }],
  ])('that is %s: it is closed', (_, facts) => {
    expect(next(facts).kind).toBe('close');
  });

  test('whose step is not due: it sleeps until the morning of that day, in decent hours', () => {
    const step = next({}, '2026-03-05T09:00:00Z');
    expect(step.why).toBe('The next step (reminder-1) is not due yet.');
    expect(until(step).slice(0, 11)).toBe('2026-03-09T');
  });

  test('that was contacted five days ago: it sleeps until a week has passed', () => {
    const contacts = [exampleContact({ reservedAt: '2026-03-18T09:00:00.000Z' })];
    expect(until(next({ contacts })).slice(0, 11)).toBe('2026-03-25T');
  });

  test('that is disputed: it waits for the named person who answers', () => {
    const tasks = [exampleTask('dispute', { about: 'D-1', owner: 'Jonas Feld' })];
    expect(next({ disputes: [exampleDispute()], tasks })).toMatchObject({
      kind: 'await',
      owner: 'Jonas Feld',
    });
  });

  test('that is disputed while nobody has it on a list: it is put on one', () => {
    expect(next({ disputes: [exampleDispute()] })).toMatchObject({ kind: 'review', task: 'fault' });
  });

  test('that is promised: it sleeps until the tolerance and the holidays after it have passed', () => {
    expect(until(next({ promises: [examplePromise()] })).slice(0, 11)).toBe('2026-04-07T');
  });

  test('that is on hold until a day and promised for longer: it sleeps until the later', () => {
    const step = next({ promises: [examplePromise()], holds: [exampleHold({ until: '2026-03-25' })] });
    expect(until(step).slice(0, 11)).toBe('2026-04-07T');
  });

  test('that is promised and held by people: it waits for the people', () => {
    const tasks = [exampleTask('hold', { about: 'H-1' })];
    const step = next({ promises: [examplePromise()], holds: [exampleHold()], tasks });
    expect(step).toMatchObject({ kind: 'await', owner: 'Ruth Amsel' });
  });

  test('whose call is due: a call, and while it is on the list, nothing', () => {
    expect(next({ contacts: climbed(1) })).toMatchObject({ kind: 'call', step: { id: 'call-1' } });
    const tasks = [exampleTask('call', { owner: 'Mara Lind' })];
    expect(next({ contacts: climbed(1), tasks })).toMatchObject({ kind: 'await', owner: 'Mara Lind' });
  });

  test('whose review is due: a person looks at the whole case', () => {
    expect(next({ contacts: climbed(3) }, '2026-04-10T09:00:00Z')).toMatchObject({
      kind: 'review',
      task: 'review',
    });
  });

  test('whose firm step is due: a person must approve, then it is taken', () => {
    const contacts = climbed(3);
    const reviewed = exampleTask('review', {
      stepId: 'review',
      state: 'done',
      outcome: 'continue',
      doneAt: '2026-04-10T09:00:00.000Z',
    });
    const late = '2026-04-20T09:00:00Z';
    expect(next({ contacts, tasks: [reviewed] }, late)).toMatchObject({ kind: 'review', task: 'approval' });
    const approved = exampleTask('approval', {
      taskId: 'a',
      stepId: 'withhold-business',
      state: 'done',
      outcome: 'approved',
      doneBy: 'Ruth Amsel',
      doneAt: '2026-04-18T09:00:00.000Z',
    });
    expect(next({ contacts, tasks: [reviewed, approved] }, late)).toMatchObject({
      kind: 'escalate',
      step: { id: 'withhold-business' },
    });
  });

  test('whose debtor cannot be reached: a person looks for a way', () => {
    expect(next({ profile: exampleProfile({ emails: [] }) })).toMatchObject({
      kind: 'review',
      task: 'unreachable',
    });
  });

  test('whose ladder has ended: a person looks at it, and again every quarter', () => {
    const contacts = examplePolicy.ladder.map(({ id }) => exampleContact({ contactId: id, stepId: id }));
    const review = exampleTask('review', {
      stepId: 'review',
      state: 'done',
      doneAt: '2026-03-10T09:00:00.000Z',
    });
    expect(next({ contacts, tasks: [review] })).toMatchObject({
      kind: 'review',
      task: 'review',
      step: undefined,
    });
    const open = exampleTask('review', { taskId: 'last' });
    expect(next({ contacts, tasks: [review, open] })).toMatchObject({ kind: 'await', owner: 'Ruth Amsel' });
    const done = exampleTask('review', {
      taskId: 'last',
      state: 'done',
      outcome: 'continue',
      doneAt: '2026-03-20T09:00:00.000Z',
    });
    expect(until(next({ contacts, tasks: [review, done] }))).toBe('2026-06-18T09:00:00Z');
  });

  test('whose last review left the list unseen: a person looks at it after all', () => {
    const contacts = examplePolicy.ladder.map(({ id }) => exampleContact({ contactId: id, stepId: id }));
    const moot = exampleTask('review', {
      state: 'done',
      outcome: 'moot',
      doneAt: '2026-03-20T09:00:00.000Z',
    });
    expect(next({ contacts, tasks: [moot] })).toMatchObject({ kind: 'review', task: 'review' });
  });

  test('whose execution is 300 days old: a fresh one takes over', () => {
    expect(next({}, monday, '2025-05-27T09:00:00Z').kind).toBe('succeed');
    expect(next({}, monday, '2025-05-27T09:00:01Z').kind).toBe('remind');
  });

  test('whose next step lies years ahead: it sleeps no longer than its execution may live', () => {
    const step = next({ debts: [exampleDebt({ dueOn: '2029-01-01' })] }, monday, '2026-03-01T09:00:00Z');
    expect(until(step)).toBe('2026-12-26T09:00:00Z');
  });
});

describe('a step that is not due yet', () => {
  test('is waited for in one sleep, until the gap between contacts is over too', () => {
    const monday = '2026-03-09T13:00:00.000Z';
    const line = {
      debtKey: 'lindenhof#INV-1',
      stepId: 'reminder-1',
      amountCollectible: 119_000,
      currency: exampleDebt().currency,
    };
    const reminded: Contact = {
      contactId: 'r1',
      creditorId: 'lindenhof',
      channel: 'email',
      purpose: 'collection',
      stepId: 'reminder-1',
      lines: [line],
      status: 'SENT',
      reservedAt: monday,
    };
    // A policy whose call would be due on the third day, a Thursday, well before the seven days of the gap.
    const ladder = examplePolicy.ladder.map((step) =>
      step.id === 'call-1' ? { ...step, at: { from: 'previousStep' as const, days: 3 } } : step,
    );
    const next = nextStep({
      facts: exampleFacts({ contacts: [reminded] }),
      debtKey: 'lindenhof#INV-1',
      policy: { ...examplePolicy, ladder },
      zone: 'Europe/Berlin',
      collector,
      now: Temporal.Instant.from('2026-03-09T13:00:05Z'),
      startedAt: Temporal.Instant.from('2026-02-20T09:00:00Z'),
    });
    expect(next.kind === 'pace' && next.until.toString().slice(0, 10)).toBe('2026-03-16');
  });
});

describe('a step that a law forbids for good', () => {
  // A creditor under another name asks a private customer in the United States, who never had the validation notice.
  const collector = { role: 'third-party', ownName: false, country: 'US' } as const;
  const profile = exampleProfile({
    ...{ kind: 'consumer', country: 'US', zones: ['America/New_York'] },
    emails: [{ address: 'a@holm.example', state: 'open', eligibility: 'consented', employerProvided: false }],
  });
  const at = Temporal.Instant.from('2026-03-24T15:00:00Z');
  const ask = (facts: Partial<Facts>) =>
    nextStep({
      ...{ facts: exampleFacts({ profile, ...facts }), debtKey: 'lindenhof#INV-1', policy: examplePolicy },
      ...{ zone: 'Europe/Berlin', now: at, startedAt: at, collector },
    });

  test('comes before a manager, who may decline it', () => {
    const asked = ask({});
    expect(asked).toMatchObject({ kind: 'review', task: 'approval', step: { id: 'reminder-1' } });
    expect(asked.why).toContain('alidation');
  });

  test('comes before them once: while it is on the list, nothing is opened again', () => {
    const tasks = [exampleTask('approval', { stepId: 'reminder-1' })];
    expect(ask({ tasks })).toMatchObject({ kind: 'await', owner: 'Ruth Amsel' });
  });

  test('asks nobody while the debt is held anyway', () => {
    const tasks = [exampleTask('dispute', { about: 'D-1', owner: 'Jonas Feld' })];
    expect(ask({ tasks, disputes: [exampleDispute()] })).toMatchObject({
      kind: 'await',
      owner: 'Jonas Feld',
    });
    expect(ask({ promises: [examplePromise()] }).kind).toBe('pace');
  });

  test('that was declined is left out, and the ladder goes on with the next one', () => {
    const done = { state: 'done', outcome: 'declined', doneBy: 'Ruth Amsel', doneAt: monday } as const;
    const tasks = [exampleTask('approval', { stepId: 'reminder-1', ...done })];
    expect(ask({ tasks })).toMatchObject({ kind: 'pace', why: expect.stringContaining('call-1') });
  });
});
