import { reachOf } from '../contact-history.ts';
import type { Facts } from '../facts.ts';
import { eventMark } from './event-mark.ts';
import { below, type Mark, type Tallies } from './mark.ts';
import { type Ratio, share } from './ratio.ts';
import type { Scope } from './scope.ts';

/** Each call we made, by how it ended. */
export function callMarks(facts: Facts, scope: Scope): Mark[] {
  return facts.contacts.flatMap(({ channel, direction, result, reservedAt, contactId }): Mark[] => {
    if (channel !== 'call' || direction === 'in' || result === undefined) return [];
    return eventMark(facts, scope, { figure: `call/${result}`, about: contactId, at: reservedAt });
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
