import { describe, expect, it } from 'vitest';
import { feeTermsSchema } from '../../../../shared/domain/collection-cost/fee-terms.ts';
import type { Question, Rule } from '../../../../shared/policy/question.ts';
import { capsOf, chargeRules, leastOfAll } from '../../../../shared/policy/rules/charge.ts';
import type { FeeCapRule } from '../../../../shared/policy/rules/fee-cap.ts';
import { costOf, interestOf } from '../../../support/example/asked-in-europe.ts';
import { exampleDebt, exampleProfile } from '../../../support/example/example-case.ts';
import { question } from '../../../support/example/example-question.ts';
import { ruleText } from '../../../support/example/example-rule.ts';

const flat = (
  id: string,
  amount: number,
  changes: Partial<FeeCapRule> & { debtors?: string[] } = {},
): FeeCapRule => {
  const { debtors = ['business'], ...rest } = changes;
  const terms = feeTermsSchema.parse({ kind: 'flat', currency: 'EUR', debtors, amount });
  return { ...ruleText, id, kind: 'fee-cap', law: ['DE'], costsFor: 'collection', terms, ...rest };
};
const { country: _, ...nowhere } = exampleProfile();
/** What a German firm asks of a customer in that country, or of one whose country nobody knows. */
const asked = (country?: string, charge = costOf(1), debt = {}) => ({
  ...question('reminder-2', {
    profile: country === undefined ? nowhere : exampleProfile({ country }),
    debts: [exampleDebt(debt)],
  }),
  charge,
});
const speak = (rules: readonly Rule[], of: Question) => rules.flatMap((rule) => rule(of) ?? []);
const base = { rule: 'charge', citation: 'US-27; S1-3' };

describe('a charge that no law allows', () => {
  it('is refused where nobody knows whose law the debt is under', () => {
    const reason = 'Nobody knows whose law the debt is under, so nothing is asked beyond it.';
    const refused = { ...base, decision: 'BLOCK', reason };
    expect(speak(chargeRules([]), asked(undefined))).toEqual([{ ...refused, kind: 'fee-cap' }]);
    expect(speak(chargeRules([]), asked(undefined, interestOf(1)))).toEqual([
      { ...refused, kind: 'interest' },
    ]);
  });

  it('is refused under a law that we do not know, or left to a person who reads the contract', () => {
    expect(speak(chargeRules([]), asked('DE'))).toEqual([
      {
        ...{ ...base, kind: 'fee-cap', decision: 'BLOCK' },
        reason: 'No law of DE that we know and no agreement allows it.',
      },
    ]);
    expect(speak(chargeRules([]), asked('DE', costOf(1), { feesAgreed: true }))).toEqual([
      {
        ...{ ...base, kind: 'fee-cap', decision: 'NEEDS_HUMAN' },
        reason: 'A person must read what the contract under DE law allows.',
      },
    ]);
  });

  it('is refused by the law that gives it against other debtors only', () => {
    const data = [flat('XX-01', 500, { debtors: ['consumer'] })];
    expect(speak(chargeRules(data), asked('DE'))).toEqual([
      {
        ...{ rule: 'XX-01', kind: 'fee-cap', citation: 'law', decision: 'BLOCK' },
        reason: 'Because. Not for such a debtor.',
      },
    ]);
  });

  it('is refused under one of two laws though the other allows it', () => {
    const [hit] = speak(chargeRules([flat('XX-01', 500)]), asked('AT'));
    expect(hit?.reason).toBe('No law of AT that we know and no agreement allows it.');
  });

  it('is not refused where a law allows it, or nothing is asked', () => {
    expect(speak(chargeRules([flat('XX-01', 500)]), asked('DE'))).toEqual([]);
    expect(speak(chargeRules([]), asked('DE', costOf(0)))).toEqual([]);
    const { charge: _none, ...uncharged } = asked('DE');
    expect(speak(chargeRules([]), uncharged)).toEqual([]);
  });
});

describe('the most that may be asked', () => {
  const least = (data: FeeCapRule[], of = asked('DE')) => leastOfAll(data, of).costs;
  const sum = (rule: string, minorUnits: number) => ({
    ...{ kind: 'least', rule, citation: 'law', minorUnits, segments: [] },
  });

  it('is the least of all rules, and of two alike the first is named', () => {
    const [a, b, c] = [flat('XX-01', 500), flat('XX-02', 400), flat('XX-03', 400)];
    expect(least([a, b])).toEqual(sum('XX-02', 400));
    expect(least([b, a])).toEqual(sum('XX-02', 400));
    expect(least([b, c])).toEqual(sum('XX-02', 400));
    expect(capsOf([a, b], asked('DE'))).toEqual({ interest: 0, costs: 400 });
  });

  it('is unclear, and nothing, where one of the plausible laws is silent or none is known', () => {
    const data = [flat('XX-01', 500)];
    for (const country of ['AT', undefined]) {
      expect(least(data, asked(country))).toEqual({ kind: 'unclear' });
      expect(capsOf(data, asked(country))).toEqual({ interest: 0, costs: 0 });
    }
    expect(least([])).toEqual({ kind: 'unclear' });
  });

  it('is unclear, and nothing, where one rule refuses', () => {
    const data = [flat('XX-01', 500), flat('XX-02', 500, { agreement: 'needed' })];
    expect(least(data)).toEqual({ kind: 'unclear' });
    expect(capsOf(data, asked('DE'))).toEqual({ interest: 0, costs: 0 });
  });

  it('is not lowered by a rule about other debtors or other law', () => {
    const others = [flat('XX-02', 1, { debtors: ['consumer'] }), flat('XX-03', 1, { law: ['FR'] })];
    expect(least([flat('XX-01', 500), ...others])).toEqual(sum('XX-01', 500));
    expect(capsOf([flat('XX-01', 500), ...others], asked('DE')).costs).toBe(500);
  });
});
