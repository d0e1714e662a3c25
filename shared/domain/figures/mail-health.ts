import type { Facts } from '../facts.ts';
import { softBounce } from '../soft-bounces.ts';
import { eventMark } from './event-mark.ts';
import { below, type Mark, of, type Tallies } from './mark.ts';
import { type Ratio, share } from './ratio.ts';
import type { Scope } from './scope.ts';

/** Each mail that left, asked for or owed, and whether it came back. */
export function mailMarks(facts: Facts, scope: Scope): Mark[] {
  return facts.contacts.flatMap(({ channel, status, result = '', reservedAt, contactId }): Mark[] => {
    const bounced = result.startsWith('bounced: ') || result.startsWith(softBounce);
    const left = status === 'SENT' || status === 'UNCERTAIN' || bounced;
    if (channel !== 'email' || !left) return [];
    const figure = `mail/${bounced ? 'bounced' : 'left'}`;
    return eventMark(facts, scope, { figure, about: contactId, at: reservedAt });
  });
}

export type MailHealth = {
  left: number;
  bounced: number;
  complained: number;
  bounces: Ratio;
  complaints: Ratio;
};

/** Mails, what came back, and complaints; the shares are of all mails that left. */
export function mailHealth(tallies: Tallies): MailHealth {
  const left = below(tallies, 'mail').reduce((all, [, { count }]) => all + count, 0);
  const bounced = of(tallies, 'mail/bounced').count;
  const complained = of(tallies, 'complaint').count;
  return { left, bounced, complained, bounces: share(bounced, left), complaints: share(complained, left) };
}
