import { Temporal } from 'temporal-polyfill';

/** The instant it is so many hours after midnight on a calendar day in a zone. */
export function atHour(localDate: string, hour: number, zone: string): Temporal.Instant {
  return atTime(localDate, Temporal.PlainTime.from({ hour }).toString(), zone);
}

/** The instant of a time such as `16:50` on a calendar day in a zone. */
export function atTime(localDate: string, time: string, zone: string): Temporal.Instant {
  const plainTime = Temporal.PlainTime.from(time);
  return Temporal.PlainDate.from(localDate).toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
}

/** Hour of the creditor's day at which the bank's news of that day comes in. */
export const bankHour = 7;
