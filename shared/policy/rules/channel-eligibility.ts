import * as z from 'zod';
import { emailAddressSchema, usableAddress } from '../../domain/profile.ts';
import { addDays, localDateAt } from '../../domain/time.ts';
import type { Hit, Question } from '../question.ts';
import { ruleBase } from './rule-base.ts';

const eligibilitySchema = emailAddressSchema.shape.eligibility.unwrap();

/** How we must have come by an address before we may write to it. */
export const channelEligibilityRuleSchema = z.object({
  ...ruleBase,
  kind: z.literal('channel-eligibility'),
  /** Ways that are good enough; absent: any, even an unknown one. */
  needs: z.array(eligibilitySchema).min(1).optional(),
  /** Days between the creditor's notice and its first use. */
  noticeDays: z.int().positive().optional(),
  /** Addresses that an employer provides, or may have provided, are left alone, except those come by in these ways. */
  employerProvidedOnly: z.array(eligibilitySchema).optional(),
});
export type ChannelEligibilityRule = z.infer<typeof channelEligibilityRuleSchema>;

export function judgeChannelEligibility(
  rule: ChannelEligibilityRule,
  { facts, zone, now }: Question,
): Hit | undefined {
  const address = usableAddress(facts.profile);
  if (address === undefined) return undefined;
  const { eligibility, noticeOn, employerProvided } = address;
  const { id, needs, noticeDays = 0, employerProvidedOnly: excepted, reason, citation } = rule;
  const refused: Hit = { rule: id, kind: 'channel-eligibility', decision: 'BLOCK', reason, citation };
  if (needs !== undefined && !needs.some((way) => way === eligibility)) return refused;
  if (needs !== undefined && eligibility === 'creditor-notice') {
    const over = noticeOn !== undefined && addDays(noticeOn, noticeDays) <= localDateAt(now, zone);
    if (!over) return refused;
  }
  if (excepted === undefined || excepted.some((way) => way === eligibility)) return undefined;
  return employerProvided !== false && eligibility !== 'business-contact' ? refused : undefined;
}

/** Refusals by the mail service after which a person looks at the address. */
const mostRefusals = 2;

/** A mail needs an address that may be written to and that the mail service accepts. */
export function channelEligibility({ facts, debt, step, channel }: Question): Hit | undefined {
  if (channel !== 'email') return undefined;
  const base = {
    rule: 'channel-eligibility',
    kind: 'channel-eligibility',
    decision: 'NEEDS_HUMAN',
    citation: 'EM-04, EM-09, T35',
  } as const;
  if (usableAddress(facts.profile) === undefined) {
    return { ...base, reason: 'There is no e-mail address that may be used.' };
  }
  const lookedAt = facts.tasks
    .filter(
      ({ kind, lines }) => kind === 'unreachable' && lines.some(({ debtKey }) => debtKey === debt.debtKey),
    )
    .flatMap(({ doneAt }) => doneAt ?? [])
    .sort()
    .at(-1);
  const refused = facts.contacts.filter(
    ({ status, stepId, lines, reservedAt }) =>
      status === 'FAILED' &&
      stepId === step.id &&
      lines.some(({ debtKey }) => debtKey === debt.debtKey) &&
      (lookedAt === undefined || reservedAt > lookedAt),
  );
  return refused.length < mostRefusals
    ? undefined
    : { ...base, reason: `The mail service refused this message ${refused.length} times.` };
}
