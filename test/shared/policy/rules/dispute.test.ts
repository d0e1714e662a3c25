import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dispute } from '../../../../shared/policy/rules/dispute.ts';
import { exampleDebt, examplePolicy, exampleProfile } from '../../../support/example/example-case.ts';
import { question } from '../../../support/example/example-question.ts';
import { exampleContact, exampleDispute, exampleTask } from '../../../support/example/example-task.ts';

const base = { rule: 'dispute', kind: 'hold', decision: 'HOLD', citation: 'S0-2' };

describe('an open dispute', () => {
  test.each(['courtesy-note', 'reminder-1', 'call-1', 'review', 'final-notice', 'agency'])(
    'about the whole invoice suspends every step (%s) until it is answered',
    (step) => {
      expect(dispute(question(step, { disputes: [exampleDispute()] }))).toEqual({
        ...base,
        reason: 'Disputed (DAMAGED); suspended until the customer has our answer.',
      });
    },
  );

  test('names the task of the person who answers it', () => {
    const tasks = [exampleTask('dispute', { about: 'D-1' })];
    expect(dispute(question('reminder-1', { disputes: [exampleDispute()], tasks }))?.taskId).toBe(
      'dispute#1',
    );
  });

  test.each([
    ['is done', { about: 'D-1', state: 'done' as const }],
    ['is about another matter', { about: 'D-2' }],
  ])('names no task that %s', (_, changes) => {
    const tasks = [exampleTask('dispute', changes)];
    expect(dispute(question('reminder-1', { disputes: [exampleDispute()], tasks }))).not.toHaveProperty(
      'taskId',
    );
  });

  test('about a part leaves a company’s rest collectible, but no firm step', () => {
    const disputes = [exampleDispute({ amountDisputed: 19_000 })];
    expect(dispute(question('reminder-2', { disputes }))).toBeUndefined();
    expect(dispute(question('final-notice', { disputes }))).toEqual({
      ...base,
      reason: 'Part of the invoice is disputed, and this step needs an undisputed debt.',
    });
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
  const after = '2026-03-29T22:00:00.000Z';
  const sent = exampleContact({
    contactId: 'answer#dispute-answer#D-1',
    purpose: 'answer',
    stepId: 'dispute-answer',
  });

  test('leaves two quiet weeks to consider the answer', () => {
    const hit = dispute(question('reminder-2', { disputes: [answered] }));
    expect(hit).toEqual({
      ...{ rule: 'grace-after-answer', kind: 'grace', decision: 'DEFER' },
      ...{ citation: 'domain.md, dispute workflow 5', until: Temporal.Instant.from('2026-03-29T22:00:00Z') },
      reason: 'Our answer to the dispute went out on 2026-03-16; 14 days are left to consider it.',
    });
  });

  test('of several answers the last one counts, in whatever order they stand', () => {
    const early = exampleDispute({
      disputeId: 'D-0',
      state: 'answered',
      answeredAt: '2026-03-10T15:00:00.000Z',
    });
    const until = (...disputes: (typeof answered)[]) =>
      dispute(question('reminder-2', { disputes }))?.until?.toString();
    expect(until(answered, early)).toBe('2026-03-29T22:00:00Z');
    expect(until(early, answered)).toBe('2026-03-29T22:00:00Z');
  });

  test('about another invoice leaves this one no quiet weeks', () => {
    const disputes = [{ ...answered, debtKey: 'lindenhof#INV-2' }];
    expect(dispute(question('reminder-2', { disputes }))).toBeUndefined();
  });

  test('of which nobody wrote down when suspends until the answer is known to have been sent', () => {
    const disputes = [exampleDispute({ state: 'answered' })];
    expect(dispute(question('reminder-2', { disputes }))?.rule).toBe('answer-not-sent');
  });

  test('that was withdrawn after all leaves no quiet weeks', () => {
    const disputes = [exampleDispute({ state: 'withdrawn', answeredAt: '2026-03-16T15:00:00.000Z' })];
    expect(dispute(question('reminder-2', { disputes }))).toBeUndefined();
  });

  test('leaves the day of the answer at the least, where a policy has no quiet days', () => {
    const policy = { ...examplePolicy, graceDays: 0 };
    const facts = { disputes: [answered], contacts: [sent] };
    const at = (now: string) => dispute({ ...question('reminder-2', facts, now), policy });
    expect(at('2026-03-16T22:59:59.000Z')?.until?.toString()).toBe('2026-03-16T23:00:00Z');
    expect(at('2026-03-16T23:00:00.000Z')).toBeUndefined();
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

describe('a dispute about another invoice of the same delivery', () => {
  const delivery = (number: string) => ({
    ...{ debtKey: `lindenhof#${number}`, kind: 'delivery' as const, reference: 'DN-7' },
  });
  const facts = {
    debts: [exampleDebt(), exampleDebt({ invoiceNumber: 'INV-3' }), exampleDebt({ invoiceNumber: 'INV-2' })],
    evidence: [delivery('INV-1'), delivery('INV-2')],
  };
  const sibling = exampleDispute({ debtKey: 'lindenhof#INV-2' });
  const tasks = [exampleTask('dispute', { about: 'D-1' })];

  test('suspends this one too, and says which and who answers', () => {
    expect(dispute(question('reminder-1', { ...facts, disputes: [sibling], tasks }))).toEqual({
      ...{ ...base, taskId: 'dispute#1' },
      reason:
        'The invoice INV-2 is disputed (DAMAGED), and this one rests with it until the customer has our answer.',
    });
  });

  test('no longer suspends it once withdrawn, and leaves it quiet weeks once answered', () => {
    const withdrawn = { ...sibling, state: 'withdrawn' as const };
    expect(dispute(question('reminder-1', { ...facts, disputes: [withdrawn] }))).toBeUndefined();
    const answered = { ...sibling, state: 'answered' as const, answeredAt: '2026-03-16T15:00:00.000Z' };
    expect(dispute(question('reminder-1', { ...facts, disputes: [answered] }))?.rule).toBe(
      'grace-after-answer',
    );
  });
});
