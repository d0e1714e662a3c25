import { describe, expect, it } from 'vitest';
import { agreementAllows, isLawOf, isOfLaw } from '../../../shared/policy/allowance.ts';
import { exampleDebt, exampleProfile } from '../../support/example/example-case.ts';
import { question } from '../../support/example/example-question.ts';

describe('a law', () => {
  it('is itself, one within, or one too vague to tell', () => {
    expect(isLawOf(['GB'], 'GB')).toBe(true);
    expect(isLawOf(['GB'], 'GB-SCT')).toBe(true);
    expect(isLawOf(['GB-SCT'], 'GB')).toBe(true);
    expect(isLawOf(['GB-SCT'], 'GB-ENG')).toBe(false);
    expect(isLawOf(['G'], 'GB')).toBe(false);
    expect(isLawOf(['FR', 'GB'], 'GB-SCT')).toBe(true);
    expect(isLawOf([], 'GB')).toBe(false);
  });

  it('may be the one of a debt where it is among those that are plausible', () => {
    const austrian = question('reminder-1', { profile: exampleProfile({ country: 'AT' }) });
    expect(isOfLaw(['AT'], austrian)).toBe(true);
    expect(isOfLaw(['DE'], austrian)).toBe(true);
    expect(isOfLaw(['FR'], austrian)).toBe(false);
  });
});

describe('what was agreed', () => {
  const allows = (agreement: 'needed' | 'excludes' | undefined, feesAgreed?: boolean) =>
    agreementAllows(agreement, { debt: exampleDebt(feesAgreed === undefined ? {} : { feesAgreed }) });

  it('refuses for good what needs an agreement that is not on record', () => {
    const refused = { kind: 'refused', decision: 'BLOCK', reason: 'No agreement on it is on record.' };
    expect(allows('needed')).toEqual(refused);
    expect(allows('needed', false)).toEqual(refused);
    expect(allows('needed', true)).toBeUndefined();
  });

  it('leaves to a person what the contract may replace', () => {
    expect(allows('excludes', true)).toEqual({
      ...{ kind: 'refused', decision: 'NEEDS_HUMAN' },
      reason: 'The contract has its own remedy: a person must tell which counts.',
    });
    expect(allows('excludes', false)).toBeUndefined();
    expect(allows('excludes')).toBeUndefined();
  });

  it('does not matter where the law does not ask', () => {
    expect([allows(undefined, true), allows(undefined, false)]).toEqual([undefined, undefined]);
  });
});
