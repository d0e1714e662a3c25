import { newsIn, type Told } from '../../shared/card/stripe-news.ts';
import { type SignedCall, verifyWebhook } from '../../shared/card/verify-webhook.ts';
import type { Creditor } from '../../shared/config/stage.ts';
import type { Booking } from '../../shared/domain/book-money.ts';
import { type CardNews, newsOf } from '../../shared/domain/card-news.ts';
import { settleCard } from '../../shared/domain/settle-card.ts';
import { instantText, localDateAt } from '../../shared/domain/time.ts';
import { log } from '../../shared/log/log.ts';
import { newestPolicy } from '../../shared/policy/ladders.ts';
import { type Checkout, findCheckout, keepNews, readNews } from '../../shared/store/card-payments.ts';
import { writesOfAll } from '../../shared/store/change-writes.ts';
import { decideAndCommit } from '../../shared/store/decide-and-commit.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';
import { listUnmatched } from '../../shared/store/unmatched.ts';

export type Deps = CaseDeps & {
  /** Gives what a parameter holds. */
  secret(name: string): Promise<string>;
};

/** 400: not signed by the card company for this creditor, or not now · 404: this creditor takes no cards. */
export type Outcome = { status: 200 | 400 | 404 };

/**
 * Hears the card company. Only what it signed counts, once an event, whenever it comes; everything known of the payment
 * is then settled together, so that a call that died half-way is made good by the next.
 */
export async function settleCardPayment(
  deps: Deps,
  { creditorId, ...call }: SignedCall & { creditorId: string },
): Promise<Outcome> {
  const creditor = deps.stage.creditors.find(({ id }) => id === creditorId);
  if (creditor?.card === undefined) return { status: 404 };
  const secret = await deps.secret(creditor.card.webhookSecretParameter);
  const event = verifyWebhook(call, secret, deps.clock.realMilliseconds());
  if (event === undefined) {
    log('card-news-refused', { creditorId });
    return { status: 400 };
  }
  const told = newsIn(event);
  if (told === undefined) return { status: 200 };
  const isNew = await keepNews(deps.cases, creditorId, told, instantText(deps.clock.now()));
  log('card-news', { creditorId, eventId: told.eventId, kind: told.news.kind, isNew });
  await settle(deps, creditor, told);
  return { status: 200 };
}

async function settle(deps: Deps, creditor: Creditor, { cardId }: Told): Promise<void> {
  const { cases, policies, clock } = deps;
  const news = await readNews(cases, creditor.id, cardId);
  const checkoutId = checkoutIn(news);
  // A return may be told before its payment; it is kept, and settled with it.
  if (checkoutId === undefined) return;
  const now = clock.now();
  const booking = { creditor, policy: newestPolicy(policies, creditor.policy), now };
  const checkout = await findCheckout(cases, creditor.id, checkoutId);
  if (checkout === undefined) return listPaid(deps, cardId, news, booking);
  for (let more = true; more; ) more = await settleSome(deps, checkout, { cardId, news }, booking);
}

function settleSome(
  { cases }: Deps,
  { debtorKey, set }: Checkout,
  { cardId, news }: { cardId: string; news: readonly CardNews[] },
  booking: Booking,
): Promise<boolean> {
  return decideAndCommit(cases, debtorKey, (facts) => {
    const { changes, more } = settleCard(facts, { cardId: `card-${cardId}`, set, news }, booking);
    const writes = writesOfAll(facts, changes, booking.now);
    return {
      answer: more,
      ...(writes.length > 0 ? { change: { seen: facts.profile.version, writes } } : {}),
    };
  });
}

function checkoutIn(news: readonly CardNews[]): string | undefined {
  return news.flatMap((one) => ('checkoutId' in one ? [one.checkoutId] : []))[0];
}

/** Money whose order is not here any more: the debtor was erased. */
async function listPaid(
  deps: Deps,
  cardId: string,
  news: readonly CardNews[],
  booking: Booking,
): Promise<void> {
  const { creditor, now } = booking;
  for (const { amount, currency, checkoutId } of newsOf(news, 'paid').slice(0, 1)) {
    const money = {
      ...{ paymentId: `card-${cardId}`, amount, currency, bookedOn: localDateAt(now, creditor.timeZone) },
      ...{ receivedAt: instantText(now), batch: 'card', line: 1 },
    };
    log('card-payment-unmatched', { creditorId: creditor.id, checkoutId });
    await listUnmatched(deps.cases, creditor.id, money, { reference: checkoutId });
  }
}
