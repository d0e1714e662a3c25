import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextStep } from '../../../../shared/domain/next-step.ts';
import { addDays } from '../../../../shared/domain/time.ts';
import { findPolicy, newestPolicy, shippedPolicies } from '../../../../shared/policy/ladders.ts';
import type { Books, Question } from '../../../../shared/policy/question.ts';
import { staleData } from '../../../../shared/policy/rules/stale-data.ts';
import { examplePolicy } from '../../../support/example/example-case.ts';
import { question } from '../../../support/example/example-question.ts';

const policy = newestPolicy(shippedPolicies, 'considerate');
/** Asked on Monday, 23 March 2026. */
const ask = (stepId: string, books?: Books): Question => ({ ...question(stepId), policy, books });

describe('the newest shipped policy', () => {
  test('asks for payment data of the last fourteen days; debts of the version before keep theirs, which asks for none', () => {
    expect(policy).toMatchObject({ version: 3, paymentDataDays: 14 });
    expect(findPolicy(shippedPolicies, 'considerate', 1)?.paymentDataDays).toBeUndefined();
    expect(staleData({ ...ask('reminder-1'), policy: examplePolicy })).toBeUndefined();
  });

  test('asks for the papers before every measure and firm text', () => {
    const firm = policy.ladder.filter(({ needsApproval }) => needsApproval);
    expect(firm.map(({ id, needsEvidence }) => [id, needsEvidence])).toEqual(
      ['withhold-business', 'final-notice', 'agency'].map((id) => [id, ['order', 'delivery', 'invoice']]),
    );
  });
});

describe('while nobody knows whether it was paid', () => {
  test.each(['reminder-1', 'call-1', 'final-notice', 'withhold-business', 'agency'])(
    'nothing is done against the debtor (%s), and finance is told what to do',
    (step) => {
      expect(staleData(ask(step))).toMatchObject({
        ...{ rule: 'stale-data', kind: 'stale-data', decision: 'HOLD', citation: 'S0-1' },
        reason: 'No payment data has been uploaded yet, so nobody can say what is still open.',
      });
      expect(staleData(ask(step, { paymentsKnownUntil: '2026-03-08' }))).toMatchObject({
        decision: 'HOLD',
        reason: 'The newest payment data is of 2026-03-08, older than 14 days: upload payments first.',
      });
    },
  );

  test('a person may still look at the case', () => {
    expect(staleData(ask('review'))).toBeUndefined();
  });

  test('it goes on once payments are known to the fourteenth day, and not a day less', () => {
    expect(staleData(ask('reminder-1', { paymentsKnownUntil: '2026-03-09' }))).toBeUndefined();
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 60 }), (days) => {
        const known = addDays('2026-03-23', -days);
        expect(staleData(ask('reminder-1', { paymentsKnownUntil: known })) === undefined).toBe(days <= 14);
      }),
    );
  });

  test('the debt sleeps until tomorrow and is looked at again, on nobody’s list', () => {
    const { facts, collector, zone, now } = ask('reminder-1');
    const debtKey = 'lindenhof#INV-1';
    const next = (books: Books) =>
      nextStep({ facts, collector, zone, now, policy, debtKey, startedAt: now, books });
    const asleep = next({});
    expect(asleep).toMatchObject({ kind: 'pace', why: expect.stringContaining('No payment data') });
    const hours = asleep.kind === 'pace' ? now.until(asleep.until).total('hours') : 0;
    expect(hours).toBeGreaterThan(12);
    expect(hours).toBeLessThan(36);
    expect(next({ paymentsKnownUntil: '2026-03-20' }).kind).toBe('remind');
  });
});
