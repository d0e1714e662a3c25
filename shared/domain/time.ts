import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

/** A calendar day without a zone, `2026-11-22`. */
export const localDateSchema = z.iso.date();
/** An instant in UTC with milliseconds, `2026-11-22T16:00:00.000Z`; its text sorts in time's order. */
export const instantSchema = z.iso.datetime({ precision: 3 });
/** A time of day, `08:00`. */
export const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** The instant as the text that is stored. */
export function instantText(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'millisecond' });
}

/** The calendar day it is at that instant in that zone. */
export function localDateAt(instant: Temporal.Instant, zone: string): string {
  return instant.toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The first instant of a calendar day in a zone. */
export function startOfDay(localDate: string, zone: string): Temporal.Instant {
  return Temporal.PlainDate.from(localDate).toZonedDateTime(zone).toInstant();
}

/** The calendar day `days` after (or, if negative, before) another. */
export function addDays(localDate: string, days: number): string {
  return Temporal.PlainDate.from(localDate).add({ days }).toString();
}

/** Whole calendar days from one day to another; negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** The later of two instants. */
export function laterOf(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) >= 0 ? a : b;
}

/** Whether `a` is strictly before `b`. */
export function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
