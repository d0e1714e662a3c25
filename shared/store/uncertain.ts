import type { Temporal } from 'temporal-polyfill';
import type { Creditor } from '../config/stage.ts';
import { newTask } from '../domain/new-task.ts';
import type { Contact } from '../domain/records.ts';
import { instantText } from '../domain/time.ts';
import type { Policy } from '../policy/policy.ts';
import { type Cases, debtorPartition } from './cases.ts';
import { type Committed, commit } from './commit.ts';
import { taskItem } from './items.ts';

/**
 * A message that may or may not have left is never sent again by itself: it counts as sent,
 * and a person finds out whether it arrived.
 */
export async function reportUncertain(
  cases: Cases,
  from: { creditor: Creditor; policy: Policy; debtorKey: string; now: Temporal.Instant },
  contact: Contact,
  why: string,
): Promise<Committed> {
  const { creditor, policy, debtorKey, now } = from;
  const task = newTask({
    kind: 'uncertain-send',
    matter: contact.contactId,
    creditor,
    policy,
    lines: contact.lines,
    needs: `It is not known whether this mail left (${why}). Ask the mail service's log or the customer; it is not sent again by itself.`,
    now,
    about: contact.contactId,
  });
  return commit(cases, {
    debtorKey,
    writes: [
      {
        kind: 'update',
        key: { pk: debtorPartition(debtorKey), sk: `CONTACT#${contact.contactId}` },
        set: { status: 'UNCERTAIN', settledAt: instantText(now), result: why },
        remove: ['lookAt', 'lookShard'],
        onlyIf: { status: 'RESERVED' },
      },
      { kind: 'put', item: taskItem(debtorKey, task) },
    ],
  });
}
