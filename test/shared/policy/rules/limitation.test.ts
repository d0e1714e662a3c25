import { describe, expect, it } from 'vitest';
import type { Question } from '../../../../shared/policy/question.ts';
import {
  barredFromBy,
  judgeLimitation,
  type LimitationRule,
  limitationKnown,
} from '../../../../shared/policy/rules/limitation.ts';
import { saidBy, steps, verdictOf } from '../../../support/example/asked-abroad.ts';
import { askedInEurope, costOf, interestOf } from '../../../support/example/asked-in-europe.ts';
import { approvalOf } from '../../../support/example/climbed-case.ts';
import { exampleDebt } from '../../../support/example/example-case.ts';
import { question, rung } from '../../../support/example/example-question.ts';
import { hitText, ruleText } from '../../../support/example/example-rule.ts';
import { exampleDispute } from '../../../support/example/example-task.ts';

type Asking = Parameters<typeof askedInEurope>[1];
/** An Austrian debt, whose limitation nobody graded. */
const asked = (asking: Partial<Asking> = {}) => askedInEurope('AT', { at: '2026-09-16T12:00', ...asking });
const checked = { barredFrom: '2026-09-16' };

describe('the first barred day', () => {
  it.each([
    ['due', '2020-09-15', '2026-09-16'],
    ['due', '2020-02-29', '2026-03-02'],
    ['due', '2020-12-31', '2027-01-01'],
    ['end-of-year', '2020-01-01', '2027-01-01'],
    ['end-of-year', '2020-12-31', '2027-01-01'],
  ] as const)('six years from %s of a claim due on %s: %s', (starts, dueOn, day) => {
    expect(barredFromBy({ years: 6, starts }, dueOn)).toBe(day);
  });
});

describe('a limit that a person checked', () => {
  it('counts from its very day, where no pack knows one', () => {
    expect(verdictOf('limitation-known', asked({ step: steps.firm, debt: checked }))).toBe('BLOCK');
    expect(
      verdictOf('limitation-known', asked({ step: steps.firm, debt: checked, at: '2026-09-15T23:59' })),
    ).toBe('ALLOW');
  });

  it('leaves a plain reminder past it to a person, who may approve that very one', () => {
    expect(verdictOf('limitation-known', asked({ debt: checked }))).toBe('NEEDS_HUMAN');
    const approved = (stepId: string) => ({ tasks: [approvalOf(stepId, '2026-09-16T08:00:00.000Z')] });
    expect(verdictOf('limitation-known', asked({ debt: checked, facts: approved('reminder-1') }))).toBe(
      'ALLOW',
    );
    expect(verdictOf('limitation-known', asked({ debt: checked, facts: approved('reminder-2') }))).toBe(
      'NEEDS_HUMAN',
    );
    const firm = asked({ step: steps.firm, debt: checked, facts: approved('final-notice') });
    expect(verdictOf('limitation-known', firm)).toBe('BLOCK');
  });

  it('does not keep a person from looking at it', () => {
    expect(saidBy('limitation-known', asked({ step: rung('review'), debt: checked }))).toEqual([]);
  });
});

it('without any plausible law a firm step is for a person', () => {
  expect(limitationKnown(0, 0)(asked({ step: steps.firm }))).toMatchObject({ decision: 'NEEDS_HUMAN' });
  expect(limitationKnown(2, 1)(asked({ step: steps.firm }))).toMatchObject({ decision: 'NEEDS_HUMAN' });
  expect(limitationKnown(2, 2)(asked({ step: steps.firm }))).toBeUndefined();
});

describe('a limit that a law sets', () => {
  const rule: LimitationRule = {
    ...{ ...ruleText, kind: 'limitation', years: 3, starts: 'due', onExpired: 'no-legal' },
  };
  const past = { dueOn: '2023-03-22' };
  const says = (stepId: string, debt = {}, changes: Partial<LimitationRule> = {}, facts = {}) =>
    judgeLimitation(
      { ...rule, ...changes },
      question(stepId, { debts: [exampleDebt({ ...past, ...debt })], ...facts }),
    );
  const said = {
    ...{ ...hitText, kind: 'limitation', reason: 'Because. The limit was reached on 2023-03-23.' },
  };

  it('refuses firm steps from its first day on', () => {
    const reason = 'Because. The limit was reached on 2026-03-23.';
    expect(says('final-notice')).toEqual({ ...said, reason, decision: 'BLOCK' });
    expect(says('final-notice', { dueOn: '2023-03-23' })).toBeUndefined();
  });

  it('counts as firm to warn of a suit, to sue, to hand over, and to charge', () => {
    const of = (changes: Partial<Question>) =>
      judgeLimitation(rule, { ...question('reminder-2', { debts: [exampleDebt(past)] }), ...changes })
        ?.decision;
    const { court, agency } = steps;
    expect(of({ step: court, channel: 'none' })).toBe('BLOCK');
    expect(of({ step: agency, channel: 'none' })).toBe('BLOCK');
    expect(of({ charge: costOf(1) })).toBe('BLOCK');
    expect(of({ charge: interestOf(1) })).toBe('BLOCK');
    expect(of({})).toBe('NEEDS_HUMAN');
  });

  it('leaves a reminder to a person, and a look at the case free', () => {
    expect(says('reminder-1')?.decision).toBe('NEEDS_HUMAN');
    expect(says('review')).toBeUndefined();
  });

  it('refuses everything where the debt has ceased', () => {
    expect(says('reminder-1', {}, { onExpired: 'hold' })?.decision).toBe('BLOCK');
  });

  it('refuses everything once the debtor has pleaded it for this invoice, and for nothing else that was said', () => {
    const pleaded = (changes: Parameters<typeof exampleDispute>[0] = {}) =>
      says('reminder-1', {}, {}, { disputes: [exampleDispute({ reason: 'TIME_BARRED', ...changes })] });
    expect(pleaded()?.decision).toBe('BLOCK');
    expect(pleaded({ reason: 'DAMAGED' })?.decision).toBe('NEEDS_HUMAN');
    expect(pleaded({ debtKey: 'lindenhof#INV-2' })?.decision).toBe('NEEDS_HUMAN');
  });

  it('gives way to the day that a person checked', () => {
    expect(says('final-notice', { barredFrom: '2026-03-24' })).toBeUndefined();
    expect(says('final-notice', { barredFrom: '2023-03-23' })).toEqual({ ...said, decision: 'BLOCK' });
  });
});

it('what is not known, and what was checked, is said in plain words', () => {
  const base = { rule: 'limitation-known', kind: 'limitation', citation: 'S0-4, L15' };
  expect(limitationKnown(0, 0)(asked({ step: steps.firm }))).toEqual({
    ...{ ...base, decision: 'NEEDS_HUMAN' },
    reason: 'It is not known until when the claim can be enforced: a person must check and record the day.',
  });
  expect(limitationKnown(1, 1)(asked({ step: steps.firm, debt: checked }))).toEqual({
    ...{ ...base, decision: 'BLOCK', reason: 'The claim is barred since 2026-09-16.' },
  });
});
