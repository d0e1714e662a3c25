import { describe, expect, test } from 'vitest';
import { channelEligibility } from '../../../../shared/policy/rules/channel-eligibility.ts';
import { exampleProfile } from '../../../support/example/example-case.ts';
import { question } from '../../../support/example/example-question.ts';
import { exampleContact, exampleTask } from '../../../support/example/example-task.ts';

const refusal = (number: number) =>
  exampleContact({
    contactId: `c${number}`,
    status: 'FAILED',
    reservedAt: `2026-03-1${number}T09:00:00.000Z`,
  });

describe('a mail', () => {
  test.each(['opted-out', 'undeliverable', 'complained'] as const)(
    'never goes to an address that is %s; a person looks for another way',
    (state) => {
      const profile = exampleProfile({ emails: [{ address: 'a@holm.example', state }] });
      expect(channelEligibility(question('reminder-1', { profile }))).toMatchObject({
        decision: 'NEEDS_HUMAN',
      });
    },
  );

  test('goes nowhere when no address is known', () => {
    const profile = exampleProfile({ emails: [] });
    expect(channelEligibility(question('reminder-1', { profile }))).toBeDefined();
    expect(channelEligibility(question('call-1', { profile }))).toBeUndefined();
  });

  test('is tried once more after one refusal; after two a person looks', () => {
    expect(channelEligibility(question('reminder-1', { contacts: [refusal(1)] }))).toBeUndefined();
    expect(channelEligibility(question('reminder-1', { contacts: [refusal(1), refusal(2)] }))).toMatchObject({
      reason: 'The mail service refused this message 2 times.',
    });
  });

  test('is tried again once a person has looked at the address', () => {
    const looked = exampleTask('unreachable', { state: 'done', doneAt: '2026-03-13T09:00:00.000Z' });
    const facts = { contacts: [refusal(1), refusal(2)], tasks: [looked] };
    expect(channelEligibility(question('reminder-1', facts))).toBeUndefined();
  });
});
