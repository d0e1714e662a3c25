import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../../shared/policy/judge.ts';
import type { Question } from '../../../../shared/policy/question.ts';
import type { CapRule } from '../../../../shared/policy/rules/cap.ts';
import { exampleProfile } from '../../../support/example/example-case.ts';
import { houseRule, question } from '../../../support/example/example-question.ts';
import { hitText, ruleText } from '../../../support/example/example-rule.ts';
import { exampleContact } from '../../../support/example/example-task.ts';

const cap = (asked: Question) => judge(houseRule('cap'), asked);
const on = (reservedAt: string, changes = {}) =>
  exampleContact({ contactId: reservedAt, reservedAt, debtKeys: ['lindenhof#OTHER'], ...changes });
const tuesday = on('2026-03-17T10:00:00.000Z');
const thursday = on('2026-03-19T10:00:00.000Z', { channel: 'call' });

describe('the cap of two contacts in seven days', () => {
  test('counts mails and calls about any invoice of the debtor', () => {
    const hit = cap(question('reminder-1', { contacts: [tuesday, thursday] }));
    expect(hit).toEqual({
      ...{ rule: 'cap', kind: 'cap', decision: 'DEFER', reason: 'At most 2 contacts in 7 days.' },
      ...{ citation: 'S0-3', until: Temporal.Instant.from('2026-03-24T10:00:00Z') },
    });
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

/** A law's cap of one call in two days, at a Monday's ten o'clock. */
const calls: CapRule = {
  ...{ ...ruleText, kind: 'cap', max: 1, days: 2, per: 'debtor', channels: ['call'], counts: 'attempts' },
  ...{ afterConversation: false, onFull: 'BLOCK' },
};
const call = (changes = {}) => on('2026-03-22T09:00:00.000Z', { channel: 'call', ...changes });
const says = (changes: Partial<CapRule>, ...contacts: ReturnType<typeof on>[]) =>
  judge({ ...calls, ...changes }, question('call-1', { contacts }));

describe('a cap that a law sets', () => {
  test('forbids where the text forbids, until the first contact is old enough', () => {
    expect(says({}, call())).toEqual({
      ...{ ...hitText, kind: 'cap', decision: 'BLOCK' },
      until: Temporal.Instant.from('2026-03-24T09:00:00Z'),
    });
  });

  test('of none at all forbids without an end', () => {
    expect(says({ max: 0 })).toEqual({ ...hitText, kind: 'cap', decision: 'BLOCK' });
    expect(says({ max: 0 }, call())).toEqual({ ...hitText, kind: 'cap', decision: 'BLOCK' });
  });

  test('frees again when enough of the latest contacts are old, in whatever order they stand', () => {
    const [a, b, c] = ['21T10', '22T10', '22T20'].map((at) =>
      on(`2026-03-${at}:00:00.000Z`, { channel: 'call' }),
    );
    if (a === undefined || b === undefined || c === undefined) throw new Error('no call');
    const until = (...contacts: (typeof a)[]) => says({ max: 2 }, ...contacts)?.until?.toString();
    expect(until(c, a, b)).toBe('2026-03-24T10:00:00Z');
    expect(until(b, c, a)).toBe('2026-03-24T10:00:00Z');
  });

  test('counts no contact by another channel', () => {
    expect(says({}, call({ channel: 'email' }))).toBeUndefined();
    expect(says({}, call({ channel: 'none' }))).toBeUndefined();
  });

  test('counts a call of the debtor only where it counts conversations', () => {
    expect(says({}, call({ direction: 'in' }))).toBeUndefined();
    expect(says({}, call({ direction: 'out' }))).toBeDefined();
    expect(says({ counts: 'connected' }, call({ direction: 'in' }))).toBeUndefined();
    expect(says({ counts: 'conversations' }, call({ direction: 'in', result: 'promise' }))).toBeDefined();
  });

  test.each([
    ['attempts', { not_connected: true, no_answer: true, promise: true }],
    ['connected', { not_connected: false, no_answer: true, promise: true }],
    ['conversations', { not_connected: false, no_answer: false, promise: true }],
  ] as const)('of %s counts what got that far', (counts, expected) => {
    const told = Object.keys(expected).map((result) => [
      result,
      says({ counts }, call({ result })) !== undefined,
    ]);
    expect(Object.fromEntries(told)).toEqual(expected);
  });

  test('that follows a conversation binds only once there was one', () => {
    expect(says({ afterConversation: true }, call({ result: 'no_answer' }))).toBeUndefined();
    expect(says({ afterConversation: true }, call({ result: 'promise' }))).toBeDefined();
    const spokenLongAgo = on('2025-01-22T09:00:00.000Z', { channel: 'call', result: 'promise' });
    expect(says({ afterConversation: true }, spokenLongAgo, call({ result: 'no_answer' }))).toBeDefined();
  });

  test('on calls to some places counts only calls that may have rung there', () => {
    expect(says({ places: ['work'] }, call({ place: 'home' }))).toBeUndefined();
    expect(says({ places: ['work'] }, call({ place: 'work' }))).toBeDefined();
    expect(says({ places: ['work'] }, call())).toBeDefined();
  });

  test('on calls to some places binds only a telephone that may ring there', () => {
    const at = (phonePlace: 'home' | 'work') =>
      judge(
        { ...calls, places: ['work'] },
        question('call-1', { profile: exampleProfile({ phonePlace }), contacts: [call()] }),
      );
    expect(at('home')).toBeUndefined();
    expect(at('work')).toBeDefined();
  });
});
