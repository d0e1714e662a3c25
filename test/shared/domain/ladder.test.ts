import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../shared/domain/facts.ts';
import { levelOf, mayHaveArrived, stepsTaken, upcomingStep } from '../../../shared/domain/ladder.ts';
import { policySchema } from '../../../shared/policy/policy.ts';
import { exampleDebt, exampleFacts, examplePolicy } from '../../support/example/example-case.ts';
import { exampleContact, examplePromise, exampleTask, monday } from '../../support/example/example-task.ts';

const key = 'lindenhof#INV-1';
function upcoming(facts: Partial<Facts>, at = monday, policy = examplePolicy) {
  const all = exampleFacts(facts);
  const [debt] = all.debts;
  if (debt === undefined) throw new Error('no debt');
  const next = upcomingStep(debt, all, policy, 'Europe/Berlin', Temporal.Instant.from(at));
  return next && `${next.step.id} from ${next.dueAt}`;
}
const sent = (stepId: string, reservedAt: string, changes = {}) =>
  exampleContact({ contactId: `${stepId}${reservedAt}`, stepId, reservedAt, ...changes });
const reminder1 = sent('reminder-1', '2026-03-09T09:00:00.000Z');
const call1 = sent('call-1', '2026-03-16T09:00:00.000Z', { channel: 'call' });
const decided = (kind: 'review' | 'approval', stepId: string, outcome: string) =>
  exampleTask(kind, { stepId, outcome, state: 'done', doneAt: '2026-04-10T09:00:00.000Z' });

describe('the ladder', () => {
  test('begins with a courtesy note five days before the due day', () => {
    expect(upcoming({}, '2026-02-20T09:00:00Z')).toBe('courtesy-note from 2026-02-24T23:00:00Z');
  });

  test('leaves the courtesy note out from the due day on, and nothing else', () => {
    expect(upcoming({}, '2026-03-01T22:59:59Z')).toMatch(/^courtesy-note/);
    expect(upcoming({}, '2026-03-01T23:00:00Z')).toBe('reminder-1 from 2026-03-08T23:00:00Z');
  });

  test('begins with the courteous reminder for a debt that arrives sixty days late', () => {
    expect(upcoming({ debts: [exampleDebt({ dueOn: '2026-01-22' })] })).toMatch(/^reminder-1 /);
  });

  test('is climbed one rung at a time', () => {
    expect(upcoming({ contacts: [reminder1] })).toBe('call-1 from 2026-03-13T23:00:00Z');
    expect(upcoming({ contacts: [reminder1, call1] })).toBe('reminder-2 from 2026-03-22T23:00:00Z');
  });

  test('does not climb for an invoice that was only mentioned', () => {
    const mention = exampleContact({
      lines: [
        {
          ...exampleTask('call').lines[0],
          debtKey: key,
          amountCollectible: 1,
          currency: exampleDebt().currency,
        },
      ],
    });
    expect(upcoming({ contacts: [mention] })).toMatch(/^reminder-1 /);
  });

  test.each(['FAILED', 'CANCELLED'] as const)(
    'does not climb by a message that certainly did not arrive (%s)',
    (status) => {
      expect(upcoming({ contacts: [{ ...reminder1, status }] })).toMatch(/^reminder-1 /);
    },
  );

  test.each(['RESERVED', 'UNCERTAIN', 'SENT'] as const)(
    'never repeats a message that may have arrived (%s)',
    (status) => {
      expect(mayHaveArrived({ ...reminder1, status })).toBe(true);
      expect(upcoming({ contacts: [{ ...reminder1, status }] })).toMatch(/^call-1 /);
    },
  );

  test('goes past a review that was done and a step that was declined', () => {
    const contacts = [reminder1, call1, sent('reminder-2', '2026-03-23T09:00:00.000Z')];
    const reviewed = [decided('review', 'review', 'continue')];
    expect(upcoming({ contacts, tasks: reviewed })).toMatch(/^withhold-business /);
    const declined = [...reviewed, decided('approval', 'withhold-business', 'declined')];
    expect(upcoming({ contacts, tasks: declined })).toMatch(/^final-notice /);
  });

  test('does not go past a review that nobody did, as it left the list when the debt was paid', () => {
    const contacts = [reminder1, call1, sent('reminder-2', '2026-03-23T09:00:00.000Z')];
    expect(upcoming({ contacts, tasks: [decided('review', 'review', 'moot')] })).toMatch(/^review /);
  });

  test('does not go past a step that was approved but not taken', () => {
    const contacts = [reminder1, call1, sent('reminder-2', '2026-03-23T09:00:00.000Z')];
    const tasks = [
      decided('review', 'review', 'continue'),
      decided('approval', 'withhold-business', 'approved'),
    ];
    expect(upcoming({ contacts, tasks })).toMatch(/^withhold-business /);
  });

  test('ends', () => {
    const contacts = examplePolicy.ladder.map(({ id }, index) =>
      sent(id, `2026-0${index + 1}-10T09:00:00.000Z`),
    );
    const tasks = [decided('review', 'review', 'continue')];
    expect(upcoming({ contacts, tasks })).toBeUndefined();
  });

  test('gives the debtor all of the last day that the message named, whatever call came between', () => {
    const policy = policySchema.parse({
      ...examplePolicy,
      ladder: [
        {
          id: 'notice',
          kind: 'remind',
          template: 'final-notice',
          at: { from: 'dueDate', days: 1 },
          answerDays: 30,
        },
        { id: 'handover', kind: 'escalate', measure: 'agency', at: { from: 'dueDate', days: 10 } },
      ],
    });
    const notice = sent('notice', '2026-03-09T09:00:00.000Z');
    expect(upcoming({ contacts: [notice] }, monday, policy)).toBe('handover from 2026-04-08T22:00:00Z');
    const call = sent('promise-call', '2026-03-17T09:00:00.000Z', { channel: 'call' });
    expect(upcoming({ contacts: [notice, call] }, monday, policy)).toBe('handover from 2026-04-08T22:00:00Z');
  });

  test('owes a friendly call after a broken promise before anything firmer', () => {
    const promises = [examplePromise({ promisedOn: '2026-03-16' })];
    expect(upcoming({ contacts: [reminder1], promises })).toBe('promise-call from 2026-03-21T23:00:00Z');
  });
});

describe('the dunning level', () => {
  test('counts written reminders, not calls, mentions, answers or failures', () => {
    const facts = exampleFacts({
      contacts: [
        reminder1,
        call1,
        sent('reminder-2', '2026-03-23T09:00:00.000Z', { status: 'FAILED' }),
        sent('payment-thanks', '2026-03-24T09:00:00.000Z', { purpose: 'answer' }),
      ],
    });
    expect(levelOf(key, facts)).toBe(1);
    expect(levelOf('lindenhof#INV-2', facts)).toBe(0);
  });

  test('lists the steps taken oldest first', () => {
    const facts = exampleFacts({ contacts: [call1, reminder1] });
    expect(stepsTaken(key, facts).map(({ stepId }) => stepId)).toEqual(['reminder-1', 'call-1']);
  });
});
