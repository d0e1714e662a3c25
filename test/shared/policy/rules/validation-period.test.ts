import { describe, expect, it } from 'vitest';
import { noticeTermsSchema } from '../../../../shared/domain/collection-cost/notice-period.ts';
import { type Notice, noticeSchema } from '../../../../shared/domain/notice.ts';
import type { PackRule } from '../../../../shared/policy/pack.ts';
import { ruleSetFor } from '../../../../shared/policy/rule-set.ts';
import { type MinimumNoticeRule, validationEndsOn } from '../../../../shared/policy/rules/minimum-notice.ts';
import { exampleDebt, exampleProfile } from '../../../support/example/example-case.ts';
import { question } from '../../../support/example/example-question.ts';
import { ruleText } from '../../../support/example/example-rule.ts';

const given = (sentOn: string): Notice =>
  noticeSchema.parse({
    ...{ noticeId: sentOn, kind: 'validation-information', debtKeys: ['lindenhof#INV-1'], sentOn },
    ...{ by: 'email', reference: 'mail 1' },
  });

/** What an agency in New York is told about a consumer's debt, on a day. */
function endsOn(at: string, notices: readonly Notice[], country = 'US', places = ['US-NJ']) {
  const profile = exampleProfile({ kind: 'consumer', country, places, zones: ['America/New_York'] });
  const debts = [exampleDebt({ purpose: 'personal', dueOn: '2026-09-01' })];
  const asked = {
    ...question('reminder-1', { profile, debts, notices }, at),
    ...{
      zone: 'America/New_York',
      collector: { role: 'third-party' as const, ownName: true, country: 'US' },
    },
  };
  return validationEndsOn(ruleSetFor(asked).data, asked);
}

describe('L14: a validation period', () => {
  it('ends thirty days after the assumed receipt, that day included', () => {
    expect(endsOn('2026-11-03T15:00:00Z', [given('2026-11-02')])).toBe('2026-12-09');
    expect(endsOn('2026-12-09T15:00:00Z', [given('2026-11-02')])).toBe('2026-12-09');
    expect(endsOn('2026-12-10T15:00:00Z', [given('2026-11-02')])).toBeNull();
  });

  it('does not run where no law asks for one, or before it was given', () => {
    expect(endsOn('2026-11-03T15:00:00Z', [])).toBeNull();
    expect(endsOn('2026-11-03T15:00:00Z', [given('2026-11-02')], 'DE', ['DE'])).toBeNull();
  });

  it('is not known where its days cannot be counted', () => {
    expect(endsOn('2040-11-03T15:00:00Z', [given('2040-11-02')])).toBeUndefined();
  });

  const wait = (changes: Partial<MinimumNoticeRule>): MinimumNoticeRule => ({
    ...{ ...ruleText, kind: 'minimum-notice', notice: 'validation-information', before: ['contact'] },
    ...{ atOnce: ['email'], terms: noticeTermsSchema.parse({ days: 30 }), ...changes },
  });
  const asked = question('reminder-1', { notices: [given('2026-03-20')] });

  it('is the longest of those that laws ask for, in whatever order they stand', () => {
    const rules = [10, 30, 20].map((days) => wait({ terms: noticeTermsSchema.parse({ days }) }));
    expect(validationEndsOn(rules, asked)).toBe('2026-04-19');
    expect(validationEndsOn(rules.toReversed(), asked)).toBe('2026-04-19');
  });

  it('is not the wait after another notice, nor a notice that is asked for without a wait', () => {
    const notices = [given('2026-03-20'), { ...given('2026-03-20'), kind: 'written-notice' as const }];
    const other = wait({ notice: 'written-notice' });
    expect(validationEndsOn([other], question('reminder-1', { notices }))).toBeNull();
    const step: PackRule = {
      ...{ ...ruleText, kind: 'required-step', notice: 'validation-information', before: ['contact'] },
    };
    expect(validationEndsOn([step], asked)).toBeNull();
  });
});
