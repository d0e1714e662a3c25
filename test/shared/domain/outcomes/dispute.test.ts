import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { collectorOf } from '../../../../shared/policy/collector.ts';
import { dispute as disputeRule } from '../../../../shared/policy/rules/dispute.ts';
import {
  exampleCreditor,
  exampleDebt,
  exampleFacts,
  examplePolicy,
} from '../../../support/example/example-case.ts';
import {
  effectOf,
  exampleDispute,
  exampleTask,
  finish,
  monday,
} from '../../../support/example/example-task.ts';

const task = exampleTask('dispute', { about: 'D-1' });
const facts = exampleFacts({ disputes: [exampleDispute()] });
const text = 'The boxes were whole when they left; the carrier confirms it.';

describe('a dispute', () => {
  test.each(['valid', 'partly', 'not-valid'])(
    'found %s is never closed without an answer to the customer (S0-2)',
    (outcome) => {
      expect(finish(task, outcome, { facts })).toEqual({
        kind: 'refused',
        why: `The outcome ${outcome} needs a text.`,
      });
    },
  );

  test.each(['valid', 'partly', 'not-valid'])(
    'found %s is answered with the words of a named person',
    (outcome) => {
      const answered = effectOf(finish(task, outcome, { facts, details: { text } }), 'disputeAnswered');
      expect(answered).toMatchObject({
        text,
        dispute: {
          state: 'answered',
          finding: outcome,
          answer: text,
          answeredBy: 'Ruth Amsel',
          answeredAt: monday,
        },
      });
    },
  );

  test.each(['valid', 'partly'])(
    'found %s rests until the credit note is there, with a look at it',
    (outcome) => {
      const { hold, task: look } = effectOf(finish(task, outcome, { facts, details: { text } }), 'held');
      expect(hold).toMatchObject({
        debtKeys: ['lindenhof#INV-1'],
        reason: 'found justified: waiting for the credit note',
        reviewOn: '2026-04-06',
      });
      expect(look).toMatchObject({ kind: 'hold', about: hold.holdId, dueOn: '2026-04-06' });
    },
  );

  test('found not valid leaves the customer the policy’s quiet days to consider the answer', () => {
    const completed = finish(task, 'not-valid', { facts, details: { text } });
    expect(completed.kind === 'done' && completed.effects.map(({ kind }) => kind)).toEqual([
      'disputeAnswered',
    ]);
    const { dispute } = effectOf(completed, 'disputeAnswered');
    const [step] = examplePolicy.ladder;
    if (step === undefined) throw new Error('no step');
    const hit = disputeRule({
      facts: { ...facts, disputes: [dispute] },
      debt: exampleDebt(),
      step,
      channel: 'email',
      policy: examplePolicy,
      zone: 'Europe/Berlin',
      collector: collectorOf(exampleCreditor),
      now: Temporal.Instant.from(monday).add({ hours: 24 }),
    });
    expect(hit).toMatchObject({ rule: 'grace-after-answer', decision: 'DEFER' });
    expect(hit?.until?.toString()).toBe('2026-04-05T22:00:00Z');
  });

  test('is withdrawn only by the customer’s noted word, and needs no answer then', () => {
    expect(finish(task, 'withdrawn', { facts }).kind).toBe('refused');
    const details = { note: 'Ms Holm on the telephone, 23 March: found the boxes.' };
    expect(effectOf(finish(task, 'withdrawn', { facts, details }), 'disputeWithdrawn').disputeId).toBe('D-1');
  });

  test('that was answered before is not answered a second time', () => {
    const answered = exampleFacts({ disputes: [exampleDispute({ state: 'answered', answeredAt: monday })] });
    expect(finish(task, 'not-valid', { facts: answered, details: { text } })).toEqual({
      kind: 'refused',
      why: 'The dispute D-1 is answered already.',
    });
  });
});
