import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { feeTermsSchema } from '../../../../shared/domain/collection-cost/fee-terms.ts';
import { allowedCosts, type FeeCapRule, judgeFeeCap } from '../../../../shared/policy/rules/fee-cap.ts';
import { costOf } from '../../../support/example/asked-in-europe.ts';
import { question } from '../../../support/example/example-question.ts';
import { hitText, ruleText } from '../../../support/example/example-rule.ts';
import { exampleContact } from '../../../support/example/example-task.ts';

const terms = (changes = {}) =>
  feeTermsSchema.parse({ kind: 'flat', currency: 'EUR', debtors: ['business'], amount: 500, ...changes });
const rule: FeeCapRule = {
  ...{ ...ruleText, kind: 'fee-cap', law: ['DE'], costsFor: 'reminder', terms: terms() },
};
type Asking = { costs?: number; changes?: object; facts?: Parameters<typeof question>[1]; at?: string };
const says = ({ costs = 500, changes = {}, facts = {}, at }: Asking = {}) =>
  judgeFeeCap(
    { ...rule, terms: terms(changes) },
    { ...question('reminder-2', facts, at), charge: costOf(costs, 'reminder') },
  );
const sent = (changes: Parameters<typeof exampleContact>[0] = {}) =>
  exampleContact({ stepId: 'reminder-2', reservedAt: '2026-03-16T09:00:00.000Z', ...changes });
const said = { ...hitText, kind: 'fee-cap' };

describe('a limit on costs', () => {
  it('refuses more, and lets as much pass', () => {
    expect(says()).toBeUndefined();
    expect(says({ costs: 501 })).toEqual({
      ...{ ...said, decision: 'BLOCK', reason: 'Because. At most 500 minor units, not 501.' },
    });
    expect(says({ costs: 0 })).toBeUndefined();
  });

  it('says nothing where no costs are asked, whatever it would say against them', () => {
    expect(says({ costs: 0, changes: { currency: 'GBP' } })).toBeUndefined();
    expect(
      judgeFeeCap({ ...rule, terms: terms({ currency: 'GBP' }) }, question('reminder-2')),
    ).toBeUndefined();
  });

  it('known in another currency is for a person', () => {
    expect(says({ changes: { currency: 'GBP' } })).toEqual({
      ...{ ...said, decision: 'NEEDS_HUMAN', reason: 'Because. It is known in GBP only.' },
    });
  });

  it('is silent about other costs, other law and other debtors', () => {
    const asked = { ...question('reminder-2'), charge: costOf(500, 'collection') };
    expect(allowedCosts(rule, asked)).toEqual({ kind: 'silent' });
    expect(allowedCosts({ ...rule, law: ['FR'] }, question('reminder-2'))).toEqual({ kind: 'silent' });
    expect(allowedCosts(rule, question('reminder-2'))).toEqual({ kind: 'at-most', minorUnits: 500 });
    expect(judgeFeeCap({ ...rule, law: ['FR'] }, { ...asked, charge: costOf(501) })).toBeUndefined();
    expect(says({ costs: 501, changes: { debtors: ['consumer'] } })).toBeUndefined();
  });

  it('may open only so many days after the due date', () => {
    expect(says({ changes: { minDaysAfterDue: 22 } })).toEqual({
      ...{ ...said, decision: 'DEFER', reason: 'Because. Not before 2026-03-24.' },
      until: Temporal.Instant.from('2026-03-23T23:00:00Z'),
    });
    expect(says({ changes: { minDaysAfterDue: 21 } })).toBeUndefined();
  });

  it('may be used up', () => {
    expect(says({ changes: { maxCount: 1 } })).toBeUndefined();
    expect(says({ changes: { maxCount: 1 }, facts: { contacts: [sent()] } })).toEqual({
      ...{ ...said, decision: 'BLOCK', reason: 'Because. It may have been asked 1 times.' },
    });
  });

  it('opens again so many of the creditor’s days after the last time', () => {
    const late = sent({ reservedAt: '2026-03-16T23:30:00.000Z' });
    const hit = says({ changes: { minDaysApart: 10 }, facts: { contacts: [late] } });
    expect(hit?.until?.toString()).toBe('2026-03-26T23:00:00Z');
  });
});

describe('a cost counts as asked before', () => {
  const isCounted = (changes: Parameters<typeof exampleContact>[0]) =>
    says({ changes: { maxCount: 1 }, facts: { contacts: [sent(changes)] } }) !== undefined;

  it.each([
    ['that left', {}],
    ['that may have left', { status: 'UNCERTAIN' as const }],
    ['that is leaving', { status: 'RESERVED' as const }],
    ['that named this invoice among others', { debtKeys: ['x#1', 'lindenhof#INV-1'] }],
    ['of a step that the policy no longer has', { stepId: 'gone' }],
  ])('with a reminder %s', (_, changes) => {
    expect(isCounted(changes)).toBe(true);
  });

  it.each([
    ['a call', { channel: 'call' as const }],
    ['an answer', { purpose: 'answer' as const }],
    ['a measure', { channel: 'none' as const, purpose: 'measure' as const }],
    ['one that failed', { status: 'FAILED' as const }],
    ['one that was cancelled', { status: 'CANCELLED' as const }],
    ['one about another invoice', { debtKeys: ['lindenhof#INV-2'] }],
    ['a note before the due date', { stepId: 'courtesy-note' }],
    ['the first reminder', { stepId: 'reminder-1' }],
  ])('but not with %s', (_, changes) => {
    expect(isCounted(changes)).toBe(false);
  });

  it('with a line that names no step', () => {
    const lines = sent().lines.map(({ stepId: _, ...line }) => line);
    expect(isCounted({ lines })).toBe(true);
  });
});
