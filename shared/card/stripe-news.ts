import * as z from 'zod';
import type { CardNews } from '../domain/card-news.ts';
import { currencySchema, minorUnitsSchema } from '../domain/money.ts';

/** What one event tells, of which payment. */
export type Told = { eventId: string; cardId: string; news: CardNews };

const currency = z
  .string()
  .transform((code) => code.toUpperCase())
  .pipe(currencySchema);
const ofPayment = { payment_intent: z.string().nullish() };

const eventSchema = z.object({ id: z.string(), type: z.string(), data: z.object({ object: z.unknown() }) });
const sessionSchema = z.object({
  ...ofPayment,
  payment_status: z.enum(['paid', 'unpaid', 'no_payment_required']),
  amount_total: minorUnitsSchema.nonnegative().nullable(),
  currency: currency.nullable(),
  metadata: z.record(z.string(), z.string()).nullish(),
});
const returnSchema = z.object({
  ...ofPayment,
  id: z.string(),
  amount: minorUnitsSchema.positive(),
  currency,
});
const refundSchema = returnSchema.extend({ status: z.string().nullish() });

/**
 * What a verified event means for us; undefined where it means nothing, such as a payment that was not begun here.
 * Throws for an event of a known sort that is not as Stripe's version of ours describes it: a fault for people.
 */
export function newsIn(event: unknown): Told | undefined {
  const { id: eventId, type, data } = eventSchema.parse(event);
  const told = read(type, data.object);
  return told === undefined ? undefined : { eventId, ...told };
}

function read(type: string, object: unknown): Omit<Told, 'eventId'> | undefined {
  switch (type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.async_payment_failed':
      return ofSession(type, sessionSchema.parse(object));
    case 'refund.created':
    case 'refund.updated': {
      const refund = refundSchema.parse(object);
      return refund.status === 'succeeded' ? ofReturn('returned', refund) : undefined;
    }
    case 'refund.failed':
      return ofReturn('restored', refundSchema.parse(object));
    case 'charge.dispute.created':
      return ofReturn('questioned', returnSchema.parse(object));
    case 'charge.dispute.funds_withdrawn':
      return ofReturn('returned', returnSchema.parse(object));
    case 'charge.dispute.funds_reinstated':
      return ofReturn('restored', returnSchema.parse(object));
    default:
      return undefined;
  }
}

function ofSession(
  type: string,
  {
    payment_intent,
    payment_status,
    amount_total: amount,
    currency: paidIn,
    metadata,
  }: z.infer<typeof sessionSchema>,
): Omit<Told, 'eventId'> | undefined {
  const checkoutId = metadata?.['forbear_checkout'];
  if (checkoutId === undefined || payment_intent == null) return undefined;
  const of = (news: CardNews) => ({ cardId: payment_intent, news });
  if (type === 'checkout.session.async_payment_failed') return of({ kind: 'failed', checkoutId });
  if (payment_status === 'unpaid') return of({ kind: 'pending', checkoutId });
  if (amount === null || amount === 0 || paidIn === null) return undefined;
  return of({ kind: 'paid', checkoutId, amount, currency: paidIn });
}

function ofReturn(
  kind: 'returned' | 'restored' | 'questioned',
  { payment_intent, id: returnId, amount, currency: paidIn }: z.infer<typeof returnSchema>,
): Omit<Told, 'eventId'> | undefined {
  if (payment_intent == null) return undefined;
  const news: CardNews =
    kind === 'questioned' ? { kind, returnId } : { kind, returnId, amount, currency: paidIn };
  return { cardId: payment_intent, news };
}
