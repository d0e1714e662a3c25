import * as z from 'zod';
import { addDays } from '../time.ts';

/** A half of a calendar year, `2026-H2`; its text sorts in time's order. */
export const halfYearSchema = z.string().regex(/^\d{4}-H[12]$/, 'must be a half-year such as 2026-H2');

/** The half-year a calendar day lies in. */
export function halfYearOf(localDate: string): string {
  return `${localDate.slice(0, 4)}-H${localDate.slice(5, 7) <= '06' ? 1 : 2}`;
}

/** The first day of a half-year. */
export function firstDayOf(halfYear: string): string {
  return `${halfYear.slice(0, 4)}-${halfYear.endsWith('1') ? '01' : '07'}-01`;
}

/** The half-year that follows. */
export function nextHalfYear(halfYear: string): string {
  return halfYearOf(addDays(firstDayOf(halfYear), 184));
}

/** Every half-year that two days and the time between them touch, in order. */
export function halfYearsBetween(from: string, until: string): string[] {
  const last = halfYearOf(until);
  const touched: string[] = [];
  for (let one = halfYearOf(from); one <= last; one = nextHalfYear(one)) touched.push(one);
  return touched;
}
