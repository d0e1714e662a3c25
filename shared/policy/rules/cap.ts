import { Temporal } from 'temporal-polyfill';
import { collectionContacts } from '../../domain/ladder.ts';
import { isBefore } from '../../domain/time.ts';
import type { Hit, Question } from '../gate.ts';

/** At most so many contacts, attempts included, in any so many days, over all debts and channels. */
export function cap({ facts, policy, channel, now }: Question): Hit | undefined {
  if (channel === 'none') return undefined;
  const span = { hours: policy.cap.days * 24 };
  const since = now.subtract(span);
  const recent = collectionContacts(facts)
    .map(({ reservedAt }) => Temporal.Instant.from(reservedAt))
    .filter((at) => isBefore(since, at))
    .sort(Temporal.Instant.compare);
  const oldest = recent[recent.length - policy.cap.contacts];
  if (oldest === undefined) return undefined;
  return {
    rule: 'cap',
    decision: 'DEFER',
    reason: `At most ${policy.cap.contacts} contacts in ${policy.cap.days} days; ${recent.length} were made.`,
    citation: 'S0-3, conduct-rules 1.8',
    until: oldest.add(span),
  };
}
