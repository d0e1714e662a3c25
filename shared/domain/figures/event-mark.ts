import type { Facts } from '../facts.ts';
import type { Mark } from './mark.ts';
import { dayOf, isWithin, monthOf, type Scope } from './scope.ts';

/** Something that happened at an instant: under which figure it counts, and the id of its record. */
type Event = { figure: string; about: string; at: string };

/** The mark of something that happened, in the month of its day; none where that day is not counted. */
export function eventMark(
  { profile }: Pick<Facts, 'profile'>,
  scope: Scope,
  { figure, about, at }: Event,
): Mark[] {
  const on = dayOf(at, scope);
  if (!isWithin(scope, on)) return [];
  return [{ period: monthOf(on), figure, debtorKey: profile.debtorKey, about, on, amount: 0n }];
}
