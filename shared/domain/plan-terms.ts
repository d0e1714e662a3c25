import * as z from 'zod';
import { minorUnitsSchema } from './money.ts';

const limits = {
  /** At most so many parts. */
  mostInstalments: z.int().min(2).max(60),
  /** The last part is due within so many days from the day of the proposal. */
  longestDays: z.int().positive().max(1826),
  /** The first part is at least so many hundredths of the whole. */
  leastFirstPercent: z.int().min(0).max(100),
};

/** The plans that a policy accepts at once; any other goes to a person. */
export const planTermsSchema = z.strictObject({
  ...limits,
  /** The first part is due within so many days from the day of the proposal. */
  firstWithinDays: z.int().positive(),
  /** The largest sum of one plan by currency, in minor units; a currency that is not named: a person decides. */
  largestSum: z.record(z.string().regex(/^[A-Z]{3}$/), minorUnitsSchema.positive()),
  /** How often a debtor may have a plan about an invoice after the first, such as one with other days. */
  mostChanges: z.int().nonnegative(),
  /** Wider limits for natural persons; absent: the same. */
  forPersons: z.strictObject(limits).optional(),
});
export type PlanTerms = z.infer<typeof planTermsSchema>;
