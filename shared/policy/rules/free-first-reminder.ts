import * as z from 'zod';
import { noticesGiven } from '../notices.ts';
import { type Hit, intentsOf, type Question } from '../question.ts';
import { intentsSchema, ruleBase } from './rule-base.ts';

/** The first reminders of a debt cost nothing. */
export const freeFirstReminderRuleSchema = z.object({
  ...ruleBase,
  kind: z.literal('free-first-reminder'),
  /** How many reminders are free. */
  count: z.int().positive(),
  /** What may not be asked before them. */
  before: intentsSchema,
});
export type FreeFirstReminderRule = z.infer<typeof freeFirstReminderRuleSchema>;

/** Counts only reminders that certainly left. */
export function judgeFreeFirstReminder(rule: FreeFirstReminderRule, question: Question): Hit | undefined {
  const meant = intentsOf(question);
  if (!rule.before.some((intent) => meant.has(intent))) return undefined;
  if (noticesGiven('free-reminder', question).length >= rule.count) return undefined;
  const { id, reason, citation } = rule;
  return { rule: id, kind: 'free-first-reminder', decision: 'BLOCK', reason, citation };
}
