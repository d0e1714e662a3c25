import type { ReasonCode } from './reasons.ts';
import type { Style } from './style.ts';

/** A date that was read (`2026-11-30`), empty where it says that there is none, or why it was not. */
type ReadDate = { on: string } | { reason: ReasonCode };

const written = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?:[T ]00:00(?::00(?:\.0+)?)?)?$/;

/** How SAP, Business Central and NAV write that there is no day. */
const noDay = /^(?:0+(?:[./-]0+)*|(?:0001|1753)-01-01|0?1[./]0?1[./](?:0001|1753))(?:[T ][0:.Z]*)?$/;
/** 20261130, as tables write it. No day that is written first can be read so: its month would be 19 or 20. */
const yearFirst = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;

/**
 * Reads dates in this file's style. ISO and year-first dates need no proof; anything else takes the order the
 * profile gives or the file proves. A time of day other than midnight is refused: it may belong to another day.
 */
export function dateReader(style: Style): (text: string) => ReadDate {
  const seen = new Map<string, ReadDate>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const date = readDate(text, style);
    if (seen.size > 5000) seen.clear();
    if (text.length <= 12) seen.set(text, date);
    return date;
  };
}

function readDate(text: string, style: Style): ReadDate {
  if (noDay.test(text)) return { on: '' };
  const [, year, month = '', day = ''] = yearFirst.exec(text) ?? [];
  if (year !== undefined) return calendarDay(year, month, day);
  const match = written.exec(text);
  if (match === null) return { reason: 'date-unreadable' };
  const [, first = '', , second = '', third = ''] = match;
  if (first.length === 4)
    return third.length > 2 ? { reason: 'date-unreadable' } : calendarDay(first, second, third);
  if (third.length === 2 && first.length <= 2) return { reason: 'date-two-digit-year' };
  if (third.length !== 4 || first.length > 2) return { reason: 'date-unreadable' };
  const [a, b] = [Number(first), Number(second)];
  if (a > 12 && b <= 12) style.proveOrder('day-first', text);
  if (b > 12 && a <= 12) style.proveOrder('month-first', text);
  if (a > 12 && b > 12) return { reason: 'date-impossible' };
  if (a === b) return calendarDay(third, first, second);
  if (style.order() === undefined) style.undecided('dates');
  switch (style.order()) {
    case 'day-first':
      return calendarDay(third, second, first);
    case 'month-first':
      return calendarDay(third, first, second);
    case undefined:
      return { reason: 'date-order-unknown' };
  }
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function calendarDay(yearText: string, monthText: string, dayText: string): ReadDate {
  const [year, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = (monthLengths[month - 1] ?? 0) + (leap ? 1 : 0);
  if (day < 1 || day > length || year < 1900 || year > 2999) return { reason: 'date-impossible' };
  return { on: `${yearText}-${monthText.padStart(2, '0')}-${dayText.padStart(2, '0')}` };
}
