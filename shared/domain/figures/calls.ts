import { reachOf } from '../contact-history.ts';
import type { Facts } from '../facts.ts';
import { below, type Mark, type Tallies } from './mark.ts';
import { type Ratio, share } from './ratio.ts';
import { dayOf, isWithin, monthOf, type Scope } from './scope.ts';

/** Each call we made, by how it ended. */
export function callMarks(facts: Facts, scope: Scope): Mark[] {
  return facts.contacts.flatMap(({ channel, direction, result, reservedAt, contactId }): Mark[] => {
    const on = dayOf(reservedAt, scope);
    if (channel !== 'call' || direction === 'in' || result === undefined || !isWithin(scope, on)) return [];
    const mark = {
      period: monthOf(on),
      debtorKey: facts.profile.debtorKey,
      about: contactId,
      on,
      amount: 0n,
    };
    return [{ ...mark, figure: `call/${result}` }];
  });
}

export type Calls = { made: number; reached: number; rightPartyRate: Ratio };

/** Calls made, those in which we spoke with the person responsible, and their share. */
export function callsOf(tallies: Tallies): Calls {
  const ends = below(tallies, 'call');
  const sum = (some: typeof ends) => some.reduce((all, [, { count }]) => all + count, 0);
  const made = sum(ends);
  const reached = sum(ends.filter(([result]) => reachOf({ channel: 'call', result }) === 'conversation'));
  return { made, reached, rightPartyRate: share(reached, made) };
}
