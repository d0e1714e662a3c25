import { describe, expect, it } from 'vitest';
import { barredFromBy, limitationKnown } from '../../../../shared/policy/rules/limitation.ts';
import { saidBy, steps, verdictOf } from '../../../support/example/asked-abroad.ts';
import { askedInEurope } from '../../../support/example/asked-in-europe.ts';
import { approvalOf } from '../../../support/example/climbed-case.ts';
import { rung } from '../../../support/example/example-question.ts';

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
