import { addDays, daysBetween, localDateAt, startOfDay } from '../../domain/time.ts';
import type { Hit, Question } from '../question.ts';

/** Nobody is reminded on the strength of old books: the payment may have come long ago. */
export function staleData({ policy, books, channel, step, zone, now }: Question): Hit | undefined {
  const most = policy.paymentDataDays;
  const reaches = channel !== 'none' || step.kind === 'escalate';
  if (most === undefined || !reaches) return undefined;
  const today = localDateAt(now, zone);
  const known = books?.paymentsKnownUntil;
  if (!isStale(known, most, today)) return undefined;
  return {
    rule: 'stale-data',
    kind: 'stale-data',
    decision: 'HOLD',
    reason:
      known === undefined
        ? 'No payment data has been uploaded yet, so nobody can say what is still open.'
        : `The newest payment data is of ${known}, older than ${most} days: upload payments first.`,
    citation: 'S0-1',
    until: startOfDay(addDays(today, 1), zone),
  };
}

/** Whether payments known until a day (undefined: nobody knows) are too old to collect by. */
export function isStale(knownUntil: string | undefined, mostDays: number, today: string): boolean {
  return knownUntil === undefined || daysBetween(knownUntil, today) > mostDays;
}
