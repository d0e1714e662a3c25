import { addDays, localDateAt, startOfDay } from '../../domain/time.ts';
import type { Hit, Question } from '../question.ts';

/**
 * Too many people marked this creditor's mails as spam: nobody is asked by mail until a person has found out why. What is
 * owed to a debtor still leaves. A creditor nobody complained of is known by nothing being noted, so a new stage may write.
 */
export function mailReputation({ books, channel, zone, now }: Question): Hit | undefined {
  const since = books?.mailSlowedSince;
  if (channel !== 'email' || since === undefined) return undefined;
  return {
    ...{ rule: 'mail-reputation', kind: 'mail-reputation', decision: 'HOLD' },
    reason: `Since ${since} no mail asks for money: too many of them were marked as spam. A person must look into it and say when it goes on.`,
    citation: 'EM-09',
    until: startOfDay(addDays(localDateAt(now, zone), 1), zone),
  };
}
