import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../../shared/domain/facts.ts';
import type { Details } from '../../../../shared/domain/outcomes/details.ts';
import { exampleFacts } from '../../../support/example/example-case.ts';
import {
  exampleHold,
  examplePlan,
  examplePromise,
  exampleTask,
  finish,
  monday,
} from '../../../support/example/example-task.ts';

const proposed = examplePlan({ state: 'proposed', answerBy: '2026-03-28' });
const wish = examplePromise({ promiseId: 'P-2', promisedOn: '2026-04-06', state: 'proposed' });
const parts = [
  { dueOn: '2026-04-10', amount: 100_000 },
  { dueOn: '2026-05-10', amount: 19_000 },
];

function answer(outcome: string, facts: Partial<Facts>, details: Details = {}) {
  const about = facts.plans === undefined ? 'P-2' : 'PL-1';
  return finish(exampleTask('proposal', { about }), outcome, { facts: exampleFacts(facts), details });
}

describe('a proposed plan', () => {
  test('is accepted by a named person, and ends the holds that waited for it and older plans', () => {
    const older = examplePlan({ planId: 'PL-0' });
    const holds = [
      exampleHold({ kind: 'plan' }),
      exampleHold({ holdId: 'H-2', kind: 'plan', debtKeys: ['lindenhof#INV-9'] }),
    ];
    expect(answer('accepted', { plans: [proposed, older], holds })).toMatchObject({
      effects: [
        { plan: { state: 'accepted', acceptedAt: monday, decidedBy: 'Ruth Amsel' }, was: 'proposed' },
        { plan: { planId: 'PL-0', state: 'replaced', endedAt: monday }, was: 'accepted' },
        { kind: 'holdReleased', holdId: 'H-1' },
      ],
    });
  });

  test('is not accepted once its first part is over', () => {
    const late = { ...proposed, instalments: [{ dueOn: '2026-03-22', amount: 119_000 }] };
    expect(answer('accepted', { plans: [late] })).toMatchObject({ kind: 'refused' });
  });

  test('is declined only with words for the customer', () => {
    expect(answer('declined', { plans: [proposed] })).toMatchObject({ kind: 'refused' });
    expect(answer('declined', { plans: [proposed] }, { text: 'Please call us.' })).toMatchObject({
      effects: [{ plan: { state: 'declined', endedAt: monday, answer: 'Please call us.' } }],
    });
  });

  test('is answered with another, which the customer has yet to accept', () => {
    expect(answer('countered', { plans: [proposed] }, { parts, text: 'Could you do this?' })).toMatchObject({
      effects: [
        { plan: { planId: 'PL-1', state: 'declined' } },
        {
          kind: 'planMade',
          plan: { state: 'offered', instalments: parts, answerBy: '2026-04-06', insteadOf: 'PL-1' },
        },
      ],
    });
    expect(answer('countered', { plans: [proposed] })).toMatchObject({ kind: 'refused' });
    expect(answer('countered', { plans: [proposed] }, { parts, date: '2026-03-23' })).toMatchObject({
      kind: 'refused',
    });
  });

  test('is answered once', () => {
    expect(answer('accepted', { plans: [examplePlan()] })).toMatchObject({ kind: 'refused' });
  });
});

describe('a wish to put a promise off again', () => {
  test('is agreed to: it takes the place of the one that runs', () => {
    expect(answer('accepted', { promises: [examplePromise(), wish] })).toMatchObject({
      effects: [
        { kind: 'promiseAnswered', state: 'open' },
        { kind: 'promiseMoved', promiseId: 'P-1' },
      ],
    });
  });

  test('is declined with words for the customer; the promise before it still counts', () => {
    expect(answer('declined', { promises: [examplePromise(), wish] }, { text: 'Sorry.' })).toMatchObject({
      effects: [{ kind: 'promiseAnswered', state: 'declined', text: 'Sorry.' }],
    });
  });

  test('is answered with another day, which counts from then on', () => {
    const date = '2026-04-02';
    expect(answer('countered', { promises: [examplePromise(), wish] }, { date })).toMatchObject({
      effects: [
        { kind: 'promiseAnswered', state: 'declined' },
        { kind: 'promised', promise: { promisedOn: date, madeBy: 'desk', state: 'open' } },
      ],
    });
  });
});
