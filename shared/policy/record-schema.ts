import * as z from 'zod';
import { instantSchema, localDateSchema } from '../domain/time.ts';
import { askedSchema } from './asked.ts';

/** What a decision came to, as it is recorded. */
export const outcomeSchema = z.object({
  step: z.string(),
  /** The rung of the ladder it is about. */
  stepId: z.string().optional(),
  why: z.string(),
  /** For a wait: until when. */
  until: instantSchema.optional(),
  /** For a review: which kind of task; for a wait for people: whose. */
  task: z.string().optional(),
  owner: z.string().optional(),
  /** The gate's verdict, where it was asked, and when that ends by itself. */
  verdict: z.string().optional(),
  verdictUntil: instantSchema.optional(),
  /** Every rule that spoke, with all it said. */
  hits: z.array(z.looseObject({ rule: z.string(), decision: z.string() })),
  /** The rule packs that were asked, and the hash of what they said. */
  packs: z.array(z.object({ id: z.string(), version: z.string(), hash: z.string() })).optional(),
  /** Whatever else the verdict says. */
  also: z.record(z.string(), z.json()).optional(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** What one contact names: the debt that leads it, its step, and a line for each debt. */
const planSchema = z.object({
  leader: z.string(),
  stepId: z.string(),
  lines: z.array(z.record(z.string(), z.json())),
});
export type Plan = z.infer<typeof planSchema>;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const base = {
  debtorKey: z.string(),
  at: instantSchema,
  /** The function that asked. */
  by: z.string(),
  /** Version of the code and tables that decided. */
  engine: z.int(),
  /** Which facts it rests on: their version, and the hash they are kept under. */
  factsVersion: z.int(),
  factsHash: hash,
  /** The message that was about to leave, and the contact it became. */
  messageHash: hash.optional(),
  contactId: z.string().optional(),
};

const stepSchema = z.object({
  ...base,
  kind: z.literal('step'),
  /** The same for what asks the same of the same facts at the same instant. */
  decisionId: z.string(),
  debtKey: z.string(),
  asked: askedSchema,
  ...outcomeSchema.shape,
  /** For a contact: what it names. */
  plan: planSchema.optional(),
  /** Why its message stays back although the step may be taken: what a wording rule says against it. */
  keptBack: z.string().optional(),
  policyId: z.string(),
  policyVersion: z.int(),
  policyHash: hash,
});

/** A message that was owed to the debtor; the gate is not asked for it. */
const answerSchema = z.object({
  ...base,
  kind: z.literal('answer'),
  template: z.string(),
  outboxId: z.string(),
  debtKeys: z.array(z.string()),
});

/** A named person's wish to erase what is personal about the debtor, and what became of it. */
const erasureSchema = z.object({
  ...base,
  kind: z.literal('erasure'),
  person: z.string().min(1),
  reason: z.string().min(1),
  /** `done`: of this record and all before it only the decisions are left, not what they rested on. */
  erasure: z.enum(['done', 'refused']),
  /** The day of the last collection activity. */
  lastOn: localDateSchema,
  /** Why it was refused, and from which day on it is possible. */
  ground: z.string().optional(),
  possibleFrom: localDateSchema.optional(),
});

/** What was decided, before it has its place in the debtor's chain. */
const draftSchema = z.discriminatedUnion('kind', [stepSchema, answerSchema, erasureSchema]);
export type Draft = z.infer<typeof draftSchema>;
export type StepDraft = z.infer<typeof stepSchema>;

const placeSchema = z.object({
  /** 1 for a debtor's first decision, then one more each. */
  sequence: z.int().positive(),
  /** The hash of the record before it. */
  previous: hash,
  /** The hash of this record, its place included. */
  hash,
});

/** A decision about a debt, or an answer that left, in its place of the debtor's chain; kept for good. */
export const decisionRecordSchema = draftSchema.and(placeSchema);
export type DecisionRecord = z.infer<typeof decisionRecordSchema>;
