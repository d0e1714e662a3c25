import { quietAfterReturn } from '../../domain/returned-payment.ts';
import { isBefore, localDateAt } from '../../domain/time.ts';
import type { Hit, Question } from '../question.ts';

/**
 * Money of an invoice that went back opens it again where it stood, after quiet days: the customer may not know of it
 * yet, and a bank's return says nothing about who caused it.
 */
export function returnedMoney({ facts, debt, policy, zone, now }: Question): Hit | undefined {
  const quiet = quietAfterReturn(debt, facts, policy, zone);
  if (quiet === undefined || !isBefore(now, quiet.until)) return undefined;
  const { knownOn, until } = quiet;
  return {
    rule: 'grace-after-return',
    kind: 'grace',
    decision: 'DEFER',
    reason: `A payment went back to its account on ${knownOn}; quiet days follow, until ${localDateAt(until, zone)}.`,
    citation: 'S0-5',
    until,
  };
}
