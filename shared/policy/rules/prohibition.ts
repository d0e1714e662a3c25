import * as z from 'zod';
import { addDays, isBefore, startOfDay } from '../../domain/time.ts';
import type { Hit, Question } from '../question.ts';
import { channelsSchema, intentsSchema, ruleBase } from './rule-base.ts';

/** What is not done at all to those a pack is for. */
export const prohibitionRuleSchema = z.object({
  ...ruleBase,
  kind: z.literal('prohibition'),
  of: intentsSchema,
  /** Only on these channels; absent: on any. */
  channels: channelsSchema.optional(),
  /** Except where the contract provides for fees. */
  unlessAgreed: z.boolean().optional(),
  /** Only until a debt is so many calendar days past due; absent: always. */
  untilDaysLate: z.int().positive().optional(),
});
export type ProhibitionRule = z.infer<typeof prohibitionRuleSchema>;

export function judgeProhibition(rule: ProhibitionRule, question: Question): Hit | undefined {
  const { id, unlessAgreed = false, untilDaysLate, reason, citation } = rule;
  const { debt, zone, now } = question;
  if (unlessAgreed && debt.feesAgreed === true) return undefined;
  const base = { rule: id, kind: 'prohibition', decision: 'BLOCK', reason, citation } as const;
  if (untilDaysLate === undefined) return base;
  const until = startOfDay(addDays(debt.dueOn, untilDaysLate), zone);
  return isBefore(now, until) ? { ...base, until } : undefined;
}
