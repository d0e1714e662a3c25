import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { noticeTermsSchema } from '../../../../shared/domain/collection-cost/notice-period.ts';
import { judge } from '../../../../shared/policy/judge.ts';
import { endOfWait, type MinimumNoticeRule } from '../../../../shared/policy/rules/minimum-notice.ts';
import { exampleProfile } from '../../../support/example/example-case.ts';
import { exampleNotice } from '../../../support/example/example-notice.ts';
import { question } from '../../../support/example/example-question.ts';
import { hitText, ruleText } from '../../../support/example/example-rule.ts';

const terms = (changes = {}) => noticeTermsSchema.parse({ days: 14, ...changes });
const rule: MinimumNoticeRule = {
  ...{ ...ruleText, kind: 'minimum-notice', notice: 'letter-of-claim', before: ['agency', 'court'] },
  ...{ atOnce: [], terms: terms() },
};
type Notices = Parameters<typeof exampleNotice>[0][];
const letter = (sentOn: string, changes: Partial<Notices[number]> = {}): Notices[number] => ({
  ...{ kind: 'letter-of-claim', sentOn, ...changes },
});
const asked = (notices: Notices, [step, at]: [step: string, at?: string] = ['agency'], profile = {}) =>
  question(step, { notices: notices.map(exampleNotice), profile: exampleProfile(profile) }, at);
const says = (notices: Notices, changes: Partial<MinimumNoticeRule> = {}) =>
  judge({ ...rule, ...changes }, asked(notices));
const said = { ...hitText, kind: 'minimum-notice' };

describe('what must wait for a notice', () => {
  it('is refused without one, unless none is needed', () => {
    expect(says([])).toEqual({ ...said, decision: 'BLOCK' });
    expect(says([], { ifNone: 'nothing' })).toBeUndefined();
    expect(judge(rule, asked([], ['reminder-1']))).toBeUndefined();
  });

  it('waits for the start of the day after its days', () => {
    const until = Temporal.Instant.from('2026-03-24T23:00:00Z');
    expect(says([letter('2026-03-10')])).toEqual({
      ...{ ...said, decision: 'DEFER', reason: 'Because. Not before 2026-03-25.', until },
    });
    const at = (now: string) => judge(rule, asked([letter('2026-03-10')], ['agency', now]));
    expect(at('2026-03-24T22:59:59Z')).toBeDefined();
    expect(at('2026-03-24T23:00:00Z')).toBeUndefined();
  });

  it('waits after the first notice, however many follow', () => {
    expect(says([letter('2026-03-20'), letter('2026-03-01')])).toBeUndefined();
  });

  it('is for a person where its days cannot be counted', () => {
    const working = { ...rule, terms: terms({ unit: 'working' }) };
    expect(judge(working, asked([letter('2026-03-10')], ['agency'], { country: 'AQ' }))).toEqual({
      ...{ ...said, decision: 'NEEDS_HUMAN', reason: 'Because. No calendar of holidays ships.' },
    });
  });
});

describe('the end of a wait', () => {
  const wait = { ...rule, after: 'reply-to-claim' as const };
  const reply = (sentOn: string): Notices[number] => ({ kind: 'reply-to-claim', sentOn });

  it('is not asked for where the notice that begins it was never given', () => {
    expect(endOfWait(wait, asked([letter('2026-03-10')]))).toEqual({ kind: 'not-asked' });
    expect(judge(wait, asked([letter('2026-03-10')]))).toBeUndefined();
  });

  it('counts only from a notice of a later day than the latest that begins it', () => {
    const on = (...notices: Notices) => endOfWait(wait, asked(notices));
    expect(on(reply('2026-03-10'), letter('2026-03-10'))).toEqual({ kind: 'none' });
    expect(on(reply('2026-03-10'), letter('2026-03-11'))).toEqual({ kind: 'opens', on: '2026-03-26' });
    expect(on(reply('2026-03-12'), reply('2026-03-10'), letter('2026-03-11'))).toEqual({ kind: 'none' });
  });

  it('leaves out the days of delivery for a notice that is there at once', () => {
    const posted = { ...rule, terms: terms({ deliveryDays: 2 }), atOnce: ['email' as const] };
    expect(endOfWait(posted, asked([letter('2026-03-10')]))).toEqual({ kind: 'opens', on: '2026-03-27' });
    expect(endOfWait(posted, asked([letter('2026-03-10', { by: 'email' })]))).toEqual({
      ...{ kind: 'opens', on: '2026-03-25' },
    });
  });
});
