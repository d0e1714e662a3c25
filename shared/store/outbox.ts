import * as z from 'zod';
import { outboxPartition } from './cases.ts';
import type { Item } from './items.ts';

/** A message that is owed, or an event to publish; written in the same transaction as the fact behind it. */
export const outboxSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('mail'),
    outboxId: z.string(),
    /** The debtor, or `desk~<creditorId>`. */
    owner: z.string(),
    creditorId: z.string(),
    template: z.enum([
      'payment-thanks',
      'dispute-acknowledgement',
      'dispute-answer',
      'dispute-mediation',
      'resolver-request',
      'promise-confirmation',
      'proposal-received',
      'plan-accepted',
      'plan-offered',
      'plan-ended',
      'proposal-declined',
      'message-noted',
      'fresh-link',
      'reply-acknowledgement',
      'daily-list',
    ]),
    debtKeys: z.array(z.string()),
    /** The dispute, promise or payment it answers. */
    about: z.string().optional(),
    /** The mailbox on file that it goes to, where that is not the first one. */
    to: z.string().optional(),
    /** What a person wrote to the debtor. */
    text: z.string().optional(),
    at: z.iso.datetime({ precision: 3 }),
  }),
  z.object({
    kind: z.literal('event'),
    outboxId: z.string(),
    owner: z.string(),
    type: z.string(),
    version: z.int().default(1),
    /** Checked when it was written; what is on its way as a schema changes still leaves. */
    detail: z.record(z.string(), z.unknown()),
    at: z.iso.datetime({ precision: 3 }),
  }),
]);
export type Outbox = z.infer<typeof outboxSchema>;

export type OwedMail = Extract<Outbox, { kind: 'mail' }>;

/** The item that makes the relay have a mail sent; an event's is shared/events/event-item.ts. */
export function outboxItem(outbox: OwedMail): Item {
  return { pk: outboxPartition(outbox.owner), sk: outbox.outboxId, ...outbox };
}
