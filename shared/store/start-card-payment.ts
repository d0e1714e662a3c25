import type { CardOffer, OpenCheckout } from '../card/checkout.ts';
import { creditorOf } from '../config/read-stage.ts';

import { instantText } from '../domain/time.ts';
import type { CardWish } from '../pages/pages-deps.ts';
import { hashOf } from '../policy/canonical.ts';
import { checkoutIdOf, keepCheckout } from './card-payments.ts';
import type { CaseDeps } from './situation.ts';

/**
 * Keeps what is to be paid, then opens the card company's page for it. While nothing about the debtor changes, the same
 * wish is the same order there: two clicks, or a second try before we were told, are one payment.
 */
export async function startCardPayment(
  { cases, stage, clock }: Pick<CaseDeps, 'cases' | 'stage' | 'clock'>,
  openCheckout: OpenCheckout,
  wish: CardWish,
): Promise<CardOffer> {
  const { creditorId, debtorKey, version: _version, set, ...order } = wish;
  const { card } = creditorOf(stage, creditorId);
  if (card === undefined) return { kind: 'unavailable' };
  const checkoutId = checkoutIdOf({ creditorId, debtorKey }, hashOf(wish));
  const { amount, currency } = order;
  const at = instantText(clock.now());
  await keepCheckout(cases, { checkoutId, creditorId, debtorKey, set, amount, currency, at });
  return openCheckout(card, { ...order, checkoutId });
}
