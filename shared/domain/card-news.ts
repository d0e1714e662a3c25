import * as z from 'zod';
import { currencySchema, minorUnitsSchema } from './money.ts';

const amount = { amount: minorUnitsSchema.positive(), currency: currencySchema };

/**
 * What the card company tells of one card payment. `pending`: the debtor agreed, the money is still under way ·
 * `returned`: it was refunded or taken back by the cardholder's bank · `restored`: that return did not stand ·
 * `questioned`: the cardholder's bank asks about it, no money has moved yet.
 */
export const cardNewsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paid'), checkoutId: z.string(), ...amount }),
  z.object({ kind: z.literal('pending'), checkoutId: z.string() }),
  z.object({ kind: z.literal('failed'), checkoutId: z.string() }),
  z.object({ kind: z.literal('returned'), returnId: z.string(), ...amount }),
  z.object({ kind: z.literal('restored'), returnId: z.string(), ...amount }),
  z.object({ kind: z.literal('questioned'), returnId: z.string() }),
]);
export type CardNews = z.infer<typeof cardNewsSchema>;

export type NewsOf<Kind extends CardNews['kind']> = Extract<CardNews, { kind: Kind }>;

/** All news of a kind. */
export function newsOf<Kind extends CardNews['kind']>(news: readonly CardNews[], kind: Kind): NewsOf<Kind>[] {
  return news.filter((one): one is NewsOf<Kind> => one.kind === kind);
}
