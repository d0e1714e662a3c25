import type { Facts } from '../facts.ts';
import { addDays, instantOf, instantText, localDateAt, startOfDay } from '../time.ts';

/** What is counted: whose cases, from which day through which, and at the end of which days it is looked how things stand. */
export type Scope = {
  creditorId: string;
  timeZone: string;
  /** Days after a promised day within which the money still counts as come. */
  toleranceDays: number;
  from: string;
  through: string;
  closes: readonly string[];
};

/** The month of a calendar day, `2026-11`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The last day of a month. */
export function lastDayOf(month: string): string {
  return addDays(`${addDays(`${month}-01`, 31).slice(0, 7)}-01`, -1);
}

/** The first day of the month so many months before that of a day. */
export function monthsBefore(day: string, months: number): string {
  let first = `${monthOf(day)}-01`;
  for (let left = months; left > 0; left -= 1) first = `${monthOf(addDays(first, -1))}-01`;
  return first;
}

/** Every month from one day's to another's, oldest first. */
export function monthsBetween(from: string, through: string): string[] {
  const months: string[] = [];
  for (let day = `${monthOf(from)}-01`; day <= through; day = addDays(lastDayOf(monthOf(day)), 1)) {
    months.push(monthOf(day));
  }
  return months;
}

/** Whether a day is counted. */
export function isWithin({ from, through }: Pick<Scope, 'from' | 'through'>, day: string): boolean {
  return from <= day && day <= through;
}

/** The creditor's calendar day of a stored instant. */
export function dayOf(instant: string, { timeZone }: Pick<Scope, 'timeZone'>): string {
  return localDateAt(instantOf(instant), timeZone);
}

/** The first instant after a day, as it would be stored. */
export function endOf(day: string, { timeZone }: Pick<Scope, 'timeZone'>): string {
  return instantText(startOfDay(addDays(day, 1), timeZone));
}

/** What a debtor's facts hold of one creditor; holds belong to whoever asks. */
export function factsFor(creditorId: string, facts: Facts): Facts {
  const own = <T extends { creditorId: string }>(all: readonly T[]) =>
    all.filter((one) => one.creditorId === creditorId);
  const debts = own(facts.debts);
  if (debts.length === facts.debts.length) return facts;
  const keys = new Set(debts.map(({ debtKey }) => debtKey));
  const about = <T extends { debtKey: string }>(all: readonly T[]) =>
    all.filter(({ debtKey }) => keys.has(debtKey));
  return {
    ...facts,
    debts,
    contacts: own(facts.contacts),
    promises: own(facts.promises),
    tasks: own(facts.tasks),
    disputes: about(facts.disputes),
    payments: about(facts.payments),
  };
}
