import * as z from 'zod';
import { currencySchema, minorUnitsSchema } from './money.ts';
import { evidenceKindSchema } from './records.ts';
import { instantSchema, localDateSchema } from './time.ts';

/** Why collection rests, where a law or a code knows the reason. */
export const holdKindSchema = z.enum([
  'plan',
  'vulnerability',
  'bereavement',
  'breathing-space',
  'mental-health-crisis',
  'adviser-plan',
  'representation',
  'insolvency',
  'cease-request',
  'restriction',
  'deliverability',
  'verification',
  'hardship',
  'documents',
  'already-paid',
  'wrong-person',
  'contact-change',
  'callback',
  'reply',
  'complaint',
  'credit',
  'payment',
  'other',
]);
export type HoldKind = z.infer<typeof holdKindSchema>;

/** What the debtor said about it, word for word. */
const saidSchema = z.object({
  text: z.string().optional(),
  paidOn: localDateSchema.optional(),
  /** The bank's reference, or what was written on the transfer. */
  reference: z.string().optional(),
  amount: minorUnitsSchema.positive().optional(),
  currency: currencySchema.optional(),
  /** The papers that are wanted. */
  papers: z.array(evidenceKindSchema).optional(),
  /** The mailbox that is not the debtor's, or that we are to write to. */
  email: z.string().optional(),
  /** The mailbox whose link we were asked by to write to that other one. */
  from: z.string().optional(),
});

/** A block on collection with a reason and an end or a review date. */
export const holdSchema = z.object({
  holdId: z.string(),
  /** Absent: of no kind that a rule knows; it holds all the same. */
  kind: holdKindSchema.optional(),
  /** Interest and fees stand still while it lasts. */
  freezesInterest: z.boolean().optional(),
  /** Debts it covers; absent: every debt of this debtor. */
  debtKeys: z.array(z.string()).optional(),
  reason: z.string().min(1),
  source: z.string().min(1),
  since: instantSchema,
  /** Ends by itself at the start of this day. */
  until: localDateSchema.optional(),
  /** A person looks at it on this day. */
  reviewOn: localDateSchema,
  releasedAt: instantSchema.optional(),
  /** Where it is written that whoever had ordered it took it back; only then does it end before its least time. */
  cancelled: z.string().min(1).optional(),
  /** Where the proof lies that its reason is gone: the copy of an answer, a letter. */
  endProof: z.string().min(1).optional(),
  /** The named person who noted it. */
  setBy: z.string().min(1).optional(),
  /** Present where the debtor told us so on the pages. */
  said: saidSchema.optional(),
});
export type Hold = z.infer<typeof holdSchema>;
