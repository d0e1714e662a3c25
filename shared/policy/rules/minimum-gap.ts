import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { contactsWithin } from '../../domain/contact-history.ts';
import { instantOf, isBefore, localDateAt, minutesAfter } from '../../domain/time.ts';
import type { Hit, Question } from '../question.ts';
import { daysAfter } from '../zones-of.ts';
import { channelsSchema, isAmong, perSchema, ruleBase } from './rule-base.ts';

/** So much time lies between two contacts, attempts included. */
export const minimumGapRuleSchema = z.object({
  ...ruleBase,
  kind: z.literal('minimum-gap'),
  per: perSchema,
  channels: channelsSchema,
  /** Calendar days in the debtor's own time, or minutes. */
  gap: z.union([z.object({ days: z.int().positive() }), z.object({ minutes: z.int().positive() })]),
  /** `BLOCK` where the text forbids; absent: DEFER. Both end with the gap. */
  onShort: z.enum(['DEFER', 'BLOCK']).optional(),
});
export type MinimumGapRule = z.infer<typeof minimumGapRuleSchema>;

export function judgeMinimumGap(rule: MinimumGapRule, question: Question): Hit | undefined {
  const { facts, debt, now } = question;
  let last: string | undefined;
  for (const { channel: used, reservedAt } of contactsWithin(rule.per, debt, facts)) {
    // Stryker disable next-line EqualityOperator: of two at the same instant either will do
    if (isAmong(rule.channels, used) && (last === undefined || reservedAt > last)) last = reservedAt;
  }
  if (last === undefined) return undefined;
  const at = instantOf(last);
  const until = endOfGap(rule, at, question);
  if (!isBefore(now, until)) return undefined;
  const reason = `${rule.reason} The last contact was on ${localDateAt(at, question.zone)}.`;
  const { id, citation, onShort: decision = 'DEFER' } = rule;
  return { rule: id, kind: 'minimum-gap', decision, reason, citation, until };
}

function endOfGap({ gap }: MinimumGapRule, last: Temporal.Instant, question: Question): Temporal.Instant {
  return 'minutes' in gap ? minutesAfter(last, gap.minutes) : daysAfter(last, gap.days, question);
}
