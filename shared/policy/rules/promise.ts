import { brokenAfter, runningPromise } from '../../domain/promise.ts';
import type { Hit, Question } from '../question.ts';

/** A promise to pay rests the debt until its date and a few days of tolerance have passed. */
export function promise({ facts, debt, policy, zone, now }: Question): Hit | undefined {
  const running = runningPromise(debt.debtKey, facts, policy, zone, now);
  if (running === undefined) return undefined;
  return {
    rule: 'promise',
    kind: 'promise',
    decision: 'HOLD',
    reason: `Payment is promised for ${running.promisedOn}; we wait ${policy.promise.toleranceDays} days beyond it.`,
    citation: 'S1-4, T31',
    until: brokenAfter(running, policy, zone),
  };
}
