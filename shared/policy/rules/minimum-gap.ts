import { Temporal } from 'temporal-polyfill';
import { collectionContacts } from '../../domain/ladder.ts';
import { addDays, isBefore, laterOf, localDateAt, startOfDay } from '../../domain/time.ts';
import { plausibleZones } from '../../domain/zones.ts';
import type { Hit, Question } from '../gate.ts';

/** So many calendar days, in the debtor's own time, lie between two contacts with one debtor over all its debts. */
export function minimumGap({ facts, policy, channel, zone, now }: Question): Hit | undefined {
  if (channel === 'none') return undefined;
  const last = collectionContacts(facts)
    .map(({ reservedAt }) => Temporal.Instant.from(reservedAt))
    .reduce<Temporal.Instant | undefined>((a, b) => (a === undefined ? b : laterOf(a, b)), undefined);
  if (last === undefined) return undefined;
  const plausible = plausibleZones(facts.profile);
  const zones = plausible.length === 0 ? [zone] : plausible;
  const until = zones
    .map((local) => startOfDay(addDays(localDateAt(last, local), policy.minimumGapDays), local))
    .reduce(laterOf);
  if (!isBefore(now, until)) return undefined;
  return {
    rule: 'minimum-gap',
    decision: 'DEFER',
    reason: `At least ${policy.minimumGapDays} days between contacts with one debtor; the last was on ${localDateAt(last, zone)}.`,
    citation: 'S0-3, S0-5, conduct-rules 1.8',
    until,
  };
}
