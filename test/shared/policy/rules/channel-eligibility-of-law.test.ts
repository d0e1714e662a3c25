import { describe, expect, it } from 'vitest';
import type { EmailAddress } from '../../../../shared/domain/profile.ts';
import { judge } from '../../../../shared/policy/judge.ts';
import type { ChannelEligibilityRule } from '../../../../shared/policy/rules/channel-eligibility.ts';
import { exampleProfile } from '../../../support/example/example-case.ts';
import { question } from '../../../support/example/example-question.ts';
import { hitText, ruleText } from '../../../support/example/example-rule.ts';

const rule: ChannelEligibilityRule = { ...ruleText, kind: 'channel-eligibility' };
const refused = { ...hitText, kind: 'channel-eligibility', decision: 'BLOCK' };
const says = (
  changes: Partial<ChannelEligibilityRule>,
  address: Partial<EmailAddress> = {},
  [step, at]: [step: string, at?: string] = ['reminder-1'],
) => {
  const profile = exampleProfile({ emails: [{ address: 'a@holm.example', state: 'open', ...address }] });
  return judge({ ...rule, ...changes }, question(step, { profile }, at));
};

describe('a law about addresses', () => {
  it('refuses one that we came by in another way, or nobody knows how', () => {
    const needs: ChannelEligibilityRule['needs'] = ['consented', 'used-by-debtor'];
    expect(says({ needs })).toEqual(refused);
    expect(says({ needs }, { eligibility: 'prior-collector' })).toEqual(refused);
    expect(says({ needs }, { eligibility: 'consented' })).toBeUndefined();
    expect(says({ needs }, { eligibility: 'used-by-debtor' })).toBeUndefined();
  });

  it('without a list of ways refuses none', () => {
    expect(says({})).toBeUndefined();
    expect(says({ noticeDays: 35 }, { eligibility: 'creditor-notice' })).toBeUndefined();
  });

  it('is not about calls, nor about somebody who cannot be written to', () => {
    expect(says({ needs: ['consented'] }, {}, ['call-1'])).toBeUndefined();
    expect(says({ needs: ['consented'] }, { state: 'opted-out' })).toBeUndefined();
  });

  it('asks that the days after the creditor’s notice are over, from that very day on', () => {
    const needs: ChannelEligibilityRule['needs'] = ['creditor-notice', 'consented'];
    const noticed = (noticeOn: string) => ({ eligibility: 'creditor-notice' as const, noticeOn });
    const wait = { needs, noticeDays: 35 };
    expect(says(wait, noticed('2026-02-16'))).toBeUndefined();
    expect(says(wait, noticed('2026-02-17'))).toEqual(refused);
    expect(says(wait, { eligibility: 'creditor-notice' })).toEqual(refused);
    expect(says({ needs }, noticed('2026-03-23'))).toBeUndefined();
    expect(says({ needs }, noticed('2026-03-24'))).toEqual(refused);
    expect(says(wait, { eligibility: 'consented', noticeOn: '2026-03-22' })).toBeUndefined();
  });

  it('counts those days in the creditor’s calendar', () => {
    const wait: Partial<ChannelEligibilityRule> = { needs: ['creditor-notice'], noticeDays: 35 };
    const address = { eligibility: 'creditor-notice', noticeOn: '2026-02-16' } as const;
    expect(says(wait, address, ['reminder-1', '2026-03-22T22:59:59.000Z'])).toEqual(refused);
    expect(says(wait, address, ['reminder-1', '2026-03-22T23:00:00.000Z'])).toBeUndefined();
  });

  it('may leave alone what an employer provides, or may', () => {
    const employers: Partial<ChannelEligibilityRule> = { employerProvidedOnly: ['consented'] };
    expect(says(employers)).toEqual(refused);
    expect(says(employers, { employerProvided: true })).toEqual(refused);
    expect(says(employers, { employerProvided: true, eligibility: 'used-by-debtor' })).toEqual(refused);
    expect(says(employers, { employerProvided: true, eligibility: 'consented' })).toBeUndefined();
    expect(says(employers, { employerProvided: false })).toBeUndefined();
    expect(says(employers, { eligibility: 'business-contact' })).toBeUndefined();
    expect(says({}, { employerProvided: true })).toBeUndefined();
  });
});
