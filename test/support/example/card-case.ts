import { Stripe } from 'stripe';
import type { Stage } from '../../../shared/config/stage.ts';
import { currencySchema } from '../../../shared/domain/money.ts';
import type { PaidSet } from '../../../shared/domain/paid-set.ts';
import { type Checkout, checkoutIdOf } from '../../../shared/store/card-payments.ts';
import { exampleDebtorKey, exampleStage } from './example-case.ts';

/** The example stage, whose creditor takes cards. */
export const cardStage: Stage = {
  ...exampleStage,
  creditors: exampleStage.creditors.map((creditor) => ({
    ...creditor,
    card: { keyParameter: '/forbear/key', webhookSecretParameter: '/forbear/webhook' },
  })),
};
export const webhookSecret = 'whsec_example';

/** A checkout of all that may be asked for, as the page keeps it. */
export function exampleCheckout(amount = 119_000, set: PaidSet = { kind: 'collectible' }): Checkout {
  const payer = { creditorId: 'lindenhof', debtorKey: exampleDebtorKey };
  const at = '2026-04-01T08:55:00.000Z';
  const currency = currencySchema.parse('EUR');
  return { checkoutId: checkoutIdOf(payer, 'a'.repeat(64)), ...payer, set, amount, currency, at };
}

type Body = { id?: string; type: string; object: Record<string, unknown> };

/** An event as Stripe words it. */
export function stripeEvent({ id = 'evt_1', type, object }: Body): string {
  return JSON.stringify({
    id,
    object: 'event',
    api_version: '2026-10-28.endive',
    created: 1,
    type,
    data: { object },
  });
}

/** A finished Checkout session of the example checkout. */
export function sessionEvent(change: Record<string, unknown> = {}, event: Partial<Body> = {}): string {
  const { checkoutId, amount } = exampleCheckout();
  const object = {
    ...{
      id: 'cs_1',
      object: 'checkout.session',
      mode: 'payment',
      payment_status: 'paid',
      payment_intent: 'pi_1',
    },
    ...{ amount_total: amount, currency: 'eur', client_reference_id: checkoutId },
    ...{ metadata: { forbear_checkout: checkoutId } },
    ...change,
  };
  return stripeEvent({ type: 'checkout.session.completed', ...event, object });
}

/** A refund, or a dispute of the cardholder's bank, over some cents of the same payment. */
export function returnEvent(type: string, id: string, amount: number, status = 'succeeded'): string {
  const object = { id, amount, currency: 'eur', status, payment_intent: 'pi_1', charge: 'ch_1' };
  return stripeEvent({ id: `evt_${type}_${id}`, type, object });
}

/** Signs a text as Stripe does, at that real millisecond. */
export function signed(payload: string, atMilliseconds: number, secret = webhookSecret) {
  const timestamp = Math.floor(atMilliseconds / 1000);
  return { payload, signature: Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp }) };
}
