import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { dateOfDay, dayNumber, localDayAt } from './local-time.ts';
import { recall } from './recall.ts';

const mostKept = 50_000;

/** A calendar day without a zone, `2026-11-22`. */
export const localDateSchema = z.iso.date();
/** An instant in UTC with milliseconds, `2026-11-22T16:00:00.000Z`; its text sorts in time's order. */
export const instantSchema = z.iso.datetime({ precision: 3 });
/** A time of day, `08:00`. */
export const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const texts = new Map<number, string>();
/** Few, for writing one anew costs little more than finding it among many. */
const mostTexts = 500;

/** The instant as the text that is stored. Kept once written: one moment is written down in many places. */
export function instantText(instant: Temporal.Instant): string {
  const millis = instant.epochMilliseconds;
  return recall(texts, mostTexts, millis, () => new Date(millis).toISOString());
}

/** `2026-11-22T16:00:00.000Z`: as all instants are stored, which a date reads in half the time. */
const storedLength = 24;
const written = new Map<string, Temporal.Instant>();

/** The instant that a stored text names. Kept once read: the same contacts are looked at again and again. */
export function instantOf(text: string): Temporal.Instant {
  return recall(written, mostKept, text, () =>
    text.length === storedLength
      ? Temporal.Instant.fromEpochMilliseconds(Date.parse(text))
      : Temporal.Instant.from(text),
  );
}

const made = new Map<number, Temporal.Instant>();

/** The instant so many milliseconds after 1970 began. Kept once made: making one costs more than many a rule. */
export function instantAt(millis: number): Temporal.Instant {
  return recall(made, mostKept, millis, () => Temporal.Instant.fromEpochMilliseconds(millis));
}

/** So many minutes after an instant, to the millisecond. */
export function minutesAfter(instant: Temporal.Instant, minutes: number): Temporal.Instant {
  return instantAt(instant.epochMilliseconds + minutes * 60_000);
}

/** So many hours of 60 minutes after an instant, to the millisecond. */
export function hoursAfter(instant: Temporal.Instant, hours: number): Temporal.Instant {
  return minutesAfter(instant, hours * 60);
}

let askedInstant: Temporal.Instant | undefined;
let askedZone = '';
let askedDate = '';

/** The calendar day it is at that instant in that zone. One rule after another asks for the same one: it is kept. */
export function localDateAt(instant: Temporal.Instant, zone: string): string {
  if (instant === askedInstant && zone === askedZone) return askedDate;
  askedDate = dateOfDay(localDayAt(instant.epochMilliseconds, zone));
  askedInstant = instant;
  askedZone = zone;
  return askedDate;
}

/** The first instant of a calendar day in a zone. */
export function startOfDay(localDate: string, zone: string): Temporal.Instant {
  return instantOn(localDate, '', zone);
}

/** By zone and time of day, then by day. */
const instants = new Map<string, Map<string, Map<string, Temporal.Instant>>>();

/**
 * The instant of a time on a calendar day in a zone; of no time, its first. Kept once found: the same days are asked for
 * again and again.
 */
export function instantOn(localDate: string, clockTime: string, zone: string): Temporal.Instant {
  const ofZone = recall(instants, mostKept, zone, () => new Map());
  const ofTime = recall(ofZone, mostKept, clockTime, () => new Map());
  return recall(ofTime, mostKept, localDate, () => {
    const date = Temporal.PlainDate.from(localDate);
    return clockTime === ''
      ? date.toZonedDateTime(zone).toInstant()
      : date.toZonedDateTime({ timeZone: zone, plainTime: clockTime }).toInstant();
  });
}

/** The calendar day `days` after (or, if negative, before) another. */
export function addDays(localDate: string, days: number): string {
  return dateOfDay(dayNumber(localDate) + days);
}

/** Whole calendar days from one day to another; negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The later of two instants. */
export function laterOf(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return isBefore(a, b) ? b : a;
}

/** Whether `a` is strictly before `b`. */
export function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  if (a === b) return false;
  const difference = a.epochMilliseconds - b.epochMilliseconds;
  return difference === 0 ? Temporal.Instant.compare(a, b) < 0 : difference < 0;
}
