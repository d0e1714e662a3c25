import { isHoliday } from '../../../../shared/policy/holidays/holidays.ts';
import { zonesOf } from './pace.ts';
import type { Finding, Written } from './shown.ts';
import { wallAt } from './wall.ts';

/** Contacts are claimed only inside the hours of their channel, on open days, in every zone where the debtor may be. */
export function hoursKept({ before, now, claims, lawOf }: Written): Finding {
  for (const claim of claims) {
    // A call is opened as a task at any hour of the window; when to ring is asked again then.
    if (claim.channel === 'none') continue;
    const { policy, creditor } = lawOf(claim.creditorId);
    const { days, from, until, holidays } = policy.window[claim.channel];
    for (const zone of zonesOf(before, creditor.timeZone)) {
      const { date, time, weekday } = wallAt(now, zone);
      const isClosed = holidays === 'closed' && isHoliday(before.profile.country, date) !== false;
      if (!days.includes(weekday) || time < from || time >= until || isClosed)
        return `${claim.id} on ${date} at ${time} in ${zone}`;
    }
  }
  return undefined;
}
