import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../../shared/policy/judge.ts';
import type { Question } from '../../../../shared/policy/question.ts';
import type { MinimumGapRule } from '../../../../shared/policy/rules/minimum-gap.ts';
import { exampleProfile } from '../../../support/example/example-case.ts';
import { houseRule, question } from '../../../support/example/example-question.ts';
import { hitText, ruleText } from '../../../support/example/example-rule.ts';
import { exampleContact } from '../../../support/example/example-task.ts';

const minimumGap = (asked: Question) => judge(houseRule('minimum-gap'), asked);
const lastTuesday = exampleContact({
  reservedAt: '2026-03-17T10:00:00.000Z',
  debtKeys: ['harbourlight#X-1'],
});

describe('the gap of seven days between two contacts with one debtor', () => {
  test('holds over all invoices and channels, up to the start of the eighth day', () => {
    const hit = minimumGap(question('call-1', { contacts: [lastTuesday] }));
    expect(hit).toEqual({
      ...{ rule: 'minimum-gap', kind: 'minimum-gap', decision: 'DEFER', citation: 'S0-3, S0-5' },
      reason: 'At least 7 days lie between contacts with one debtor. The last contact was on 2026-03-17.',
      until: Temporal.Instant.from('2026-03-23T23:00:00Z'),
    });
  });

  test('is over on the seventh day', () => {
    expect(
      minimumGap(question('reminder-1', { contacts: [lastTuesday] }, '2026-03-24T09:00:00.000Z')),
    ).toBeUndefined();
  });

  test('counts in the debtor’s own calendar, the latest where several zones are plausible', () => {
    const profile = exampleProfile({ zones: ['Asia/Tokyo', 'America/New_York'] });
    const hit = minimumGap(question('reminder-1', { profile, contacts: [lastTuesday] }));
    expect(hit?.until?.toString()).toBe('2026-03-24T04:00:00Z');
  });

  test('does not bind before the first contact, nor a step that contacts nobody', () => {
    expect(minimumGap(question('reminder-1'))).toBeUndefined();
    expect(minimumGap(question('withhold-business', { contacts: [lastTuesday] }))).toBeUndefined();
  });
});

/** A law's gap of ninety minutes between calls, on a Monday at ten o'clock. */
const minutes: MinimumGapRule = {
  ...{ ...ruleText, kind: 'minimum-gap', per: 'debtor', channels: ['call'], gap: { minutes: 90 } },
};
const call = (reservedAt: string, changes = {}) =>
  exampleContact({ contactId: reservedAt, channel: 'call', reservedAt, ...changes });
const says = (contacts: ReturnType<typeof call>[], changes: Partial<MinimumGapRule> = {}, step = 'call-1') =>
  judge({ ...minutes, ...changes }, question(step, { contacts }));

describe('a gap that a law sets', () => {
  test('counts minutes where it says minutes, to the minute', () => {
    expect(says([call('2026-03-23T08:00:00.000Z')])?.until?.toString()).toBe('2026-03-23T09:30:00Z');
    expect(says([call('2026-03-23T07:30:00.001Z')])).toBeDefined();
    expect(says([call('2026-03-23T07:30:00.000Z')])).toBeUndefined();
  });

  test('forbids where the text forbids', () => {
    expect(says([call('2026-03-23T08:00:00.000Z')], { onShort: 'BLOCK' })).toEqual({
      ...{ ...hitText, kind: 'minimum-gap', decision: 'BLOCK' },
      reason: 'Because. The last contact was on 2026-03-23.',
      until: Temporal.Instant.from('2026-03-23T09:30:00Z'),
    });
  });

  test('counts from the last contact, in whatever order they stand', () => {
    const [early, late] = [call('2026-03-23T07:40:00.000Z'), call('2026-03-23T08:40:00.000Z')];
    expect(says([early, late])?.until?.toString()).toBe('2026-03-23T10:10:00Z');
    expect(says([late, early])?.until?.toString()).toBe('2026-03-23T10:10:00Z');
  });

  test('counts no contact by another channel, and binds no step by another', () => {
    expect(says([call('2026-03-23T08:00:00.000Z', { channel: 'email' })])).toBeUndefined();
    expect(says([call('2026-03-23T08:00:00.000Z')], {}, 'reminder-1')).toBeUndefined();
  });
});
