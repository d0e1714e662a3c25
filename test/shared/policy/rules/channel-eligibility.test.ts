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

const base = {
  ...{ rule: 'channel-eligibility', kind: 'channel-eligibility', decision: 'NEEDS_HUMAN' },
  citation: 'EM-04, EM-09, T35',
};

describe('a mail', () => {
  test.each(['opted-out', 'undeliverable', 'complained'] as const)(
    'never goes to an address that is %s; a person looks for another way',
    (state) => {
      const profile = exampleProfile({ emails: [{ address: 'a@holm.example', state }] });
      expect(channelEligibility(question('reminder-1', { profile }))).toEqual({
        ...base,
        reason: 'There is no e-mail address that may be used.',
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
    expect(channelEligibility(question('reminder-1', { contacts: [refusal(1), refusal(2)] }))).toEqual({
      ...base,
      reason: 'The mail service refused this message 2 times.',
    });
  });

  test('is tried again once a person has looked at the address', () => {
    const looked = exampleTask('unreachable', { state: 'done', doneAt: '2026-03-13T09:00:00.000Z' });
    const facts = { contacts: [refusal(1), refusal(2)], tasks: [looked] };
    expect(channelEligibility(question('reminder-1', facts))).toBeUndefined();
  });

  const twice = { contacts: [refusal(1), refusal(2)] };
  const looked = (doneAt: string, changes = {}) =>
    exampleTask('unreachable', { state: 'done', doneAt, ...changes });
  const since = (...tasks: ReturnType<typeof looked>[]) =>
    channelEligibility(question('reminder-1', { ...twice, tasks }));

  test('that was refused since a person looked counts from then on, the same moment left out', () => {
    expect(since(looked('2026-03-11T08:59:59.999Z'))).toBeDefined();
    expect(since(looked('2026-03-11T09:00:00.000Z'))).toBeUndefined();
  });

  test('counts from the last look of several, in whatever order they stand', () => {
    const [early, late] = [looked('2026-03-10T09:00:00.000Z'), looked('2026-03-13T09:00:00.000Z')];
    expect(since(early, late)).toBeUndefined();
    expect(since(late, early)).toBeUndefined();
  });

  test('is not freed by a look at something else, or one that has not ended', () => {
    const day = '2026-03-13T09:00:00.000Z';
    expect(since(looked(day, { debtKeys: ['lindenhof#INV-2'] }))).toBeDefined();
    expect(since(looked(day, { debtKeys: ['lindenhof#INV-2', 'lindenhof#INV-1'] }))).toBeUndefined();
    expect(since(exampleTask('review', { state: 'done', doneAt: day }))).toBeDefined();
    expect(since(exampleTask('unreachable'))).toBeDefined();
  });

  test.each([
    ['left', { status: 'SENT' as const }],
    ['was another step', { stepId: 'reminder-2' }],
    ['was about another invoice', { debtKeys: ['lindenhof#INV-2'] }],
  ])('is not refused by one that %s', (_, changes) => {
    const other = exampleContact({ contactId: 'c3', status: 'FAILED', ...changes });
    expect(channelEligibility(question('reminder-1', { contacts: [refusal(1), other] }))).toBeUndefined();
  });

  test('is refused by one that named this invoice among others', () => {
    const both = { ...refusal(2), lines: exampleContact({ debtKeys: ['x#1', 'lindenhof#INV-1'] }).lines };
    expect(channelEligibility(question('reminder-1', { contacts: [refusal(1), both] }))).toBeDefined();
  });
});
