import * as z from 'zod';
import { minorUnitsSchema } from '../domain/money.ts';
import { localDateSchema } from '../domain/time.ts';
import type { Charged } from '../policy/charged-gate.ts';

/** What is asked beside an invoice, and how it comes about. Amounts are minor units of the invoice's currency. */
export const lineChargeSchema = z
  .object({
    interest: z
      .object({
        minorUnits: minorUnitsSchema.positive(),
        /** The law it rests on, as it is cited. */
        basis: z.string().min(1),
        /** Days with one rate and one base: both days included, the rate in hundredths of a percent a year. */
        segments: z
          .array(
            z.object({
              from: localDateSchema,
              until: localDateSchema,
              days: z.int().positive(),
              rate: z.int().nonnegative(),
              base: minorUnitsSchema.positive(),
            }),
          )
          .min(1),
      })
      .optional(),
    costs: z.object({ minorUnits: minorUnitsSchema.positive(), basis: z.string().min(1) }).optional(),
  })
  .refine(({ interest, costs }) => interest !== undefined || costs !== undefined, {
    message: 'a charge of nothing is not named',
  });
export type LineCharge = z.infer<typeof lineChargeSchema>;

/** What a step asks beside an invoice, as a mail tells it. */
export function lineChargeOf({ interest, costs }: Charged): LineCharge {
  return {
    ...(interest === undefined
      ? {}
      : {
          interest: {
            minorUnits: interest.minorUnits,
            basis: interest.citation,
            segments: interest.segments.map(({ from, until, days, rate, base }) => ({
              ...{ from, until, days, rate, base },
            })),
          },
        }),
    ...(costs === undefined ? {} : { costs: { minorUnits: costs.minorUnits, basis: costs.citation } }),
  };
}
