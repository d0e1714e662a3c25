import * as z from 'zod';
import { planTermsSchema } from '../domain/plan-terms.ts';
import { disputeReasonSchema, evidenceKindSchema } from '../domain/records.ts';
import { clockTimeSchema } from '../domain/time.ts';
import { chargesSchema, chargingFaults } from './charging.ts';
import { ladderTemplates, policyTextsSchema } from './policy-texts.ts';

/** When a step may be taken at the earliest: so many calendar days after (or before, if negative) an anchor. */
const timingSchema = z.object({
  /** `dueDate`: the day the invoice was due · `previousStep`: the day the step before it was taken. */
  from: z.enum(['dueDate', 'previousStep']),
  days: z.int(),
});

const stepBase = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  at: timingSchema,
  /** Evidence without which the step is refused (S0-6). */
  needsEvidence: z.array(evidenceKindSchema).default([]),
  /** A named person must approve this very step first (S0-4). */
  needsApproval: z.boolean().default(false),
  /** Refused while any part of the debt is disputed, even if the rest could be collected (S0-4). */
  needsUndisputed: z.boolean().default(false),
};

/** One rung of the ladder. Steps are taken in their order; none is skipped, except one that has lapsed. */
const stepSchema = z.discriminatedUnion('kind', [
  z.object({
    ...stepBase,
    kind: z.literal('remind'),
    /** Which message to send: a folder of shared/messages/templates. */
    template: z.enum([...ladderTemplates, 'instalment-missed', 'payment-returned']),
    /** Not taken any more from the due date on (a note before due makes no sense after it). */
    lapsesOnDueDate: z.boolean().default(false),
    /** Only debts at this same step are named in the message, no others are pulled forward into it. */
    alone: z.boolean().default(false),
    /** Days the message gives to answer; the next step waits at least as long. */
    answerDays: z.int().nonnegative().default(0),
  }),
  z.object({ ...stepBase, kind: z.literal('call') }),
  z.object({ ...stepBase, kind: z.literal('review') }),
  z.object({
    ...stepBase,
    kind: z.literal('escalate'),
    measure: z.enum(['withhold-business', 'agency', 'court']),
  }),
]);
export type Step = z.infer<typeof stepSchema>;

const weekday = z.int().min(1).max(7);

/** Hours in which a channel may be used, in the debtor's local time. */
const windowSchema = z
  .object({
    /** ISO weekdays, 1 Monday … 7 Sunday. */
    days: z.array(weekday).min(1),
    from: clockTimeSchema,
    until: clockTimeSchema,
    /** Public holidays of the debtor's country are closed. */
    holidays: z.enum(['closed', 'open']),
  })
  .refine((window) => window.from < window.until, { message: 'from must be before until' });
export type ContactWindow = z.infer<typeof windowSchema>;

/** A ladder and the restraint around it: data that finance can read, never code. */
export const policySchema = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    version: z.int().positive(),
    title: z.string(),
    ladder: z.array(stepSchema).min(1),
    /** The friendly call after a broken promise, instead of a firmer letter (S3-4). */
    brokenPromise: z.object({ stepId: z.string(), daysAfter: z.int().nonnegative() }),
    /** Calendar days between two contacts with one debtor, over all its debts and channels (S0-3). */
    minimumGapDays: z.int().min(1),
    /** At most so many contacts (attempts included) in so many consecutive days, per debtor (conduct-rules §1.8). */
    cap: z.object({ contacts: z.int().min(1), days: z.int().min(1) }),
    window: z.object({ email: windowSchema, call: windowSchema }),
    /** Days after which payment data is too old to remind anybody by; absent: never (the ledger is always at hand). */
    paymentDataDays: z.int().positive().optional(),
    /** Debts whose own step falls due within so many days join a message that leaves anyway. */
    pullForwardDays: z.int().nonnegative(),
    promise: z.object({
      /** Days after the promised date, or that of a part of a plan, before it counts as broken. */
      toleranceDays: z.int().nonnegative(),
      /** How far ahead a debtor may promise by itself, in days. */
      maxDaysAhead: z.int().positive(),
      /** How often a debtor may put off a running promise by itself; then a person decides. Absent: once. */
      mostMoves: z.int().nonnegative().optional(),
      /** How many promises about one invoice a debtor may make by itself; then a person decides. Absent: any number. */
      mostPromises: z.int().positive().optional(),
    }),
    /** Which plans to pay in parts are accepted without a person; absent: a person decides on each (S1-5, S2-4). */
    plan: planTermsSchema.optional(),
    /** Days in which a dispute must be answered. */
    disputeAnswerDays: z.int().positive(),
    /** Days for single grounds, where the house wants others than the usual; never more than the days for all. */
    disputeAnswerDaysFor: z.partialRecord(disputeReasonSchema, z.int().positive()).optional(),
    /** What is asked beside the invoices; absent: nothing ever is. */
    charges: chargesSchema.optional(),
    /** Quiet days after a dispute was answered or a hold ended before collection goes on. */
    graceDays: z.int().nonnegative(),
    /** Days a person has for a task of each kind before it is overdue on the list. */
    taskDays: z.object({
      call: z.int().positive(),
      review: z.int().positive(),
      approval: z.int().positive(),
      exception: z.int().positive(),
    }),
    /** Letters in words of its own; absent: all as they ship. A debt is written to with those of its own version. */
    texts: policyTextsSchema.optional(),
    /** Executions older than this hand over to a successor (Step Functions ends them after a year). */
    successorAfterDays: z.int().min(1).max(330),
  })
  .superRefine((policy, context) => {
    for (const message of chargingFaults(policy))
      context.addIssue({ code: 'custom', path: ['charges'], message });
    for (const [index, step] of policy.ladder.entries())
      if (step.kind === 'remind' && isByItself(step.template))
        context.addIssue({
          ...{ code: 'custom', path: ['ladder', index, 'template'] },
          message: 'a missed part of a plan, or a payment that went back, is told by itself, never as a rung',
        });
  });
export type Policy = z.infer<typeof policySchema>;

/** Letters that follow from what happened. */
function isByItself(template: string): boolean {
  return template === 'instalment-missed' || template === 'payment-returned';
}
