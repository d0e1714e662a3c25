import * as z from 'zod';
import { instantSchema } from '../../domain/time.ts';

const countedSchema = z.array(z.object({ name: z.string(), count: z.int().nonnegative() }));

const sideSchema = z.object({
  policy: z.object({ id: z.string(), version: z.int().positive(), hash: z.string() }),
  /** Contacts by the step they take, in the order of the ladder. */
  contacts: countedSchema,
  /** What people would have to decide, by kind. */
  people: countedSchema,
  /** The most contacts one debtor would get in any 30 days. */
  mostIn30Days: z.int().nonnegative(),
  /** Every bound of ethics: at how many contacts it was asked, and how often it would be broken. */
  bounds: z.array(z.object({ id: z.string(), asked: z.int(), broken: z.int() })),
});
export type Side = z.infer<typeof sideSchema>;

const courseSchema = z.array(z.object({ on: z.string(), what: z.string() }));

/** Two policies on the same debts of today, as a record that whoever publishes is shown and that is kept. */
export const comparisonSchema = z.object({
  madeAt: instantSchema,
  days: z.int().positive(),
  creditorId: z.string(),
  debtors: z.int().nonnegative(),
  debts: z.int().nonnegative(),
  /** Whether only a part of the open debts was looked at. */
  sampled: z.boolean(),
  before: sideSchema,
  after: sideSchema,
  /** Debtors whose course would be another, and the first of them by key with both courses. */
  changed: z.int().nonnegative(),
  examples: z.array(z.object({ debtorKey: z.string(), before: courseSchema, after: courseSchema })),
});
export type Comparison = z.infer<typeof comparisonSchema>;
