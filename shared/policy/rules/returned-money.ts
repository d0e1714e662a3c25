import { addDays, instantOf, isBefore, localDateAt, startOfDay } from '../../domain/time.ts';
import type { Hit, Question } from '../question.ts';

/**
 * Money of an invoice that went back opens it again where it stood, after quiet days: the customer may not know of it
 * yet, and a bank's return says nothing about who caused it.
 */
export function returnedMoney({ facts, debt, policy, zone, now }: Question): Hit | undefined {
  const latest = facts.payments
    .filter(({ debtKey, amount }) => debtKey === debt.debtKey && amount < 0)
    .map(({ receivedAt }) => receivedAt)
    .sort()
    .at(-1);
  if (latest === undefined) return undefined;
  const knownOn = localDateAt(instantOf(latest), zone);
  const until = startOfDay(addDays(knownOn, policy.graceDays), zone);
  if (!isBefore(now, until)) return undefined;
  return {
    rule: 'grace-after-return',
    kind: 'grace',
    decision: 'DEFER',
    reason: `A payment went back to its account on ${knownOn}; quiet days follow, until ${localDateAt(until, zone)}.`,
    citation: 'S0-5',
    until,
  };
}
