import { describe, expect, it } from 'vitest';
import { judge } from '../../../../shared/policy/judge.ts';
import type { ProhibitionRule } from '../../../../shared/policy/rules/prohibition.ts';
import { exampleDebt } from '../../../support/example/example-case.ts';
import { question } from '../../../support/example/example-question.ts';

const rule: ProhibitionRule = {
  ...{
    id: 'XX-01',
    kind: 'prohibition',
    of: ['contact'],
    reason: 'Not at all.',
    citation: 'law',
    grade: 'A',
  },
};
const mail = question('reminder-1');
const says = (changes: Partial<ProhibitionRule>, asked = mail) => judge({ ...rule, ...changes }, asked);

describe('a prohibition', () => {
  it('refuses what it is about, without an end, and nothing else', () => {
    expect(says({})).toEqual({
      ...{ rule: 'XX-01', kind: 'prohibition', decision: 'BLOCK', reason: 'Not at all.', citation: 'law' },
    });
    expect(says({ of: ['costs', 'agency'] })).toBeUndefined();
    expect(says({}, question('withhold-business'))).toBeUndefined();
    expect(says({ of: ['agency'] }, question('agency'))).toBeDefined();
  });

  it('may be about some channels alone', () => {
    expect(says({ channels: ['call'] })).toBeUndefined();
    expect(says({ channels: ['call'] }, question('call-1'))).toBeDefined();
    expect(says({ of: ['agency'], channels: ['call'] }, question('agency'))).toBeUndefined();
  });

  it('may give way to what was agreed, if it is known to be', () => {
    const agreed = (feesAgreed?: boolean) => ({
      ...mail,
      debt: exampleDebt(feesAgreed === undefined ? {} : { feesAgreed }),
    });
    expect(says({ unlessAgreed: true }, agreed(true))).toBeUndefined();
    for (const asked of [agreed(false), agreed()]) expect(says({ unlessAgreed: true }, asked)).toBeDefined();
    expect(says({}, agreed(true))).toBeDefined();
  });

  it("may end so many of the creditor's days after the due date", () => {
    const at = (now: string) => says({ untilDaysLate: 21 }, question('reminder-1', {}, now));
    expect(at('2026-03-22T22:59:59Z')?.until?.toString()).toBe('2026-03-22T23:00:00Z');
    expect(at('2026-03-22T23:00:00Z')).toBeUndefined();
  });
});
