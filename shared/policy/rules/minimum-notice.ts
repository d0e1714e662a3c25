import * as z from 'zod';
import { noticePeriod, noticeTermsSchema } from '../../domain/collection-cost/notice-period.ts';
import { noticeKindSchema, noticeSchema } from '../../domain/notice.ts';
import { addDays, isBefore, localDateAt, startOfDay } from '../../domain/time.ts';
import { holidayTest } from '../holiday-test.ts';
import { noticesGiven } from '../notices.ts';
import type { PackRule } from '../pack.ts';
import type { Hit, Question } from '../question.ts';
import { intentsSchema, ruleBase } from './rule-base.ts';

const waySchema = noticeSchema.shape.by;

/** Which notice opens what, and how long after it. */
const waitFields = {
  notice: noticeKindSchema,
  /** Ways by which a notice is there on the day it is sent, whatever `terms` presume of the others. */
  atOnce: z.array(waySchema).default([]),
  /** Counts only from a notice of a later day than the latest of this kind; asks for none where none of this kind was given. */
  after: noticeKindSchema.optional(),
  /** How many days, how receipt is presumed, and which days do not count. */
  terms: noticeTermsSchema,
};

/** The wait alone, for rules that begin with its end. */
export const noticeWaitSchema = z.object(waitFields);
export type NoticeWait = z.infer<typeof noticeWaitSchema>;

/** Something may be done only so many days after a notice. */
export const minimumNoticeRuleSchema = z.object({
  ...ruleBase,
  kind: z.literal('minimum-notice'),
  ...waitFields,
  /** What must wait. */
  before: intentsSchema,
  /** Where none was given it is refused, unless the notice is not needed at all. */
  ifNone: z.literal('nothing').optional(),
});
export type MinimumNoticeRule = z.infer<typeof minimumNoticeRuleSchema>;

/** The first notice counts; what is sent later does not shorten it. */
export function judgeMinimumNotice(rule: MinimumNoticeRule, question: Question): Hit | undefined {
  const { id, reason, citation } = rule;
  const base = { rule: id, kind: 'minimum-notice', citation } as const;
  const end = endOfWait(rule, question);
  switch (end.kind) {
    // Stryker disable StringLiteral,ConditionalExpression: without this arm nothing is returned, which says as little
    case 'not-asked':
      return undefined;
    // Stryker restore StringLiteral,ConditionalExpression
    case 'none':
      return rule.ifNone === 'nothing' ? undefined : { ...base, decision: 'BLOCK', reason };
    case 'unknown-calendar':
      return { ...base, decision: 'NEEDS_HUMAN', reason: `${reason} No calendar of holidays ships.` };
    case 'opens': {
      const until = startOfDay(end.on, question.zone);
      if (!isBefore(question.now, until)) return undefined;
      return { ...base, decision: 'DEFER', reason: `${reason} Not before ${end.on}.`, until };
    }
  }
}

/** The first day after a wait; or that no notice was given, none is asked for, or its days cannot be counted. */
export type EndOfWait =
  | { kind: 'opens'; on: string }
  | { kind: 'none' }
  | { kind: 'not-asked' }
  | { kind: 'unknown-calendar' };

/** When the wait after a notice is over. */
export function endOfWait({ notice, atOnce, after, terms }: NoticeWait, question: Question): EndOfWait {
  const since = after && noticesGiven(after, question).at(-1)?.sentOn;
  if (after !== undefined && since === undefined) return { kind: 'not-asked' };
  const [first] = noticesGiven(notice, question).filter(
    ({ sentOn }) => since === undefined || sentOn > since,
  );
  if (first === undefined) return { kind: 'none' };
  const counted = atOnce.includes(first.by) ? { ...terms, deliveryDays: 0 } : terms;
  const period = noticePeriod(counted, first, holidayTest(question.facts.profile));
  return period.kind === 'notice' ? { kind: 'opens', on: period.opensOn } : { kind: 'unknown-calendar' };
}

/**
 * The last day of a validation period that runs (12 CFR 1006.38(b)(1), L14), by any of these rules; null where none
 * does, undefined where its days cannot be counted.
 */
export function validationEndsOn(rules: readonly PackRule[], question: Question): string | null | undefined {
  const today = localDateAt(question.now, question.zone);
  const ends = rules
    .filter((rule) => rule.kind === 'minimum-notice')
    .filter(({ notice }) => notice === 'validation-information')
    .map((rule) => endOfWait(rule, question));
  if (ends.some(({ kind }) => kind === 'unknown-calendar')) return undefined;
  const last = ends.flatMap((end) => (end.kind === 'opens' ? [addDays(end.on, -1)] : []));
  return (
    last
      .filter((day) => day >= today)
      .sort()
      .at(-1) ?? null
  );
}
