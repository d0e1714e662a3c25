import { isHoliday } from '../../../../shared/policy/holidays/holidays.ts';
import { zonesOf } from './pace.ts';
import type { Finding, Written } from './shown.ts';

/** Contacts are claimed only inside the hours of their channel, on open days, in every zone where the debtor may be. */
export function hoursKept({ before, now, claims, lawOf }: Written): Finding {
  for (const claim of claims) {
    // A call is opened as a task at any hour of the window; when to ring is asked again then.
    if (claim.channel === 'none') continue;
    const { policy, creditor } = lawOf(claim.creditorId);
    const { days, from, until, holidays } = policy.window[claim.channel];
    for (const zone of zonesOf(before, creditor.timeZone)) {
      const local = now.toZonedDateTimeISO(zone);
      const time = local.toPlainTime().toString().slice(0, 5);
      const date = local.toPlainDate().toString();
      const isClosed = holidays === 'closed' && isHoliday(before.profile.country, date) !== false;
      if (!days.includes(local.dayOfWeek) || time < from || time >= until || isClosed)
        return `${claim.id} on ${date} at ${time} in ${zone}`;
    }
  }
  return undefined;
}
