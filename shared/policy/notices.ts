import type { Notice, NoticeKind } from '../domain/notice.ts';
import type { Contact } from '../domain/records.ts';
import { instantOf, localDateAt } from '../domain/time.ts';
import { announcementsOf } from './announcement.ts';
import { classOf, type MessageClass, type Question } from './question.ts';

/** A notice, whether it was recorded or is known from what left. */
export type Given = Pick<Notice, 'sentOn' | 'by'> & { receivedOn?: string | undefined };

/**
 * What our own messages count as, once they certainly left: one that may not have left is no proof. A friendly first
 * reminder is the free one, and too friendly for a dunning notice.
 */
const countsAs: Partial<Record<NoticeKind, readonly MessageClass[]>> = {
  'free-reminder': ['first-reminder'],
  'default-notice': ['reminder', 'final-notice'],
};

/** The notices of a kind about a debt, oldest first. */
export function noticesGiven(kind: NoticeKind, { facts, debt, policy, zone }: Question): Given[] {
  const recorded = facts.notices.filter((one) => one.kind === kind && one.debtKeys.includes(debt.debtKey));
  const classes = countsAs[kind];
  const ours = classes === undefined ? [] : messagesOf(classes, { facts, debt, policy, zone });
  const letters =
    kind === 'fourteen-day-letter'
      ? announcementsOf(facts.contacts, debt.debtKey).map(({ contact }) => mailed(contact, zone))
      : [];
  return [...recorded, ...ours, ...letters].sort((a, b) => a.sentOn.localeCompare(b.sentOn));
}

function messagesOf(
  classes: readonly MessageClass[],
  { facts, debt, policy, zone }: Pick<Question, 'facts' | 'debt' | 'policy' | 'zone'>,
): Given[] {
  const steps = policy.ladder.filter((step) => classes.some((one) => one === classOf(step)));
  return facts.contacts
    .filter(
      ({ status, channel, lines }) =>
        status === 'SENT' &&
        channel === 'email' &&
        lines.some(
          ({ debtKey, stepId }) => debtKey === debt.debtKey && steps.some(({ id }) => id === stepId),
        ),
    )
    .map((contact) => mailed(contact, zone));
}

function mailed({ reservedAt }: Contact, zone: string): Given {
  return {
    sentOn: localDateAt(instantOf(reservedAt), zone),
    by: 'email' as const,
  };
}
