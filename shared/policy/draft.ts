import * as z from 'zod';
import { instantSchema } from '../domain/time.ts';
import { comparisonSchema } from './foresee/comparison.ts';
import { policySchema } from './policy.ts';

/** A person of the desk, as what they did is recorded. */
export const authorSchema = z.object({ id: z.string().min(1), name: z.string().min(1) });
export type Author = z.infer<typeof authorSchema>;

/** The next version of a policy while people work on it; there is at most one of each policy. */
export const draftSchema = z.object({
  policy: policySchema,
  /** The version it started from. */
  basedOn: z.int().positive(),
  /** Why it is proposed. */
  reason: z.string(),
  /** Everybody who has changed it; none of them may publish it. */
  authors: z.array(authorSchema).min(1),
  startedAt: instantSchema,
  changedAt: instantSchema,
  /** Raised by every change, so that of two people who change it at once the second is told. */
  edition: z.int().positive(),
  /** How it would fare on the live ledger, beside the newest version, as of its last comparison. */
  comparison: comparisonSchema.optional(),
});
export type Draft = z.infer<typeof draftSchema>;

/** A version that was published at the desk: what it says, who proposed and who published it, and what both knew. */
export const publicationSchema = z.object({
  /** As it was published, in full; debts that are pinned to it are decided by this for good. */
  policy: z.unknown(),
  /** Of the policy's canonical form. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  proposedBy: z.array(authorSchema).min(1),
  proposedFor: z.string(),
  publishedBy: authorSchema,
  publishedAt: instantSchema,
  reason: z.string().min(1),
  comparison: comparisonSchema,
});
export type Publication = z.infer<typeof publicationSchema>;
