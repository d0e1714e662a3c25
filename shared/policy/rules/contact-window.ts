import { nextOpening } from '../../domain/contact-window.ts';
import { plausibleZones } from '../../domain/zones.ts';
import type { Hit, Question } from '../gate.ts';
import { isHoliday } from '../holidays/holidays.ts';

/** A contact is made only in decent hours on working days, in every zone where the debtor may be. */
export function contactWindow({ facts, policy, channel, now }: Question): Hit | undefined {
  if (channel === 'none') return undefined;
  const { country } = facts.profile;
  const citation = 'conduct-rules 1.8';
  const zones = plausibleZones(facts.profile);
  const window = policy.window[channel];
  const holiday = (localDate: string) => isHoliday(country, localDate);
  const opening = nextOpening(window, zones, holiday, now);
  if (opening === undefined) {
    const reason = whyUnknown(country, zones, holiday(now.toString().slice(0, 10)));
    return { rule: 'contact-window', decision: 'NEEDS_HUMAN', reason, citation };
  }
  if (opening.equals(now)) return undefined;
  const reason = `Outside contact hours (${window.from} to ${window.until} on working days, the debtor's time).`;
  return { rule: 'contact-window', decision: 'DEFER', reason, citation, until: opening };
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
