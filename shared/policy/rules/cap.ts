import * as z from 'zod';
import { contactsWithin, reachOf } from '../../domain/contact-history.ts';
import { isPlausiblyAt, phonePlaceSchema } from '../../domain/profile.ts';
import type { Contact } from '../../domain/records.ts';
import { instantAt } from '../../domain/time.ts';
import type { Hit, Question } from '../question.ts';
import { channelsSchema, isAmong, perSchema, ruleBase } from './rule-base.ts';

/** At most so many contacts in so many days. */
export const capRuleSchema = z.object({
  ...ruleBase,
  kind: z.literal('cap'),
  max: z.int().min(0),
  /** So many times 24 hours back from now: never laxer than as many calendar days. */
  days: z.int().positive(),
  per: perSchema,
  /** Channels that are limited, and whose contacts count together. */
  channels: channelsSchema,
  /** `attempts`: all · `connected`: calls that were put through, and mails · `conversations`: somebody spoke. */
  counts: z.enum(['attempts', 'connected', 'conversations']).default('attempts'),
  /** Only calls to such places; an unknown place is one of them. */
  places: z.array(phonePlaceSchema).min(1).optional(),
  /** Applies only once there was a conversation (Ontario). */
  afterConversation: z.boolean().default(false),
  /** `BLOCK` where the text forbids, `DEFER` where it asks for patience; both end by themselves. */
  onFull: z.enum(['DEFER', 'BLOCK']),
});
export type CapRule = z.infer<typeof capRuleSchema>;

/** Says until when a full cap stays full. */
export function judgeCap(rule: CapRule, { facts, debt, now }: Question): Hit | undefined {
  if (!isPlausiblyAt(facts.profile.phonePlace, rule.places)) return undefined;
  const contacts = contactsWithin(rule.per, debt, facts);
  // Stryker disable next-line all: the same answer, only sooner
  if (contacts.length < rule.max) return undefined;
  if (rule.afterConversation && !contacts.some((one) => reachOf(one) === 'conversation')) return undefined;
  const since = now.epochMilliseconds - rule.days * 86_400_000;
  const recent = contacts
    .filter((one) => isCounted(one, rule))
    .map(({ reservedAt }) => Date.parse(reservedAt))
    .filter((at) => at > since)
    .sort((a, b) => a - b);
  if (recent.length < rule.max) return undefined;
  const leaves = recent[recent.length - rule.max];
  const base = { rule: rule.id, kind: 'cap', reason: rule.reason, citation: rule.citation } as const;
  if (leaves === undefined) return { ...base, decision: 'BLOCK' };
  const until = instantAt(leaves + rule.days * 86_400_000);
  return { ...base, decision: rule.onFull, until };
}

function isCounted(contact: Contact, { channels, counts, places }: CapRule): boolean {
  if (contact.direction === 'in' && counts !== 'conversations') return false;
  if (!isAmong(channels, contact.channel)) return false;
  if (!isPlausiblyAt(contact.place, places)) return false;
  const reach = reachOf(contact);
  if (counts === 'attempts') return true;
  return counts === 'connected' ? reach !== 'not-connected' : reach === 'conversation';
}
