import * as z from 'zod';
import { noticePeriod, noticeTermsSchema } from '../../domain/collection-cost/notice-period.ts';
import { noticeKindSchema } from '../../domain/records.ts';
import { isBefore, startOfDay } from '../../domain/time.ts';
import { holidayTest } from '../holiday-test.ts';
import { noticesGiven } from '../notices.ts';
import { type Hit, intentsOf, type Question } from '../question.ts';
import { intentsSchema, ruleBase } from './rule-base.ts';

/** Something may be done only so many days after a notice. */
export const minimumNoticeRuleSchema = z.object({
  ...ruleBase,
  kind: z.literal('minimum-notice'),
  notice: noticeKindSchema,
  /** Only notices given this way; absent: any. */
  by: z.enum(['email', 'post', 'hand']).optional(),
  /** What must wait. */
  before: intentsSchema,
  /** How many days, how receipt is presumed, and which days do not count. */
  terms: noticeTermsSchema,
  /** Where no notice was given: `BLOCK` (the default), or nothing, as the notice is not needed at all. */
  ifNone: z.enum(['BLOCK', 'nothing']).default('BLOCK'),
});
export type MinimumNoticeRule = z.infer<typeof minimumNoticeRuleSchema>;

/** The first notice counts; what is sent later does not shorten it. */
export function judgeMinimumNotice(rule: MinimumNoticeRule, question: Question): Hit | undefined {
  const meant = intentsOf(question);
  if (!rule.before.some((intent) => meant.has(intent))) return undefined;
  const { id, reason, citation } = rule;
  const base = { rule: id, kind: 'minimum-notice', citation } as const;
  const [first] = noticesGiven(rule.notice, question).filter(
    ({ by }) => rule.by === undefined || by === rule.by,
  );
  if (first === undefined) {
    return rule.ifNone === 'nothing' ? undefined : { ...base, decision: 'BLOCK', reason };
  }
  const period = noticePeriod(rule.terms, first, holidayTest(question.facts.profile));
  if (period.kind === 'unknown-calendar')
    return { ...base, decision: 'NEEDS_HUMAN', reason: `${reason} No calendar of holidays ships.` };
  const until = startOfDay(period.opensOn, question.zone);
  if (!isBefore(question.now, until)) return undefined;
  return { ...base, decision: 'DEFER', reason: `${reason} Not before ${period.opensOn}.`, until };
}
