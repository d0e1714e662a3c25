import { describe, expect, test } from 'vitest';
import type { Question } from '../../../../shared/policy/question.ts';
import { judgeMinimumGap } from '../../../../shared/policy/rules/minimum-gap.ts';
import { exampleProfile } from '../../../support/example/example-case.ts';
import { houseRule, question } from '../../../support/example/example-question.ts';
import { exampleContact } from '../../../support/example/example-task.ts';

const minimumGap = (asked: Question) => judgeMinimumGap(houseRule('minimum-gap'), asked);
const lastTuesday = exampleContact({
  reservedAt: '2026-03-17T10:00:00.000Z',
  debtKeys: ['harbourlight#X-1'],
});

describe('the gap of seven days between two contacts with one debtor', () => {
  test('holds over all invoices and channels, up to the start of the eighth day', () => {
    const hit = minimumGap(question('call-1', { contacts: [lastTuesday] }));
    expect(hit).toMatchObject({ decision: 'DEFER', rule: 'minimum-gap' });
    expect(hit?.until?.toString()).toBe('2026-03-23T23:00:00Z');
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
