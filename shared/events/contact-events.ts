import type { Debt } from '../domain/debt.ts';
import type { Next } from '../domain/next-step.ts';
import type { Contact } from '../domain/records.ts';
import { instantText } from '../domain/time.ts';
import type { Write } from '../store/commit.ts';
import { eventItem, eventWrite } from './event-item.ts';

/** The event of a message that left or a call that was made to collect; an owed answer or a measure is none. */
export function contacted(debtorKey: string, contact: Contact, at: string): Write[] {
  const { contactId, creditorId, channel, purpose, stepId, lines } = contact;
  if (channel === 'none' || purpose !== 'collection') return [];
  const detail = { creditorId, debtorKey, contactId, channel, stepId, debts: lines };
  const place = { owner: debtorKey, outboxId: `contacted#${contactId}`, at };
  return [eventWrite(place, { type: 'DebtContacted', detail })];
}

/**
 * The event of a step that was due and may not be taken; none when it may, or was not due. It is kept, not put, in a place
 * named after debt, step and ruling: the same refusal at the next look is the same event.
 */
export function refused(
  { creditorId, debtorKey, debtKey }: Debt,
  { judged, verdict }: Pick<Next, 'judged' | 'verdict'>,
  at: string,
): Write[] {
  if (judged === undefined || verdict === undefined || verdict.decision === 'ALLOW') return [];
  const stepId = judged.id;
  const { decision: ruling, hits, until } = verdict;
  const rules = [...new Set(hits.map(({ rule }) => rule))].sort();
  const detail = { creditorId, debtorKey, debtKey, stepId, ruling, rules };
  const end = until === undefined ? {} : { until: instantText(until) };
  const outboxId = `refused#${debtKey}#${stepId}#${ruling}#${rules.join(',')}`;
  const event = { type: 'ContactRefused', detail: { ...detail, ...end } } as const;
  return [{ kind: 'keep', item: eventItem({ owner: debtorKey, outboxId, at }, event) }];
}
