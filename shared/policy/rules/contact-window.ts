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
  const holiday = (localDate: string) => (country === undefined ? undefined : isHoliday(country, localDate));
  const opening = nextOpening(window, zones, holiday, now);
  if (opening === undefined) {
    const reason =
      zones.length === 0
        ? "The debtor's country is not known, so neither are decent hours."
        : `No hour is decent in all zones of ${country ?? 'the debtor'}, or its holidays are not known: give the debtor's time zone.`;
    return { rule: 'contact-window', decision: 'NEEDS_HUMAN', reason, citation };
  }
  if (opening.equals(now)) return undefined;
  const reason = `Outside contact hours (${window.from} to ${window.until} on working days, the debtor's time).`;
  return { rule: 'contact-window', decision: 'DEFER', reason, citation, until: opening };
}
