import { Temporal } from 'temporal-polyfill';
import { localTimeAt } from '../domain/local-time.ts';
import type { Notice, NoticeKind } from '../domain/records.ts';
import { classOf, type Question } from './question.ts';

/** A notice, whether it was recorded or is known from what left. */
export type Given = Pick<Notice, 'sentOn' | 'by'> & { receivedOn?: string | undefined };

/**
 * The notices of a kind about a debt, oldest first. A first reminder that certainly left counts as the free reminder;
 * one that may not have left is no proof.
 */
export function noticesGiven(kind: NoticeKind, { facts, debt, policy, zone }: Question): Given[] {
  const recorded = facts.notices.filter((one) => one.kind === kind && one.debtKeys.includes(debt.debtKey));
  const reminders = kind === 'free-reminder' ? firstReminders({ facts, debt, policy, zone }) : [];
  return [...recorded, ...reminders].sort((a, b) => a.sentOn.localeCompare(b.sentOn));
}

function firstReminders({
  facts,
  debt,
  policy,
  zone,
}: Pick<Question, 'facts' | 'debt' | 'policy' | 'zone'>): Given[] {
  const steps = new Set(
    policy.ladder.filter((step) => classOf(step) === 'first-reminder').map(({ id }) => id),
  );
  return facts.contacts
    .filter(({ status, lines }) => status === 'SENT' && lines.some((line) => line.debtKey === debt.debtKey))
    .filter(({ lines }) =>
      lines.some(({ debtKey, stepId }) => debtKey === debt.debtKey && steps.has(stepId ?? '')),
    )
    .map(({ reservedAt }) => ({
      sentOn: localTimeAt(Temporal.Instant.from(reservedAt), zone).date,
      by: 'email' as const,
    }));
}
