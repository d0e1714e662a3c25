import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../../shared/domain/facts.ts';
import { partToAskFor } from '../../../../shared/domain/plan-standing.ts';
import { plan } from '../../../../shared/policy/rules/plan.ts';
import { exampleDebt } from '../../../support/example/example-case.ts';
import { question } from '../../../support/example/example-question.ts';
import { exampleContact, examplePlan, exampleTask } from '../../../support/example/example-task.ts';

const asked = (facts: Partial<Facts>, at?: string) =>
  question('reminder-2', { plans: [examplePlan()], ...facts }, at);
const says = (facts: Partial<Facts>, at?: string) => {
  const hit = plan(asked(facts, at));
  return hit && [hit.rule, hit.decision, hit.until?.toString()];
};
const firstPaid = { debts: [exampleDebt({ amountOutstanding: 59_000 })] };
const toAsk = (facts: Partial<Facts>, at?: string) =>
  partToAskFor('lindenhof#INV-1', asked(facts, at))?.toString();

describe('what is said of a plan', () => {
  const ask = (facts: Partial<Facts>, at?: string) => plan(asked(facts, at));
  const held = { rule: 'plan', kind: 'plan', decision: 'HOLD', citation: 'S1-5, S2-4' } as const;
  const quiet = { rule: 'grace-after-plan', kind: 'grace', decision: 'DEFER', citation: 'S0-5' } as const;

  test('names the next part, the day for an answer, or why quiet days follow and how long', () => {
    expect(ask({})).toMatchObject({
      ...held,
      reason: 'It is paid in parts as agreed; the next part is due on 2026-03-30.',
    });
    expect(ask({ plans: [examplePlan({ state: 'offered', answerBy: '2026-03-31' })] })).toMatchObject({
      ...held,
      reason: 'The customer may answer our proposal of a plan until 2026-03-31.',
    });
    expect(ask({}, '2026-04-02T22:00:00.000Z')).toMatchObject({
      ...quiet,
      reason: 'A part of the plan was missed; quiet days follow, until 2026-04-17.',
    });
    const ended = examplePlan({ state: 'cancelled', endedAt: '2026-03-20T09:00:00.000Z' });
    expect(ask({ plans: [ended] })).toMatchObject({
      ...quiet,
      reason: 'The plan ended; quiet days follow, until 2026-04-03.',
    });
  });

  test('lets the kind question about a missed part through its quiet days, and nothing through those after an end', () => {
    const kind = { ...asked({}).step, id: 'instalment-missed' };
    const at = '2026-04-02T22:00:00.000Z';
    expect(plan({ ...asked({}, at), step: kind })).toBeUndefined();
    expect(plan({ ...asked({}), step: kind })).toMatchObject(held);
    const plans = [examplePlan({ state: 'declined', endedAt: '2026-03-20T09:00:00.000Z' })];
    expect(plan({ ...asked({ plans }), step: kind })).toMatchObject(quiet);
  });
});

describe('a plan that is kept', () => {
  test('rests its invoices until its next part and three days more have passed', () => {
    expect(says({})).toEqual(['plan', 'HOLD', '2026-04-02T22:00:00Z']);
    expect(says({}, '2026-04-02T21:59:59.000Z')).toEqual(['plan', 'HOLD', '2026-04-02T22:00:00Z']);
    expect(says(firstPaid)).toEqual(['plan', 'HOLD', '2026-05-02T22:00:00Z']);
  });

  test('rests nothing else, and nothing once all of it is paid', () => {
    expect(says({ plans: [examplePlan({ debtKeys: ['lindenhof#INV-2'] })] })).toBeUndefined();
    expect(says({ debts: [exampleDebt({ amountOutstanding: 0 })] })).toBeUndefined();
  });
});

describe('a part that did not come', () => {
  test('is followed by quiet days, counted anew from the day it was asked about', () => {
    expect(says({}, '2026-04-02T22:00:00.000Z')).toEqual([
      'grace-after-plan',
      'DEFER',
      '2026-04-16T22:00:00Z',
    ]);
    const contacts = [
      exampleContact({ stepId: 'instalment-missed', reservedAt: '2026-04-07T09:00:00.000Z' }),
    ];
    expect(says({ contacts }, '2026-04-17T09:00:00.000Z')).toEqual([
      ...['grace-after-plan', 'DEFER', '2026-04-20T22:00:00Z'],
    ]);
    expect(says({ contacts }, '2026-04-20T22:00:00.000Z')).toBeUndefined();
  });

  test('lets the plan run on when it comes late', () => {
    expect(says(firstPaid, '2026-04-20T09:00:00.000Z')).toEqual(['plan', 'HOLD', '2026-05-02T22:00:00Z']);
  });

  test('is asked about once, and not before it is missed', () => {
    expect(toAsk({}, '2026-04-02T21:59:59.000Z')).toBeUndefined();
    expect(toAsk({}, '2026-04-02T22:00:00.000Z')).toBe('2026-04-04T22:00:00Z');
    const contact = { stepId: 'instalment-missed', reservedAt: '2026-04-07T09:00:00.000Z' };
    const later = '2026-04-09T09:00:00.000Z';
    expect(toAsk({ contacts: [exampleContact(contact)] }, later)).toBeUndefined();
    expect(toAsk({ contacts: [exampleContact({ ...contact, status: 'FAILED' })] }, later)).toBeDefined();
    const declined = exampleTask('unreachable', {
      ...{ stepId: 'instalment-missed', state: 'done', outcome: 'declined', doneAt: contact.reservedAt },
    });
    expect(toAsk({ tasks: [declined] }, later)).toBeUndefined();
    expect(toAsk(firstPaid, later)).toBeUndefined();
  });

  test('is not asked about while another plan waits for an answer', () => {
    const again = examplePlan({
      ...{ planId: 'PL-2', madeAt: '2026-04-05T09:00:00.000Z', state: 'proposed' },
    });
    expect(toAsk({ plans: [examplePlan(), again] }, '2026-04-09T09:00:00.000Z')).toBeUndefined();
  });
});

describe('a plan that a person proposed', () => {
  const offered = examplePlan({ state: 'offered', answerBy: '2026-03-31' });

  test('rests the invoices until the customer had the days to answer, and quiet days more', () => {
    expect(says({ plans: [offered] })).toEqual(['plan', 'HOLD', '2026-03-31T22:00:00Z']);
    expect(says({ plans: [offered] }, '2026-03-31T22:00:00.000Z')).toEqual([
      ...['grace-after-plan', 'DEFER', '2026-04-14T22:00:00Z'],
    ]);
    expect(says({ plans: [offered] }, '2026-04-14T22:00:00.000Z')).toBeUndefined();
  });
});

test('an offer still stands when a later wish of the customer was declined', () => {
  const offered = examplePlan({ state: 'offered', answerBy: '2026-03-31' });
  const later = { planId: 'PL-2', state: 'declined', madeAt: '2026-03-18T09:00:00.000Z' } as const;
  const plans = [offered, examplePlan({ ...later, endedAt: '2026-03-19T09:00:00.000Z' })];
  expect(says({ plans })).toEqual(['plan', 'HOLD', '2026-03-31T22:00:00Z']);
});

test.each(['declined', 'cancelled'] as const)('a plan that was %s is followed by quiet days', (state) => {
  const plans = [examplePlan({ state, endedAt: '2026-03-20T09:00:00.000Z' })];
  expect(says({ plans })).toEqual(['grace-after-plan', 'DEFER', '2026-04-02T22:00:00Z']);
  expect(says({ plans }, '2026-04-02T22:00:00.000Z')).toBeUndefined();
});

test('a plan that runs still counts when a change of it was declined', () => {
  const declined = { planId: 'PL-2', state: 'declined', madeAt: '2026-03-18T09:00:00.000Z' } as const;
  const plans = [examplePlan(), examplePlan({ ...declined, endedAt: '2026-03-19T09:00:00.000Z' })];
  expect(says({ plans })).toEqual(['plan', 'HOLD', '2026-04-02T22:00:00Z']);
});
