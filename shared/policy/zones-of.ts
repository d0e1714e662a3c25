import type { Temporal } from 'temporal-polyfill';
import { addDays, laterOf, localDateAt, startOfDay } from '../domain/time.ts';
import { plausibleZones } from '../domain/zones.ts';
import type { Question } from './question.ts';

/** The zones in which a debtor's days are counted; the creditor's where none is known (no contact is made then anyway). */
export function zonesOf({ facts, zone }: Pick<Question, 'facts' | 'zone'>): readonly [string, ...string[]] {
  const [first, ...more] = plausibleZones(facts.profile);
  return first === undefined ? [zone] : [first, ...more];
}

/** When so many calendar days have passed since the day of an instant, in every zone in which the debtor's days are counted. */
export function daysAfter(
  at: Temporal.Instant,
  days: number,
  question: Pick<Question, 'facts' | 'zone'>,
): Temporal.Instant {
  return zonesOf(question)
    .map((zone) => startOfDay(addDays(localDateAt(at, zone), days), zone))
    .reduce(laterOf);
}
