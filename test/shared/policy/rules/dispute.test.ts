import { describe, expect, test } from 'vitest';
import { dispute } from '../../../../shared/policy/rules/dispute.ts';
import { exampleProfile } from '../../../support/example/example-case.ts';
import { question } from '../../../support/example/example-question.ts';
import { exampleDispute, exampleTask } from '../../../support/example/example-task.ts';

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

  test('holds nothing after them', () => {
    expect(
      dispute(question('reminder-2', { disputes: [answered] }, '2026-03-29T22:00:00.000Z')),
    ).toBeUndefined();
  });

  test('that was withdrawn holds nothing', () => {
    expect(
      dispute(question('reminder-2', { disputes: [exampleDispute({ state: 'withdrawn' })] })),
    ).toBeUndefined();
  });
});
