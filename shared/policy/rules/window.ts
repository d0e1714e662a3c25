import * as z from 'zod';
import { nextOpening } from '../../domain/contact-window.ts';
import { isPlausiblyAt, phonePlaceSchema } from '../../domain/profile.ts';
import { clockTimeSchema, localDateAt } from '../../domain/time.ts';
import { plausibleZones } from '../../domain/zones.ts';
import { holidayTest } from '../holiday-test.ts';
import type { Hit, Question } from '../question.ts';
import { channelsSchema, ruleBase } from './rule-base.ts';

const hoursSchema = z
  .object({
    /** ISO weekdays, 1 Monday … 7 Sunday. */
    days: z.array(z.int().min(1).max(7)).min(1),
    from: clockTimeSchema,
    /** The first minute that is closed again. */
    until: clockTimeSchema,
  })
  .refine(({ from, until }) => from < until, { message: 'from must be before until' });

/** Hours in which a channel may be used, in every zone where the debtor may be. */
export const windowRuleSchema = z.object({
  ...ruleBase,
  kind: z.literal('window'),
  channels: channelsSchema,
  hours: z.array(hoursSchema).min(1),
  /** Whether public holidays where the debtor may be are closed. */
  holidays: z.enum(['closed', 'open']),
  /** Only calls to such places; an unknown place is one of them. */
  places: z.array(phonePlaceSchema).min(1).optional(),
});
export type WindowRule = z.infer<typeof windowRuleSchema>;

export function judgeWindow(rule: WindowRule, { facts, channel, now }: Question): Hit | undefined {
  const { profile } = facts;
  if (channel === 'call' && !isPlausiblyAt(profile.phonePlace, rule.places)) return undefined;
  const zones = plausibleZones(profile);
  const holiday = holidayTest(profile);
  const opening = nextOpening(rule, zones, holiday, now);
  if (opening === now) return undefined;
  const { id, citation } = rule;
  if (opening === undefined) {
    const reason = whyUnknown(profile.country, zones, holiday(localDateAt(now, 'UTC')));
    return { rule: id, kind: 'window', decision: 'NEEDS_HUMAN', reason, citation };
  }
  return { rule: id, kind: 'window', decision: 'DEFER', reason: rule.reason, citation, until: opening };
}

function whyUnknown(
  country: string | undefined,
  zones: readonly string[],
  today: boolean | undefined,
): string {
  if (country === undefined)
    return "The debtor's country is not known, so neither are its holidays and decent hours.";
  if (zones.length === 0) return `The time zone of ${country} is not known: give the debtor's time zone.`;
  if (today === undefined)
    return `No calendar of holidays ships for ${country}: contact the customer by hand, or ask ops to add it.`;
  return `No hour is decent in all time zones of ${country}: give the debtor's own time zone.`;
}
