import * as z from 'zod';
import { referenceSchema } from './rate-table.ts';

/** Who owes, as the laws of interest tell them apart. Whoever is not surely a business is a consumer. */
export const owingKindSchema = z.enum(['business', 'consumer']);
export type OwingKind = z.infer<typeof owingKindSchema>;

/** What can stop interest from running for a while. `hold`: any other hold that freezes interest. */
export const pauseReasonSchema = z.enum(['dispute', 'breathing-space', 'hold']);
export type PauseReason = z.infer<typeof pauseReasonSchema>;

/** Hundredths of a percent a year: 800 is 8 points. */
const pointsSchema = z.int();

const common = {
  /** Kinds of debtors these terms may be used for (EU-01, ES-01: never a consumer). */
  debtors: z.array(owingKindSchema).min(1),
  /** `yearly`: after each year the interest of that year bears interest too (NL-04). */
  compounding: z.enum(['none', 'yearly']).default('none'),
  /** Days of a year: always 365, or 366 in leap years (`actual`). A convention where the law is silent. */
  dayCount: z.enum(['365', 'actual']).default('365'),
  /** Whatever is named here adds no interest while it lasts (EU-04, UK-12, UK-17). */
  pausedBy: z.array(pauseReasonSchema).default(['dispute', 'breathing-space', 'hold']),
};

/** Interest at a reference rate and a margin over it. */
const statutorySchema = z.strictObject({
  kind: z.literal('statutory'),
  reference: referenceSchema,
  /** Points over the reference rate. */
  margin: pointsSchema.nonnegative(),
  /**
   * `fixed-at-start`: the rate of the half-year in which interest starts to run, for the life of the debt (UK-14) ·
   * `floating`: each half-year at its own rate (DE-02, FR-01, EU-02) · `at-payment`: the rate of the half-year of the
   * payment, for the whole time.
   */
  mode: z.enum(['fixed-at-start', 'floating', 'at-payment']),
  ...common,
});

/** Interest at a rate that was agreed, within what the law allows to be agreed. */
export const contractTermsSchema = z.strictObject({
  kind: z.literal('contract'),
  /** The rate agreed. */
  rate: pointsSchema.nonnegative(),
  /** A rate below so many times the reference is refused: three times the legal rate in France (FR-01). */
  floor: z.strictObject({ reference: referenceSchema, times: z.int().positive() }).optional(),
  /** A rate above the reference and the margin is refused: eight points over it in Belgium (BE-04). */
  ceiling: z.strictObject({ reference: referenceSchema, margin: pointsSchema }).optional(),
  ...common,
});

/** How interest is computed: the parameters of a rule pack. Rates and margins in hundredths of a percent a year. */
export const interestTermsSchema = z.discriminatedUnion('kind', [statutorySchema, contractTermsSchema]);
export type InterestTerms = z.infer<typeof interestTermsSchema>;
