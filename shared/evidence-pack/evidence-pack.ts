import * as z from 'zod';
import { currencySchema, minorUnitsSchema } from '../domain/money.ts';
import { debtorKindSchema } from '../domain/profile.ts';
import { evidenceKindSchema } from '../domain/records.ts';
import { instantSchema, localDateSchema } from '../domain/time.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const party = z.object({ name: z.string(), address: z.array(z.string()), registration: z.string() });

/** One decision about the debt, as its record says. */
const decisionSchema = z.object({
  sequence: z.int().positive(),
  at: instantSchema,
  kind: z.string(),
  step: z.string(),
  verdict: z.string().optional(),
  why: z.string(),
  rules: z.array(
    z.object({ rule: z.string(), decision: z.string(), reason: z.string(), citation: z.string() }),
  ),
  previous: hash,
  hash,
});

/**
 * Everything that an agency is given about one debt, for machines: `pack.json`. Amounts are minor units of the currency.
 * What is known of a person's health or hardship is not in it.
 */
export const evidencePackSchema = z.object({
  version: z.literal(1),
  /** The handover it belongs to; the event that takes it back names it too. */
  handoverId: z.string(),
  madeAt: instantSchema,
  creditor: party.extend({ id: z.string() }),
  debtor: z.object({
    name: z.string(),
    customerNumber: z.string(),
    kind: debtorKindSchema,
    country: z.string().optional(),
    language: z.string().optional(),
    emails: z.array(z.string()),
    phone: z.string().optional(),
  }),
  claim: z.object({
    invoiceNumber: z.string(),
    reference: z.string().optional(),
    currency: currencySchema,
    invoiceTotal: minorUnitsSchema,
    amountOutstanding: minorUnitsSchema,
    amountDisputed: minorUnitsSchema,
    amountCollectible: minorUnitsSchema,
    issuedOn: localDateSchema,
    dueOn: localDateSchema,
    barredFrom: localDateSchema.optional(),
    chargesWaived: z.boolean(),
  }),
  papers: z.array(
    z.object({
      kind: evidenceKindSchema,
      reference: z.string(),
      /** Absent: only its reference is on file. */
      file: z.string().optional(),
    }),
  ),
  contacts: z.array(
    z.object({
      at: instantSchema,
      channel: z.string(),
      step: z.string(),
      status: z.string(),
      deliveredAt: instantSchema.optional(),
      message: z.object({ to: z.string(), subject: z.string(), text: z.string() }).optional(),
    }),
  ),
  disputes: z.array(
    z.object({
      disputeId: z.string(),
      reasons: z.array(z.string()),
      openedAt: instantSchema,
      state: z.string(),
      finding: z.string().optional(),
      answeredAt: instantSchema.optional(),
    }),
  ),
  promises: z.array(z.object({ promiseId: z.string(), promisedOn: localDateSchema, state: z.string() })),
  plans: z.array(
    z.object({
      planId: z.string(),
      state: z.string(),
      parts: z.array(z.object({ dueOn: localDateSchema, amount: minorUnitsSchema })),
    }),
  ),
  payments: z.array(z.object({ bookedOn: localDateSchema, amount: minorUnitsSchema })),
  /** Who approved which firm step, and why. */
  approvals: z.array(
    z.object({ step: z.string(), by: z.string(), at: instantSchema, reason: z.string().optional() }),
  ),
  decisions: z.object({
    own: z.array(decisionSchema),
    /** Length and end of the debtor's chain, as it verified when this was made. */
    chain: z.object({ records: z.int().nonnegative(), head: hash.optional() }),
    /** The whole chain; absent where it also speaks of another creditor's matters. */
    file: z.string().optional(),
  }),
  /** Every other file of the pack. */
  files: z.array(z.object({ name: z.string(), type: z.string(), bytes: z.int(), sha256: hash })),
});
export type EvidencePack = z.infer<typeof evidencePackSchema>;
