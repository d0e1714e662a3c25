import * as z from 'zod';
import { noticeKindSchema } from '../../domain/notice.ts';
import { noticesGiven } from '../notices.ts';
import type { Hit, Question } from '../question.ts';
import { intentsSchema, ruleBase } from './rule-base.ts';

/** A notice that must have been given before something else is done, however long ago. */
export const requiredStepRuleSchema = z.object({
  ...ruleBase,
  kind: z.literal('required-step'),
  notice: noticeKindSchema,
  before: intentsSchema,
});
export type RequiredStepRule = z.infer<typeof requiredStepRuleSchema>;

export function judgeRequiredStep(rule: RequiredStepRule, question: Question): Hit | undefined {
  if (noticesGiven(rule.notice, question).length > 0) return undefined;
  return {
    rule: rule.id,
    kind: 'required-step',
    decision: 'BLOCK',
    reason: rule.reason,
    citation: rule.citation,
  };
}
