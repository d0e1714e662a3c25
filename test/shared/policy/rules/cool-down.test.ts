import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../../shared/policy/judge.ts';
import type { CoolDownRule } from '../../../../shared/policy/rules/cool-down.ts';
import { exampleProfile } from '../../../support/example/example-case.ts';
import { question } from '../../../support/example/example-question.ts';
import { hitText, ruleText } from '../../../support/example/example-rule.ts';
import { exampleContact } from '../../../support/example/example-task.ts';

const rule: CoolDownRule = {
  ...{ ...ruleText, kind: 'cool-down', days: 7, dayOne: 'event-day', per: 'debtor', channels: ['call'] },
};
const call = (reservedAt: string, changes = {}) =>
  exampleContact({ contactId: reservedAt, channel: 'call', result: 'promise', reservedAt, ...changes });
const spoken = call('2026-03-18T10:00:00.000Z');
const says = (contacts: ReturnType<typeof call>[], changes: Partial<CoolDownRule> = {}, profile = {}) =>
  judge({ ...rule, ...changes }, question('call-1', { contacts, profile: exampleProfile(profile) }));

describe('after somebody was spoken to', () => {
  it('calls rest for so many days, the day of the conversation among them', () => {
    expect(says([spoken])).toEqual({
      ...{ ...hitText, kind: 'cool-down', decision: 'DEFER' },
      until: Temporal.Instant.from('2026-03-24T23:00:00Z'),
    });
  });

  it('they rest a day longer where the next day is the first', () => {
    expect(says([spoken], { dayOne: 'next-day' })?.until?.toString()).toBe('2026-03-25T23:00:00Z');
  });

  it('they go on at the very start of the day after', () => {
    const at = (now: string) => judge(rule, question('call-1', { contacts: [spoken] }, now));
    expect(at('2026-03-24T22:59:59.999Z')).toBeDefined();
    expect(at('2026-03-24T23:00:00.000Z')).toBeUndefined();
  });

  it('the last conversation counts, in whatever order they stand', () => {
    const before = call('2026-03-17T10:00:00.000Z');
    expect(says([spoken, before])).toEqual(says([spoken]));
    expect(says([before, spoken])).toEqual(says([spoken]));
  });

  it('the day is that of the zone in which it ends last', () => {
    const zones = ['Asia/Tokyo', 'America/New_York'];
    expect(says([spoken], {}, { zones })?.until?.toString()).toBe('2026-03-25T04:00:00Z');
    expect(says([spoken], {}, { zones: zones.toReversed() })?.until?.toString()).toBe('2026-03-25T04:00:00Z');
  });

  it('a call that nobody answered and a mail let none rest', () => {
    expect(says([call('2026-03-18T10:00:00.000Z', { result: 'no_answer' })])).toBeUndefined();
    expect(says([call('2026-03-18T10:00:00.000Z', { channel: 'email' })])).toBeUndefined();
    expect(says([])).toBeUndefined();
  });

  it('only its channels rest', () => {
    expect(judge(rule, question('reminder-1', { contacts: [spoken] }))).toBeUndefined();
    const mails: CoolDownRule = { ...rule, channels: ['email'] };
    expect(judge(mails, question('reminder-1', { contacts: [spoken] }))).toBeDefined();
    expect(judge(rule, question('withhold-business', { contacts: [spoken] }))).toBeUndefined();
  });
});
