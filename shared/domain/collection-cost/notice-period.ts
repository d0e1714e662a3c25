import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { HolidayTest } from '../contact-window.ts';
import { addDays } from '../time.ts';

const weekdaysSchema = z.array(z.int().min(1).max(7));

/** How long a notice gives before cost, interest or a firmer step, counted from the day after it is received. */
export const noticeTermsSchema = z.strictObject({
  /** Whole days the debtor has. */
  days: z.int().nonnegative(),
  /** `working` leaves out `idle` weekdays and holidays from these days too. */
  unit: z.enum(['calendar', 'working']).default('calendar'),
  /** Days it takes to be received, `idle` weekdays and holidays left out; 0: received when sent (e-mail). */
  deliveryDays: z.int().nonnegative().default(0),
  /** ISO weekdays that do not count, beside holidays (NL-03: 7 and 1; elsewhere 6 and 7). */
  idle: weekdaysSchema.max(6).default([6, 7]),
});
export type NoticeTerms = z.infer<typeof noticeTermsSchema>;

/** A notice as it was sent. */
export type Notice = {
  sentOn: string;
  /** Where proven, instead of the presumed day; the later of the two counts. */
  receivedOn?: string | undefined;
};

/** A notice's days, or the day of which nobody knows whether it is a holiday. */
export type NoticePeriod =
  | { kind: 'notice'; receivedOn: string; lastFreeDay: string; opensOn: string }
  | { kind: 'unknown-calendar'; localDate: string };

/** When a notice is taken as received, the last day it leaves free, and the first day of what it announced. */
export function noticePeriod(terms: NoticeTerms, notice: Notice, isHoliday: HolidayTest): NoticePeriod {
  const presumed = countWorking(terms, notice.sentOn, terms.deliveryDays, isHoliday);
  if (presumed.kind === 'unknown-calendar') return presumed;
  const receivedOn = laterDay(presumed.localDate, notice.receivedOn ?? notice.sentOn);
  const last =
    terms.unit === 'calendar'
      ? { kind: 'day' as const, localDate: addDays(receivedOn, terms.days) }
      : countWorking(terms, receivedOn, terms.days, isHoliday);
  if (last.kind === 'unknown-calendar') return last;
  return { kind: 'notice', receivedOn, lastFreeDay: last.localDate, opensOn: addDays(last.localDate, 1) };
}

type Counted = { kind: 'day'; localDate: string } | { kind: 'unknown-calendar'; localDate: string };

function countWorking({ idle }: NoticeTerms, from: string, days: number, isHoliday: HolidayTest): Counted {
  let localDate = from;
  for (let counted = 0; counted < days; ) {
    localDate = addDays(localDate, 1);
    if (idle.includes(Temporal.PlainDate.from(localDate).dayOfWeek)) continue;
    const holiday = isHoliday(localDate);
    if (holiday === undefined) return { kind: 'unknown-calendar', localDate };
    if (!holiday) counted += 1;
  }
  return { kind: 'day', localDate };
}

function laterDay(a: string, b: string): string {
  if (a > b) return a;
  return b;
}
