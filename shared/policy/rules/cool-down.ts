import * as z from 'zod';
import { contactsWithin, reachOf } from '../../domain/contact-history.ts';
import { instantOf, isBefore } from '../../domain/time.ts';
import type { Hit, Question } from '../question.ts';
import { daysAfter } from '../zones-of.ts';
import { channelsSchema, perSchema, ruleBase } from './rule-base.ts';

/** Quiet days after somebody was spoken to, whoever called whom. */
export const coolDownRuleSchema = z.object({
  ...ruleBase,
  kind: z.literal('cool-down'),
  days: z.int().positive(),
  /** Whether the day of the conversation is the first of these days. */
  dayOne: z.enum(['event-day', 'next-day']),
  per: perSchema,
  /** Channels that rest. */
  channels: channelsSchema,
});
export type CoolDownRule = z.infer<typeof coolDownRuleSchema>;

export function judgeCoolDown(rule: CoolDownRule, question: Question): Hit | undefined {
  const { facts, debt, now } = question;
  const last = contactsWithin(rule.per, debt, facts)
    .filter((one) => reachOf(one) === 'conversation')
    .map(({ reservedAt }) => reservedAt)
    .sort()
    .at(-1);
  if (last === undefined) return undefined;
  const days = rule.dayOne === 'event-day' ? rule.days : rule.days + 1;
  const until = daysAfter(instantOf(last), days, question);
  if (!isBefore(now, until)) return undefined;
  const { id, reason, citation } = rule;
  return { rule: id, kind: 'cool-down', decision: 'DEFER', reason, citation, until };
}
