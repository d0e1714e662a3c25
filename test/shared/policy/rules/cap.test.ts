import { describe, expect, test } from 'vitest';
import type { Question } from '../../../../shared/policy/question.ts';
import { judgeCap } from '../../../../shared/policy/rules/cap.ts';
import { houseRule, question } from '../../../support/example/example-question.ts';
import { exampleContact } from '../../../support/example/example-task.ts';

const cap = (asked: Question) => judgeCap(houseRule('cap'), asked);
const on = (reservedAt: string, changes = {}) =>
  exampleContact({ contactId: reservedAt, reservedAt, debtKeys: ['lindenhof#OTHER'], ...changes });
const tuesday = on('2026-03-17T10:00:00.000Z');
const thursday = on('2026-03-19T10:00:00.000Z', { channel: 'call' });

describe('the cap of two contacts in seven days', () => {
  test('counts mails and calls about any invoice of the debtor', () => {
    const hit = cap(question('reminder-1', { contacts: [tuesday, thursday] }));
    expect(hit).toMatchObject({ decision: 'DEFER' });
    expect(hit?.until?.toString()).toBe('2026-03-24T10:00:00Z');
  });

  test('is not reached by one contact, nor by contacts longer ago', () => {
    expect(cap(question('reminder-1', { contacts: [tuesday] }))).toBeUndefined();
    const old = on('2026-03-16T09:00:00.000Z');
    expect(cap(question('reminder-1', { contacts: [old, tuesday] }))).toBeUndefined();
  });

  test.each(['RESERVED', 'UNCERTAIN'] as const)('counts an attempt that may have arrived (%s)', (status) => {
    const attempt = on('2026-03-19T10:00:00.000Z', { status });
    expect(cap(question('reminder-1', { contacts: [tuesday, attempt] }))).toBeDefined();
  });

  test.each([
    ['a refused mail', { status: 'FAILED' }],
    ['a cancelled one', { status: 'CANCELLED' }],
    ['an answer that was owed', { purpose: 'answer' }],
    ['a measure', { purpose: 'measure' }],
  ])('does not count %s', (_, changes) => {
    const other = on('2026-03-19T10:00:00.000Z', changes);
    expect(cap(question('reminder-1', { contacts: [tuesday, other] }))).toBeUndefined();
  });

  test('does not bind a step that contacts nobody', () => {
    expect(cap(question('withhold-business', { contacts: [tuesday, thursday] }))).toBeUndefined();
  });
});
