import { describe, expect, test } from 'vitest';
import { dispute } from '../../../../shared/policy/rules/dispute.ts';
import { exampleProfile } from '../../../support/example/example-case.ts';
import { question } from '../../../support/example/example-question.ts';
import { exampleContact, exampleDispute, exampleTask } from '../../../support/example/example-task.ts';

describe('an open dispute', () => {
  test.each(['courtesy-note', 'reminder-1', 'call-1', 'review', 'final-notice', 'agency'])(
    'about the whole invoice suspends every step (%s) until it is answered',
    (step) => {
      expect(dispute(question(step, { disputes: [exampleDispute()] }))).toMatchObject({
        decision: 'HOLD',
        citation: 'S0-2',
      });
    },
  );

  test('names the task of the person who answers it', () => {
    const tasks = [exampleTask('dispute', { about: 'D-1' })];
    expect(dispute(question('reminder-1', { disputes: [exampleDispute()], tasks }))?.taskId).toBe(
      'dispute#1',
    );
  });

  test('about a part leaves a company’s rest collectible, but no firm step', () => {
    const disputes = [exampleDispute({ amountDisputed: 19_000 })];
    expect(dispute(question('reminder-2', { disputes }))).toBeUndefined();
    expect(dispute(question('final-notice', { disputes }))).toMatchObject({ decision: 'HOLD' });
  });

  test.each(['consumer', 'sole-trader', 'unknown'] as const)(
    'about a part suspends the whole for a %s',
    (kind) => {
      const disputes = [exampleDispute({ amountDisputed: 19_000 })];
      const profile = exampleProfile({ kind });
      expect(dispute(question('reminder-2', { disputes, profile }))).toMatchObject({ decision: 'HOLD' });
    },
  );

  test('about another invoice does not touch this one', () => {
    const disputes = [exampleDispute({ debtKey: 'lindenhof#INV-2' })];
    expect(dispute(question('reminder-1', { disputes }))).toBeUndefined();
  });
});

describe('an answered dispute', () => {
  const answered = exampleDispute({ state: 'answered', answeredAt: '2026-03-16T15:00:00.000Z' });

  test('leaves two quiet weeks to consider the answer', () => {
    const hit = dispute(question('reminder-2', { disputes: [answered] }));
    expect(hit).toMatchObject({ rule: 'grace-after-answer', decision: 'DEFER' });
    expect(hit?.until?.toString()).toBe('2026-03-29T22:00:00Z');
  });

  const after = '2026-03-29T22:00:00.000Z';
  const sent = exampleContact({
    contactId: 'answer#dispute-answer#D-1',
    purpose: 'answer',
    stepId: 'dispute-answer',
  });

  test('holds nothing after them, once the answer was sent', () => {
    const facts = { disputes: [answered], contacts: [sent] };
    expect(dispute(question('reminder-2', facts, after))).toBeUndefined();
  });

  test.each(['RESERVED', 'FAILED', 'UNCERTAIN', 'CANCELLED'] as const)(
    'scenario 33: still suspends after them while nobody can show that the outcome was sent (%s)',
    (status) => {
      const facts = { disputes: [answered], contacts: [{ ...sent, status }] };
      expect(dispute(question('reminder-2', facts, after))).toMatchObject({
        ...{ rule: 'answer-not-sent', decision: 'HOLD' },
        reason: expect.stringContaining('the evidence that the outcome was sent is missing'),
      });
    },
  );

  test('scenario 33: goes on once a named person gave the answer by telephone or letter', () => {
    const given = exampleTask('uncertain-send', {
      ...{ about: 'answer#dispute-answer#D-1', state: 'done', outcome: 'given', doneBy: 'Ruth Amsel' },
    });
    expect(dispute(question('reminder-2', { disputes: [answered], tasks: [given] }, after))).toBeUndefined();
  });

  test('that was withdrawn holds nothing', () => {
    expect(
      dispute(question('reminder-2', { disputes: [exampleDispute({ state: 'withdrawn' })] })),
    ).toBeUndefined();
  });
});
