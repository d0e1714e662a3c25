import { expect, test } from 'vitest';
import { softBounceRest } from '../../../../shared/policy/rules/soft-bounce.ts';
import { question } from '../../../support/example/example-question.ts';
import { exampleContact } from '../../../support/example/example-task.ts';

const returned = exampleContact({
  ...{ status: 'FAILED', reservedAt: '2026-03-20T09:00:00.000Z', settledAt: '2026-03-20T10:00:00.000Z' },
  result: 'soft bounce: MailboxFull',
});
const ask = (now: string, step: 'reminder-1' | 'call-1' | 'review' = 'reminder-1') =>
  softBounceRest(question(step, { contacts: [returned] }, now));

test('T35: a mailbox that could not take our mail is left alone for three days, to the instant', () => {
  expect(ask('2026-03-23T09:59:59.999Z')).toMatchObject({
    ...{ rule: 'soft-bounce', kind: 'minimum-gap', decision: 'DEFER', citation: 'S0-3' },
    reason: 'The mailbox could not take our last mail; it is tried again after some days.',
  });
  expect(ask('2026-03-21T09:00:00.000Z')?.until?.toString()).toBe('2026-03-23T10:00:00Z');
  expect(ask('2026-03-23T10:00:00.000Z')).toBeUndefined();
});

test('T35: it says nothing against a call or a look of people, and nothing where no mail came back', () => {
  expect(ask('2026-03-21T09:00:00.000Z', 'call-1')).toBeUndefined();
  expect(ask('2026-03-21T09:00:00.000Z', 'review')).toBeUndefined();
  expect(softBounceRest(question('reminder-1'))).toBeUndefined();
});
