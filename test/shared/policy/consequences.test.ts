import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectorOf } from '../../../shared/policy/collector.ts';
import { forbidsAtAnyTime, namedConsequence, rungAfter } from '../../../shared/policy/consequences.ts';
import { gate } from '../../../shared/policy/gate.ts';
import { channelOf, type Question } from '../../../shared/policy/question.ts';
import { arbitraryFacts, arbitraryInstant } from '../../support/example/arbitrary-case.ts';
import { approvalOf, papers } from '../../support/example/climbed-case.ts';
import {
  exampleCreditor,
  exampleDebt,
  examplePolicy,
  exampleProfile,
} from '../../support/example/example-case.ts';
import { question } from '../../support/example/example-question.ts';
import { exampleDispute, exampleHold } from '../../support/example/example-task.ts';

const approved = approvalOf('agency', '2026-03-20T09:00:00.000Z');
const ready = { evidence: papers, tasks: [approved], debts: [exampleDebt({ barredFrom: '2030-01-01' })] };

describe('the consequence that a final notice names', () => {
  it('S1-2: is the agency where that is next, lawful, evidenced and approved by a named person', () => {
    expect(namedConsequence(question('final-notice', ready))).toBe('agency');
  });

  it.each([
    ['nobody approved it', { tasks: [] }],
    ['the delivery is not proven', { evidence: papers.filter(({ kind }) => kind !== 'delivery') }],
    ['the invoice is disputed since', { disputes: [exampleDispute({ amountDisputed: 100 })] }],
    ['the debt is on hold', { holds: [exampleHold({ kind: 'vulnerability' })] }],
    ['the claim is barred', { debts: [exampleDebt({ barredFrom: '2026-03-01' })] }],
    [
      'the claim will be barred before the days to answer are over',
      { debts: [exampleDebt({ barredFrom: '2026-04-10' })] },
    ],
    [
      'it is not known until when the claim can be enforced',
      {
        debts: [exampleDebt()],
        profile: exampleProfile({ country: 'JP', zones: ['Asia/Tokyo'] }),
      },
    ],
  ])('L02: is only that a person will look at it where %s', (_, changes) => {
    expect(namedConsequence(question('final-notice', { ...ready, ...changes }))).toBe('review');
  });

  it('L29: is never a rung that does not come right after it', () => {
    expect(rungAfter(question('reminder-2'))?.id).toBe('review');
    expect(namedConsequence(question('reminder-2', ready))).toBe('review');
    const later = { ...question('final-notice', ready) };
    const ladder = examplePolicy.ladder.filter(({ id }) => id !== 'agency');
    expect(namedConsequence({ ...later, policy: { ...examplePolicy, ladder } })).toBe('review');
  });

  it('L02: counts from the first day after those to answer', () => {
    const until = (barredFrom: string) =>
      namedConsequence(question('final-notice', { ...ready, debts: [exampleDebt({ barredFrom })] }));
    expect(until('2026-04-24')).toBe('agency');
    expect(until('2026-04-23')).toBe('review');
  });

  it('is never to withhold business, and a step that gives no days to answer may name what comes next', () => {
    const ladder = examplePolicy.ladder.filter(({ id }) => id !== 'final-notice');
    const policy = { ...examplePolicy, ladder };
    const rests = {
      ...ready,
      tasks: [approved, approvalOf('withhold-business', '2026-03-20T09:00:00.000Z')],
    };
    expect(rungAfter(question('review'))?.id).toBe('withhold-business');
    expect(namedConsequence(question('review', rests))).toBe('review');
    expect(namedConsequence({ ...question('withhold-business', rests), policy })).toBe('agency');
  });

  it('is never a rung of a ladder on which the step does not stand', () => {
    const [first, second, ...others] = examplePolicy.ladder;
    if (first === undefined || second === undefined) throw new Error('a short ladder');
    expect(rungAfter({ step: first, policy: examplePolicy })).toEqual(second);
    expect(rungAfter({ step: first, policy: { ...examplePolicy, ladder: others } })).toBeUndefined();
  });

  it('is forbidden by what does not end by itself, and not by the pace', () => {
    const spoke = { rule: 'r', citation: 'c', reason: 'why' } as const;
    expect(forbidsAtAnyTime({ ...spoke, kind: 'hold', decision: 'HOLD' })).toBe(true);
    expect(forbidsAtAnyTime({ ...spoke, kind: 'hold', decision: 'DEFER' })).toBe(false);
    expect(forbidsAtAnyTime({ ...spoke, kind: 'pending-task', decision: 'HOLD' })).toBe(false);
    expect(forbidsAtAnyTime({ ...spoke, kind: 'window', decision: 'DEFER' })).toBe(false);
  });

  it('L02: whatever the facts, a measure that is named passes every rule of the gate but those of the pace', () => {
    let named = 0;
    fc.assert(
      fc.property(
        arbitraryFacts,
        arbitraryInstant,
        fc.constantFrom('final-notice', 'reminder-2', 'review'),
        fc.boolean(),
        (facts, now, stepId, helped) => {
          const [first] = facts.debts;
          const step = examplePolicy.ladder.find(({ id }) => id === stepId);
          if (first === undefined || step === undefined) throw new Error('no debt or rung');
          // Half of the cases are all but ready, so that measures are named at all.
          const debt = helped
            ? { ...first, barredFrom: '2029-01-01', amountOutstanding: 100, state: 'open' as const }
            : first;
          const known = helped
            ? { ...facts, debts: [debt], disputes: [], evidence: papers, tasks: [...facts.tasks, approved] }
            : facts;
          const asked: Question = {
            ...{ facts: known, debt, step, channel: channelOf(step), policy: examplePolicy, now },
            ...{ zone: 'Europe/Berlin', collector: collectorOf(exampleCreditor) },
          };
          const measure = namedConsequence(asked);
          if (measure === 'review') return;
          named += 1;
          const next = rungAfter(asked);
          if (next?.kind !== 'escalate') throw new Error('the policy has no such rung next');
          expect(next.measure).toBe(measure);
          const { hits } = gate({ ...asked, step: next, channel: channelOf(next) });
          expect(hits.filter(forbidsAtAnyTime)).toEqual([]);
          expect(
            known.tasks.some(({ stepId: id, outcome }) => id === next.id && outcome === 'approved'),
          ).toBe(true);
          expect(
            known.disputes.filter(({ state, debtKey }) => state === 'open' && debtKey === debt.debtKey),
          ).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
    expect(named).toBeGreaterThan(10);
  });
});
