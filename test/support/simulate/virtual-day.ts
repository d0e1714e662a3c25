import { Temporal } from 'temporal-polyfill';

/** The instant it is so many hours after midnight on a calendar day in a zone. */
export function atHour(localDate: string, hour: number, zone: string): Temporal.Instant {
  return atTime(localDate, Temporal.PlainTime.from({ hour }).toString(), zone);
}

/** The instant of a time such as `16:50` on a calendar day in a zone. */
function atTime(localDate: string, time: string, zone: string): Temporal.Instant {
  const plainTime = Temporal.PlainTime.from(time);
  return Temporal.PlainDate.from(localDate).toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
}

/** A calendar day, and a time such as `16:50` where one is told. */
export type Moment = { date: string; time?: string | undefined };

/** The instant of a moment; where no time is told, at an hour of its day. */
export function atMoment({ date, time }: Moment, usualHour: number, zone: string): Temporal.Instant {
  return time === undefined ? atHour(date, usualHour, zone) : atTime(date, time, zone);
}

/** Hour of the creditor's day at which the bank's news of that day comes in. */
export const bankHour = 7;
