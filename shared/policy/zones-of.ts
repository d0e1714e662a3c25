import { plausibleZones } from '../domain/zones.ts';
import type { Question } from './question.ts';

/** The zones in which a debtor's days are counted; the creditor's where none is known (no contact is made then anyway). */
export function zonesOf({ facts, zone }: Pick<Question, 'facts' | 'zone'>): readonly [string, ...string[]] {
  const [first, ...more] = plausibleZones(facts.profile);
  return first === undefined ? [zone] : [first, ...more];
}
