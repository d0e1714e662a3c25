import * as z from 'zod';
import { currencySchema, minorUnitsSchema } from '../domain/money.ts';

/** Whose debt an event is about, by ids alone. */
export const aboutDebtor = { creditorId: z.string(), debtorKey: z.string() };
export const aboutDebt = { ...aboutDebtor, debtKey: z.string() };

/** What is open, in minor units of a currency. */
export const outstanding = { amountOutstanding: minorUnitsSchema, currency: currencySchema };

/** One debt that a contact or measure names, with what may be asked for it, in minor units. */
export const namedDebt = {
  debtKey: z.string(),
  stepId: z.string().optional(),
  amountCollectible: minorUnitsSchema,
  currency: currencySchema,
};

/** A paper on file: what kind, where it lies, and what shows that it is unchanged; not who put it there. */
export const paperSchema = z.object({
  debtKey: z.string(),
  kind: z.string(),
  reference: z.string(),
  document: z
    .object({ key: z.string(), type: z.string(), bytes: z.int().positive(), hash: z.string() })
    .optional(),
});

/**
 * One kind of event, in one version. Whatever else a writer says is dropped: names, addresses and texts cannot leave by
 * accident. What a published version says never changes; to change it, raise the version.
 */
export function eventOf<Type extends string, Detail extends z.ZodRawShape>(
  type: Type,
  version: number,
  detail: Detail,
) {
  return z.object({ type: z.literal(type), version: z.int().default(version), detail: z.object(detail) });
}
