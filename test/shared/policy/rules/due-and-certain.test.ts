import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dueAndCertain } from '../../../../shared/policy/rules/due-and-certain.ts';
import { exampleDebt } from '../../../support/example/example-case.ts';
import { question } from '../../../support/example/example-question.ts';

const ask = (step: string, at: string, changes = {}) =>
  dueAndCertain(question(step, { debts: [exampleDebt(changes)] }, at));

const base = { rule: 'due-and-certain', kind: 'due-and-certain', citation: 'S0-1' };

describe('only what is due and certain is collected (S0-1)', () => {
  test('nothing is asked for on the due day itself, in the creditor’s calendar', () => {
    const hit = ask('reminder-1', '2026-03-02T22:59:59Z');
    expect(hit).toEqual({
      ...{ ...base, decision: 'DEFER', reason: 'Not overdue yet: due on 2026-03-02.' },
      until: Temporal.Instant.from('2026-03-02T23:00:00Z'),
    });
    expect(ask('reminder-1', '2026-03-02T23:00:00Z')).toBeUndefined();
  });

  test('a courtesy note before the due day is the one exception', () => {
    expect(ask('courtesy-note', '2026-02-25T09:00:00Z')).toBeUndefined();
    expect(ask('call-1', '2026-02-25T09:00:00Z')).toBeDefined();
  });

  test.each([
    ['paid', { amountOutstanding: 0 }],
    ['closed', { state: 'closed' }],
  ])('what is %s is never collected, not even by a courtesy note', (_, changes) => {
    const refused = { ...base, decision: 'BLOCK', reason: 'Nothing is open on this invoice.' };
    expect(ask('reminder-1', '2026-03-23T09:00:00Z', changes)).toEqual(refused);
    expect(ask('courtesy-note', '2026-02-25T09:00:00Z', changes)).toEqual(refused);
  });
});
