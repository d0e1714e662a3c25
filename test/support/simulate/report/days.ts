import { Temporal } from 'temporal-polyfill';
import { addDays } from '../../../../shared/domain/time.ts';
import type { Day } from '../record/tally.ts';

const nothing = { mails: 0, calls: 0, answers: 0, callsAsked: 0, otherTasks: 0 };

/** Every calendar day of a period, those on which nothing happened too. */
export function allDays(days: readonly Day[], from: string, until: string): Day[] {
  const known = new Map(days.map((one) => [one.day, one]));
  const found: Day[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) found.push(known.get(day) ?? { day, ...nothing });
  return found;
}

/** A calendar week: its Monday, its sums, and the most that one of its days had. */
export type Week = Omit<Day, 'day'> & { monday: string; mostContacts: number; mostCallsAsked: number };

export function weeksOf(days: readonly Day[]): Week[] {
  const weeks = new Map<string, Week>();
  for (const { day, ...sums } of days) {
    const date = Temporal.PlainDate.from(day);
    const monday = date.subtract({ days: date.dayOfWeek - 1 }).toString();
    const week = weeks.get(monday) ?? { monday, ...nothing, mostContacts: 0, mostCallsAsked: 0 };
    weeks.set(monday, week);
    week.mails += sums.mails;
    week.calls += sums.calls;
    week.answers += sums.answers;
    week.callsAsked += sums.callsAsked;
    week.otherTasks += sums.otherTasks;
    week.mostContacts = Math.max(week.mostContacts, sums.mails + sums.calls);
    week.mostCallsAsked = Math.max(week.mostCallsAsked, sums.callsAsked);
  }
  return [...weeks.values()];
}
