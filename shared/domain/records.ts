import * as z from 'zod';
import { allowanceSchema } from './allowance.ts';
import { currencySchema, minorUnitsSchema } from './money.ts';
import { phonePlaceSchema } from './profile.ts';
import { instantSchema, localDateSchema } from './time.ts';

/** One debt named in a contact or task, with the step it thereby takes (none when it is only mentioned). */
const lineSchema = z.object({
  debtKey: z.string(),
  stepId: z.string().optional(),
  amountCollectible: minorUnitsSchema.nonnegative(),
  currency: currencySchema,
  /** Costs that the message said may be asked if it stays unpaid, and not before so many days. */
  announced: z.object({ costs: minorUnitsSchema.positive(), days: z.int().positive() }).optional(),
});
export type Line = z.infer<typeof lineSchema>;

/**
 * One attempt to reach a debtor, or one measure taken. The dunning level of a debt is derived from these rows.
 * RESERVED is a claim whose message may be leaving now; UNCERTAIN counts as sent and is never repeated by itself.
 */
export const contactSchema = z.object({
  contactId: z.string(),
  creditorId: z.string(),
  channel: z.enum(['email', 'call', 'none']),
  /** `collection` counts for gaps, caps and levels · `answer` is owed to the debtor · `measure` is an escalation. */
  purpose: z.enum(['collection', 'answer', 'measure']),
  stepId: z.string(),
  lines: z.array(lineSchema),
  status: z.enum(['RESERVED', 'SENT', 'FAILED', 'UNCERTAIN', 'CANCELLED']),
  reservedAt: instantSchema,
  settledAt: instantSchema.optional(),
  /** The mail service's id of the message, or the outcome of a call. */
  result: z.string().optional(),
  decisionId: z.string().optional(),
  /** When the mail service handed it over to the recipient's: the proof that it arrived. */
  deliveredAt: instantSchema.optional(),
  /** When the mail service last said that it still tries. */
  delayedAt: instantSchema.optional(),
  /** While RESERVED: when the sweep may call it UNCERTAIN. */
  lookAt: instantSchema.optional(),
  /** Where the telephone rang; absent: unknown. */
  place: phonePlaceSchema.optional(),
  /** `in`: the debtor reached us; absent: we reached out. */
  direction: z.enum(['in', 'out']).optional(),
});
export type Contact = z.infer<typeof contactSchema>;

/** Reason codes of domain.md's dispute table. */
export const disputeReasonSchema = z.enum([
  'PRICE',
  'CALC',
  'FREIGHT_FEE',
  'QTY_SHORT',
  'NOT_RECEIVED',
  'DAMAGED',
  'QUALITY',
  'WRONG_ITEM',
  'LATE',
  'RETURNED',
  'NOT_ORDERED',
  'NOT_MINE',
  'DUPLICATE',
  'CANCELLED',
  'ALREADY_PAID',
  'CREDIT_MISSING',
  'DOC_MISSING',
  'INVOICE_FORM',
  'TERMS',
  'TIME_BARRED',
  'OTHER',
]);
export type DisputeReason = z.infer<typeof disputeReasonSchema>;

/** One thing the customer objected to, in their words. */
const sayingSchema = z.object({
  reason: disputeReasonSchema,
  text: z.string(),
  /** Minor units; absent: the whole invoice. */
  amountDisputed: minorUnitsSchema.positive().optional(),
  /** The line of the invoice it is about, as the customer names it. */
  line: z.string().min(1).optional(),
  at: instantSchema,
  by: z.enum(['debtor', 'desk', 'file']),
});
export type Saying = z.infer<typeof sayingSchema>;

export const evidenceKindSchema = z.enum(['order', 'delivery', 'invoice', 'terms']);
export type EvidenceKind = z.infer<typeof evidenceKindSchema>;

/** What an objection proved to be. */
export const findingSchema = z.enum(['valid', 'partly', 'not-valid']);
export type Finding = z.infer<typeof findingSchema>;

/** What brought a dispute about in our own house, asked when it is closed (S0-9). */
export const rootCauseSchema = z.enum([
  'agreement',
  'order-entry',
  'delivery',
  'goods-or-work',
  'billing',
  'master-data',
  'payment-matching',
  'papers',
  'communication',
  'not-ours',
]);
export type RootCause = z.infer<typeof rootCauseSchema>;

/** How far a dispute is on its way from the objection to what we learn from it. */
export const disputeStageSchema = z.enum([
  'opened',
  'investigating',
  'proposed',
  'mediation',
  'answered',
  'closed',
  'withdrawn',
]);
export type DisputeStage = z.infer<typeof disputeStageSchema>;

const namedAct = { at: instantSchema, by: z.string().min(1) };

/** Who looks into a dispute, on which ground, as a named person settled it. */
const triageSchema = z.object({
  ...namedAct,
  /** The ground as we see it; the customer's own words stay beside it. */
  reason: disputeReasonSchema,
  resolver: z.string().min(1),
  /** Why another looks into it than before. */
  why: z.string().min(1).optional(),
  /** The resolver could not answer it, and said why. */
  handedBack: z.object({ at: instantSchema, why: z.string().min(1) }).optional(),
});
export type Triage = z.infer<typeof triageSchema>;

/** What a resolver found, for whoever answers the customer. */
const proposalSchema = z.object({
  ...namedAct,
  finding: findingSchema,
  text: z.string().min(1),
  papers: z.array(evidenceKindSchema).optional(),
  /** `link`: given by the holder of a signed link, without an account. */
  how: z.enum(['desk', 'link']),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** An objection. While open it suspends the disputed amount (the whole debt for natural persons). */
export const disputeSchema = z.object({
  disputeId: z.string(),
  debtKey: z.string(),
  reason: disputeReasonSchema,
  text: z.string(),
  /** The part that is disputed in minor units; absent: the whole invoice. */
  amountDisputed: minorUnitsSchema.positive().optional(),
  /** The line of the invoice it is about, as the customer names it. */
  line: z.string().min(1).optional(),
  /** All that was said to it, the first included; absent: nothing but the first. */
  sayings: z.array(sayingSchema).optional(),
  /** The answered dispute on the same ground that it repeats; another person answers than did then. */
  repeats: z.string().optional(),
  openedAt: instantSchema,
  openedBy: z.enum(['debtor', 'desk', 'file']),
  /** The day by which we promised to answer. */
  answerBy: localDateSchema,
  state: z.enum(['open', 'answered', 'withdrawn']),
  answeredAt: instantSchema.optional(),
  /** What was found, the words the customer got, and the named person who answers for them. */
  finding: findingSchema.optional(),
  answer: z.string().optional(),
  answeredBy: z.string().optional(),
  /** The papers on file that the answer rests on. */
  papers: z.array(evidenceKindSchema).optional(),
  /** Every time it was settled who looks into it, oldest first; absent: not yet. */
  triages: z.array(triageSchema).optional(),
  /** The newest finding of a resolver; one older than the customer's newest words does not count. */
  proposal: proposalSchema.optional(),
  /** A neutral third person was offered, as our second answer was not accepted either. */
  mediation: z.object({ ...namedAct, text: z.string().min(1) }).optional(),
  /** When it went to whoever decides, as the promised day had passed without an answer. */
  escalatedAt: instantSchema.optional(),
  /** How it ended for our own house: what brought it about, and what we change. */
  closing: z.object({ ...namedAct, rootCause: rootCauseSchema, change: z.string().min(1) }).optional(),
  /** When the customer took it back. */
  withdrawnAt: instantSchema.optional(),
  /** Where it was said, if a person noted it: a letter, a message, a portal. */
  source: z.string().min(1).optional(),
});
export type Dispute = z.infer<typeof disputeSchema>;

/** How somebody means to pay. */
export const paymentMethodSchema = z.enum(['transfer', 'card', 'other']);
export type PaymentMethod = z.infer<typeof paymentMethodSchema>;

/** A dated commitment to pay. Kept or broken is derived from the payments, never stored. */
export const promiseSchema = z.object({
  promiseId: z.string(),
  creditorId: z.string(),
  debtKeys: z.array(z.string()).min(1),
  promisedOn: localDateSchema,
  /** In minor units; absent: all that is open on these debts. */
  amount: minorUnitsSchema.positive().optional(),
  currency: currencySchema.optional(),
  madeAt: instantSchema,
  madeBy: z.enum(['debtor', 'desk']),
  /** How it will be paid, if that was said. */
  method: paymentMethodSchema.optional(),
  /** The promise that it puts off to another day. */
  movedFrom: z.string().optional(),
  /** `moved`: another took its place · `proposed`: a person decides whether it may be put off again. */
  state: z.enum(['open', 'cancelled', 'moved', 'proposed', 'declined']),
});
export type PromiseToPay = z.infer<typeof promiseSchema>;

export const taskKindSchema = z.enum([
  'call',
  'review',
  'approval',
  'dispute',
  'proposal',
  'hold',
  'uncertain-send',
  'unreachable',
  'reply',
  'fault',
  /** Money that pays nothing we know of: a person finds out where it belongs. */
  'payment',
]);
export type TaskKind = z.infer<typeof taskKindSchema>;

/** A task given to somebody else. */
const handoverSchema = z.object({
  from: z.string(),
  to: z.string().min(1),
  by: z.string().min(1),
  at: instantSchema,
  why: z.string().min(1),
});

/** Something a named person must do. An open one is on a work list with its due day. */
export const taskSchema = z.object({
  taskId: z.string(),
  kind: taskKindSchema,
  creditorId: z.string(),
  owner: z.string().min(1),
  createdAt: instantSchema,
  dueOn: localDateSchema,
  lines: z.array(lineSchema),
  /** The ladder step this task stands for, if any. */
  stepId: z.string().optional(),
  /** What is needed to decide or do it, in words for the owner. */
  needs: z.string(),
  /** The dispute, plan, promise, hold or contact it is about, if any. */
  about: z.string().optional(),
  /** The named person who asked for it; they cannot agree to it themselves. Absent: no person asked. */
  askedBy: z.string().min(1).optional(),
  /** For a dispute: its ground and how far it is, so that a list can be narrowed by them. */
  dispute: z.object({ reason: disputeReasonSchema, stage: disputeStageSchema }).optional(),
  /** For a call: all that may be left on a machine; absent: nothing may. */
  voicemail: z.string().optional(),
  /** For a call: who is making it, and since when. It stands until its outcome is noted. */
  calling: z.object({ by: z.string().min(1), at: instantSchema }).optional(),
  /** For a call: why it could not be made when somebody tried, and when it can be, where that is known. */
  putOff: z
    .object({
      why: z.string().min(1),
      by: z.string().min(1),
      at: instantSchema,
      until: instantSchema.optional(),
    })
    .optional(),
  /** Each time it was given to somebody else. */
  handovers: z.array(handoverSchema).optional(),
  state: z.enum(['open', 'done']),
  outcome: z.string().optional(),
  note: z.string().optional(),
  doneBy: z.string().optional(),
  doneAt: instantSchema.optional(),
});
export type Task = z.infer<typeof taskSchema>;

/** Money received (or, negative, returned) and matched to a debt. */
export const paymentSchema = z.object({
  paymentId: z.string(),
  debtKey: z.string(),
  /** Minor units; negative for a reversal. */
  amount: minorUnitsSchema,
  /** What the invoice was settled by beside the money; the books are to follow. */
  allowance: allowanceSchema.optional(),
  /** The part that leaves the balance as it is: of a return told before its payment, and then of that payment. */
  uncounted: minorUnitsSchema.optional(),
  currency: currencySchema,
  bookedOn: localDateSchema,
  receivedAt: instantSchema,
  batch: z.string(),
  line: z.int().positive(),
});
export type Payment = z.infer<typeof paymentSchema>;

/** A paper that proves the claim: what kind, and where finance finds it. */
export const evidenceSchema = z.object({
  debtKey: z.string(),
  kind: evidenceKindSchema,
  reference: z.string().min(1),
  /** The named person who said where it lies, and when; absent: the ledger did. */
  notedBy: z.string().min(1).optional(),
  notedAt: instantSchema.optional(),
  /** The paper itself, where it was put on file; the debtor may take it away. */
  document: z
    .object({
      key: z.string().min(1),
      type: z.string().min(1),
      bytes: z.int().positive(),
      /** SHA-256 in hex. */
      hash: z.string().length(64),
      /** The version of the object that was looked at: what is put in its place later is not what is on file. */
      version: z.string().min(1).optional(),
      filedAt: instantSchema,
      /** The named person who sent it from the desk; absent: it was put into the inbox. */
      filedBy: z.string().min(1).optional(),
    })
    .optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;
