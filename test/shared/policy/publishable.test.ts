import { expect, test } from 'vitest';
import { letterFaults } from '../../../shared/messages/own-text/policy-letters.ts';
import { shippedPolicies } from '../../../shared/policy/ladders.ts';
import type { Policy, Step } from '../../../shared/policy/policy.ts';
import { publishingFaults } from '../../../shared/policy/publishable.ts';

const [policy] = shippedPolicies.slice(-1);
if (policy === undefined) throw new Error('no policy ships');
const before = { id: policy.id, version: policy.version - 1 };

test.each(shippedPolicies.map((one) => [`${one.id} ${one.version}`, one] as const))(
  'what ships could have been published at the desk, too: %s',
  (_, one) => {
    expect(publishingFaults(one, { id: one.id, version: one.version - 1 })).toEqual([]);
    expect(letterFaults(one)).toEqual([]);
  },
);

const step = (id: string, change: (one: Step) => Step): Policy => ({
  ...policy,
  ladder: policy.ladder.map((one) => (one.id === id ? change(one) : one)),
});
const days = (id: string, count: number) => step(id, (one) => ({ ...one, at: { ...one.at, days: count } }));
const email = policy.window.email;

test.each<[string, Policy, string]>([
  ['another version', { ...policy, version: policy.version + 1 }, 'version'],
  ['six days between contacts', { ...policy, minimumGapDays: 6 }, 'minimumGapDays'],
  ['four contacts in a week', { ...policy, cap: { contacts: 4, days: 7 } }, 'cap'],
  ['a week of three days', { ...policy, cap: { contacts: 2, days: 3 } }, 'cap'],
  ['a week of rest after an answer', { ...policy, graceDays: 7 }, 'graceDays'],
  ['six weeks to answer an objection', { ...policy, disputeAnswerDays: 42 }, 'disputeAnswerDays'],
  [
    'mails at seven',
    { ...policy, window: { ...policy.window, email: { ...email, from: '07:00' } } },
    'window.email',
  ],
  [
    'mails on Saturday',
    { ...policy, window: { ...policy.window, email: { ...email, days: [6] } } },
    'window.email',
  ],
  [
    'mails on holidays',
    { ...policy, window: { ...policy.window, email: { ...email, holidays: 'open' } } },
    'window.email',
  ],
  ['a note after the due date', days('courtesy-note', 2), 'step.courtesy-note'],
  ['a reminder on the due date', days('reminder-1', 0), 'step.reminder-1'],
  ['a second reminder before the first', days('reminder-2', 5), 'step.reminder-2'],
  ['an agency soon after the notice', days('agency', 10), 'step.agency'],
  [
    'a notice nobody approves',
    step('final-notice', (one) => ({ ...one, needsApproval: false })),
    'step.final-notice',
  ],
  [
    'a notice without papers',
    step('final-notice', (one) => ({ ...one, needsEvidence: [] })),
    'step.final-notice',
  ],
  [
    'a notice of a week',
    step('final-notice', (one) => (one.kind === 'remind' ? { ...one, answerDays: 7 } : one)),
    'step.final-notice.answerDays',
  ],
  [
    'no courteous reminder',
    { ...policy, ladder: policy.ladder.filter(({ id }) => id !== 'reminder-1') },
    'step.reminder-2',
  ],
])('is refused beside its field: %s', (_, changed, field) => {
  expect(publishingFaults(changed, before).map((fault) => fault.field)).toEqual([field]);
});
