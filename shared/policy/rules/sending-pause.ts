import { hoursAfter } from '../../domain/time.ts';
import type { Hit, Question } from '../question.ts';

/** Hours after which a debt looks again whether sending goes on. */
const lookHours = 1;

/**
 * A person has stopped all sending: nobody is written to, called or escalated until a person lets it go on. What people
 * decide among themselves, such as a review, is not stopped.
 */
export function sendingPause({ books, channel, step, now }: Question): Hit | undefined {
  const paused = books?.paused;
  if (paused === undefined || (channel === 'none' && step.kind !== 'escalate')) return undefined;
  const whose = paused.whole ? 'of all creditors' : 'of this creditor';
  return {
    ...{ rule: 'sending-pause', kind: 'sending-pause', decision: 'HOLD' },
    reason: `A person has stopped all sending ${whose} (${paused.since.slice(0, 10)}). It goes on when a person says so.`,
    citation: 'S0-7',
    until: hoursAfter(now, lookHours),
  };
}
