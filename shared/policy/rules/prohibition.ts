import * as z from 'zod';
import { type Hit, intentsOf, type Question } from '../question.ts';
import { channelsSchema, intentsSchema, ruleBase } from './rule-base.ts';

/** What is not done at all to those a pack is for. */
export const prohibitionRuleSchema = z.object({
  ...ruleBase,
  kind: z.literal('prohibition'),
  of: intentsSchema,
  /** Only on these channels; absent: on any. */
  channels: channelsSchema.optional(),
});
export type ProhibitionRule = z.infer<typeof prohibitionRuleSchema>;

export function judgeProhibition(
  { id, of, channels, reason, citation }: ProhibitionRule,
  question: Question,
): Hit | undefined {
  const meant = intentsOf(question);
  const { channel } = question;
  if (!of.some((intent) => meant.has(intent))) return undefined;
  if (channels !== undefined && (channel === 'none' || !channels.includes(channel))) return undefined;
  return { rule: id, kind: 'prohibition', decision: 'BLOCK', reason, citation };
}
