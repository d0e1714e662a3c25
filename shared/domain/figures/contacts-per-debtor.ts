import type { Facts } from '../facts.ts';
import { collectionContacts } from '../ladder.ts';
import { addDays } from '../time.ts';
import { eventMark } from './event-mark.ts';
import { type Mark, of, type Tallies } from './mark.ts';
import { dayOf, type Scope } from './scope.ts';
import { greatest, percentile } from './spread.ts';

/** Over how many days contacts are counted. */
export const windows = [7, 30] as const;
export type Window = (typeof windows)[number];

/** Each debtor we contacted within the days before a day's end, with how often. Who rang us was not contacted. */
export function contactWindowMarks(facts: Facts, scope: Scope): Mark[] {
  const days = reachingOut(facts).map(({ reservedAt }) => dayOf(reservedAt, scope));
  const { debtorKey } = facts.profile;
  return scope.closes.flatMap((day) =>
    windows.flatMap((window): Mark[] => {
      const within = days.filter((on) => on > addDays(day, -window) && on <= day).sort();
      const on = within.at(-1);
      if (on === undefined) return [];
      const mark = { period: day, debtorKey, about: debtorKey, on, amount: 0n };
      return [{ ...mark, figure: `contacts-within/${window}`, value: within.length }];
    }),
  );
}

/** Each contact of a month, by channel and step. */
export function contactMarks(facts: Facts, scope: Scope): Mark[] {
  return reachingOut(facts).flatMap(({ contactId, channel, stepId, reservedAt }) =>
    eventMark(facts, scope, { figure: `contact/${channel}/${stepId}`, about: contactId, at: reservedAt }),
  );
}

function reachingOut(facts: Pick<Facts, 'contacts'>) {
  return collectionContacts(facts).filter(({ direction }) => direction !== 'in');
}

/** How often the debtors that were contacted at all were contacted. */
export function contactsPerDebtor(tallies: Tallies, window: Window) {
  const { count, spread } = of(tallies, `contacts-within/${window}`);
  return { debtors: count, p95: percentile(spread, 95), most: greatest(spread) };
}
