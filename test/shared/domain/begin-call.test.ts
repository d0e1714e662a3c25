import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { beginCall } from '../../../shared/domain/begin-call.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { mootTasks } from '../../../shared/domain/moot-tasks.ts';
import { collectorOf } from '../../../shared/policy/collector.ts';
import type { Setting } from '../../../shared/policy/question.ts';
import {
  exampleCreditor,
  exampleDebt,
  exampleFacts,
  examplePolicy,
} from '../../support/example/example-case.ts';
import {
  effectOf,
  exampleDispute,
  exampleHold,
  exampleTask,
  finish,
  monday,
} from '../../support/example/example-task.ts';

const call = exampleTask('call', { stepId: 'call-1' });
const mondayEvening = '2026-03-23T19:00:00.000Z';
const two = [exampleDebt(), exampleDebt({ invoiceNumber: 'INV-2' })];
const callAboutTwo = exampleTask('call', { stepId: 'call-1', debtKeys: two.map(({ debtKey }) => debtKey) });

function settingAt(at: string, facts: Partial<Facts> = {}): Setting {
  return {
    facts: exampleFacts(facts),
    policy: examplePolicy,
    zone: exampleCreditor.timeZone,
    now: Temporal.Instant.from(at),
    collector: collectorOf(exampleCreditor),
    books: { paymentsKnownUntil: '2026-03-22' },
  };
}

function putOff(at: string, facts: Partial<Facts> = {}, task = call) {
  const begun = beginCall(task, settingAt(at, facts), 'Mara Lind');
  if (begun.kind !== 'putOff') throw new Error(begun.kind);
  return begun.task;
}

describe('pressing "call"', () => {
  test('makes the call this person’s, since this instant', () => {
    expect(beginCall(call, settingAt(monday), ' Mara Lind ')).toMatchObject({
      kind: 'begun',
      about: ['lindenhof#INV-1'],
      task: { calling: { by: 'Mara Lind', at: monday }, state: 'open', dueOn: call.dueOn },
    });
  });

  test('after the window has closed puts the call off to its next opening, with the reason', () => {
    const task = putOff(mondayEvening);
    expect(task.putOff?.until).toBe('2026-03-24T08:00:00.000Z');
    expect(task.putOff?.why).toMatch(/hour|time|window/i);
    expect(task).toMatchObject({
      state: 'open',
      dueOn: '2026-03-25',
      putOff: { by: 'Mara Lind', at: mondayEvening },
    });
  });

  test('on a Friday evening makes an overdue call due on Monday', () => {
    expect(putOff('2026-03-27T19:00:00.000Z').dueOn).toBe('2026-03-30');
  });

  test('about what is held since it was opened puts it off to the day the hold is looked at', () => {
    const task = putOff(monday, { holds: [exampleHold({ reviewOn: '2026-04-02' })] });
    expect(task).toMatchObject({
      dueOn: '2026-04-02',
      putOff: { why: expect.stringContaining('complained') },
    });
    expect(task.putOff?.until).toBeUndefined();
  });

  test('about what is disputed by now puts it off to the day of our answer', () => {
    expect(putOff(monday, { disputes: [exampleDispute({ answerBy: '2026-03-30' })] }).dueOn).toBe(
      '2026-03-30',
    );
  });

  test('never makes it due earlier than it was', () => {
    expect(putOff(mondayEvening, {}, { ...call, dueOn: '2026-05-01' }).dueOn).toBe('2026-05-01');
  });

  test('is about the invoices that may be spoken of, and no other', () => {
    const facts = { debts: two, disputes: [exampleDispute()] };
    expect(beginCall(callAboutTwo, settingAt(monday, facts), 'Mara Lind')).toMatchObject({
      kind: 'begun',
      about: ['lindenhof#INV-2'],
    });
  });

  test('twice by the same person changes nothing; by another it is refused with the name', () => {
    const calling = { ...call, calling: { by: 'Mara Lind', at: monday } };
    const again = beginCall(calling, settingAt(mondayEvening), 'Mara Lind');
    expect(again).toMatchObject({ kind: 'begun' });
    expect(again.kind === 'begun' && again.task).toBe(calling);
    expect(beginCall(calling, settingAt(monday), 'Jonas Feld')).toEqual({
      kind: 'refused',
      why: 'Mara Lind is making this call and has not noted how it ended.',
    });
  });

  test('on a call that is over says so', () => {
    const done = { ...call, state: 'done' as const, doneBy: 'Jonas Feld', outcome: 'no_answer' };
    expect(beginCall(done, settingAt(monday), 'Mara Lind')).toMatchObject({
      why: 'Jonas Feld has finished this task already: no_answer.',
    });
    expect(beginCall({ ...done, outcome: 'moot' }, settingAt(monday), 'Mara Lind')).toMatchObject({
      why: expect.stringContaining('lost its reason'),
    });
  });

  test('wants a name, and a call', () => {
    expect(beginCall(call, settingAt(monday), ' ').kind).toBe('refused');
    expect(beginCall(exampleTask('review'), settingAt(monday), 'Mara Lind').kind).toBe('refused');
  });
});

describe('a call that is being made', () => {
  const calling = { ...call, calling: { by: 'Mara Lind', at: monday } };

  test('is not taken off the list under the caller, though it has lost its reason', () => {
    const disputed = { disputes: [exampleDispute()] };
    const moot = (task: typeof call) => mootTasks(settingAt(monday, { ...disputed, tasks: [task] }));
    expect(moot(call)).toHaveLength(1);
    expect(moot(calling)).toEqual([]);
  });

  test('counts from when it was made, however late its outcome is noted', () => {
    const now = Temporal.Instant.from('2026-03-24T08:30:00.000Z');
    const { contact } = effectOf(finish(calling, 'no_answer', { now }), 'contacted');
    expect(contact).toMatchObject({ reservedAt: monday, settledAt: '2026-03-24T08:30:00.000Z' });
  });
});
