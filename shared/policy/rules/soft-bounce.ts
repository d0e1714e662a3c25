import { restAfterSoftBounces } from '../../domain/soft-bounces.ts';
import { isBefore } from '../../domain/time.ts';
import type { Hit, Question } from '../question.ts';

/** A mailbox that could not take our last mail is left alone for some days, longer each time. */
export function softBounceRest({ facts, channel, now }: Question): Hit | undefined {
  if (channel !== 'email') return undefined;
  const until = restAfterSoftBounces(facts.contacts);
  if (until === undefined || !isBefore(now, until)) return undefined;
  return {
    ...{ rule: 'soft-bounce', kind: 'minimum-gap', decision: 'DEFER', until },
    reason: 'The mailbox could not take our last mail; it is tried again after some days.',
    citation: 'S0-3',
  };
}
