import * as z from 'zod';
import { owingKindSchema } from '../interest/interest-terms.ts';
import { currencySchema } from '../money.ts';

const amountSchema = z.int().nonnegative();

const common = {
  /** Currency of every amount here; a debt in another one is left to a person. */
  currency: currencySchema,
  /** Kinds of debtors that may be asked for it (EU-03, DE-03: never a consumer). */
  debtors: z.array(owingKindSchema).min(1),
  /** Never less than this, in minor units (NL-01: 40.00). */
  min: amountSchema.optional(),
  /** Never more than this, in minor units, before VAT (NL-01: 6 775.00, BE-04: 2 000.00). */
  max: amountSchema.optional(),
  /** VAT in hundredths of a percent, added only where the creditor cannot deduct it (NL-01: 2100). */
  vatUplift: z.int().nonnegative().optional(),
  /** How often it may be charged for one claim (DK-01: 3, NO-01: 2). */
  maxCount: z.int().nonnegative().optional(),
  /** Days from one charge to the next at least (DK-01: 10). */
  minDaysApart: z.int().nonnegative().default(0),
  /** Days from the due date to the first charge at least (NO-01: 14). */
  minDaysAfterDue: z.int().nonnegative().default(0),
};

/** The same amount for every claim; 0 forbids it (FR-04). */
const flatSchema = z.strictObject({ ...common, kind: z.literal('flat'), amount: amountSchema });

/** For a principal above the tier before and up to `upTo`: `base + rate × (what lies above the tier before)`. */
const tierSchema = z.strictObject({
  /** Largest principal of this tier, in minor units; the last tier has none. */
  upTo: amountSchema.nullable(),
  /** Hundredths of a percent: 1500 is 15 %. */
  rate: z.int().nonnegative(),
  base: amountSchema,
});

const tieredSchema = z
  .strictObject({ ...common, kind: z.literal('tiered'), tiers: z.array(tierSchema).min(1) })
  .refine(({ tiers }) => rises(tiers.map(({ upTo }) => upTo ?? Number.POSITIVE_INFINITY)), {
    message: 'tiers must rise',
    path: ['tiers'],
  })
  .refine(({ tiers }) => tiers.at(-1)?.upTo === null, {
    message: 'the last tier must be open (upTo null)',
    path: ['tiers'],
  });

/** An amount by the size of the principal: the last row whose `from` the principal reaches (UK-15). */
const tableSchema = z
  .strictObject({
    ...common,
    kind: z.literal('table'),
    rows: z.array(z.strictObject({ from: amountSchema, amount: amountSchema })).min(1),
  })
  .refine(({ rows }) => rows[0]?.from === 0 && rises(rows.map(({ from }) => from)), {
    message: 'rows must begin at 0 and rise',
    path: ['rows'],
  });

/** The most that may be asked beside principal and interest: a fixed sum, a scale of cost, a reminder fee. */
export const feeTermsSchema = z.discriminatedUnion('kind', [flatSchema, tieredSchema, tableSchema]);
export type FeeTerms = z.infer<typeof feeTermsSchema>;

/** Reminders that must cost nothing. */
export const freeReminderTermsSchema = z.strictObject({
  /** The first so many of each debt (BE-01: 1). */
  perDebt: z.int().nonnegative(),
  /** With a recurring contract, all reminders for so many due dates of a calendar year (BE-01: 3). */
  dueDatesPerContractYear: z.int().nonnegative().default(0),
});
export type FreeReminderTerms = z.infer<typeof freeReminderTermsSchema>;

function rises(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? number));
}
