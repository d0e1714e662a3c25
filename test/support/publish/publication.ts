import { createHash } from 'node:crypto';
import * as z from 'zod';
import { localDateSchema } from '../../../shared/domain/time.ts';
import { hashOf, sha256 } from '../../../shared/policy/canonical.ts';
import { engine } from '../../../shared/policy/engine.ts';
import type { Order } from '../simulate/order.ts';
import type { Outcome } from '../simulate/outcome.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const counted = z.array(z.object({ name: z.string(), count: z.int().nonnegative() }));
const named = z.object({ id: z.string(), version: z.int().positive() });

/** What was shown before a policy shipped: on which ledger it was played, and how every bound of ethics fared. */
export const publicationSchema = z.strictObject({
  /** `hash`: of the document as it ships, in canonical form. */
  policy: named.extend({ hash }),
  publishedBy: z.string().min(1),
  publishedOn: localDateSchema,
  engine: z.int(),
  played: z.strictObject({
    ledger: z.strictObject({ name: z.string(), hash }),
    /** Hashes of what else was given. */
    payments: hash.optional(),
    events: hash.optional(),
    mapping: hash.optional(),
    creditor: z.string(),
    from: localDateSchema,
    until: localDateSchema,
    seed: z.int(),
    behaviour: z.string(),
    deskAnswers: z.boolean(),
  }),
  bounds: z.array(z.strictObject({ id: z.string(), asked: z.int(), broken: z.int() })),
  figures: z.strictObject({
    ...{ mails: counted, calls: counted, measures: counted },
    ...{ decisions: z.int(), closed: z.int(), stillOpen: z.int() },
  }),
  /** The policy it was laid beside. */
  against: named.optional(),
});
export type Publication = z.infer<typeof publicationSchema>;

/** The hash of a policy's document, however it is laid out. */
export function documentHash(text: string): string {
  return hashOf(JSON.parse(text));
}

/** The record of a policy that was played; `by` answers for it by name. */
export function publicationOf(
  text: string,
  { order, behaviour, deskAnswers, bounds, figures }: Outcome,
  { by, on }: { by: string; on: string },
): Publication {
  const { policy, against, creditor, asOf: from, until, seed, name, invoices } = order;
  const { mails, calls, measures, decisions, closed, stillOpen } = figures;
  return publicationSchema.parse({
    policy: { id: policy.id, version: policy.version, hash: documentHash(text) },
    ...{ publishedBy: by, publishedOn: on, engine },
    played: {
      ledger: { name, hash: bytesHash(invoices) },
      ...hashesOf(order),
      ...{ creditor: creditor.id, from, until, seed, behaviour, deskAnswers },
    },
    bounds: bounds.map(({ id, asked, broken }) => ({ id, asked, broken })),
    figures: {
      ...{ mails, calls, measures, decisions },
      ...{ closed: closed.count, stillOpen: stillOpen.all.count },
    },
    ...(against === undefined ? {} : { against: { id: against.id, version: against.version } }),
  });
}

function hashesOf({ payments, events, mapping }: Order): Partial<Publication['played']> {
  return {
    ...(payments === undefined ? {} : { payments: bytesHash(payments) }),
    ...(events === undefined ? {} : { events: sha256(JSON.stringify(events)) }),
    ...(mapping === undefined ? {} : { mapping: sha256(mapping) }),
  };
}

function bytesHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
