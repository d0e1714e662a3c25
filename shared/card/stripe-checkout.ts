import * as z from 'zod';
import { log, logError } from '../log/log.ts';
import type { CardOffer, CardOrder, OpenCheckout } from './checkout.ts';

/** The version of the interface that requests and events are written for. */
export const stripeVersion = '2026-10-28.endive';

export type StripeAccess = {
  /** `https://api.stripe.com`, or what stands for it in a test. */
  address: string;
  /** Gives what a parameter holds. */
  secret(name: string): Promise<string>;
};

const sessionSchema = z.object({ id: z.string(), url: z.url({ protocol: /^https?$/ }) });
const languages = new Set(['en', 'fr', 'de', 'nl', 'es']);

/**
 * Opens Stripe Checkout with one request. No name, address or invoice number of the debtor is sent: what is paid stands
 * here under the order's id. Any answer but a payment page means that no card can be taken now; the transfer still can.
 */
export function stripeCheckout({ address, secret }: StripeAccess): OpenCheckout {
  return async ({ keyParameter }, order) => {
    try {
      const response = await fetch(`${address}/v1/checkout/sessions`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${await secret(keyParameter)}`,
          'Content-Type': 'application/x-www-form-urlencoded',
          'Idempotency-Key': order.checkoutId,
          'Stripe-Version': stripeVersion,
        },
        body: sessionOf(order),
        signal: AbortSignal.timeout(8000),
      });
      return await offerOf(response);
    } catch (error) {
      logError('card-checkout-failed', error);
      return { kind: 'unavailable' };
    }
  };
}

async function offerOf(response: Response): Promise<CardOffer> {
  if (!response.ok) {
    log('card-checkout-refused', { status: response.status });
    return { kind: 'unavailable' };
  }
  return { kind: 'ready', url: sessionSchema.parse(await response.json()).url };
}

function sessionOf({ checkoutId, amount, currency, reference, language, paidUrl, backUrl }: CardOrder) {
  return new URLSearchParams({
    mode: 'payment',
    'line_items[0][quantity]': '1',
    'line_items[0][price_data][currency]': currency.toLowerCase(),
    'line_items[0][price_data][unit_amount]': String(amount),
    'line_items[0][price_data][product_data][name]': reference,
    client_reference_id: checkoutId,
    'metadata[forbear_checkout]': checkoutId,
    'payment_intent_data[metadata][forbear_checkout]': checkoutId,
    'payment_intent_data[description]': reference,
    success_url: paidUrl,
    cancel_url: backUrl,
    locale: languages.has(language) ? language : 'auto',
  });
}
