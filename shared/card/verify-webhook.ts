import { Stripe } from 'stripe';

/** How far the time in a signature may lie from ours, before and after. */
const toleranceSeconds = 300;

export type SignedCall = { payload: string; signature: string | undefined };

/**
 * The event of a webhook call, if Stripe signed exactly this text with our secret within five minutes of now, on either
 * side. `realNow` in milliseconds. Undefined for anything else.
 */
export function verifyWebhook(
  { payload, signature = '' }: SignedCall,
  secret: string,
  realNow: number,
): unknown {
  const times = signature.split(',').filter((part) => part.trim().startsWith('t='));
  const signedAt = Number(times[0]?.trim().slice(2));
  if (times.length !== 1 || signedAt - realNow / 1000 > toleranceSeconds) return undefined;
  try {
    return Stripe.webhooks.constructEvent(payload, signature, secret, toleranceSeconds, undefined, realNow);
  } catch {
    return undefined;
  }
}
