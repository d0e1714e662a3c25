import { type Booking, bookMoney, isPartOf, type Money } from './book-money.ts';
import { type CardNews, newsOf } from './card-news.ts';
import type { Change } from './changes.ts';
import type { Facts } from './facts.ts';
import type { Currency } from './money.ts';
import { newHold } from './new-hold.ts';
import type { PaidSet } from './paid-set.ts';
import { releaseHold } from './release-hold.ts';
import { instantText, localDateAt } from './time.ts';

/** One card payment: what it is for, and all that was told of it so far, in whatever order. */
export type CardPayment = {
  /** The card company's id of the payment. */
  cardId: string;
  set: PaidSet;
  news: readonly CardNews[];
};

/** `more`: write these changes and ask again on the facts after them. */
export type Settled = { changes: Change[]; more: boolean };

type Sum = { amount: number; currency: Currency };

/**
 * Brings the debts to what is known of a card payment by now. Every step is recognised when it was taken before, so news
 * may come twice, late and in any order. Money goes the way of every payment. Where it goes back, the debts are reopened
 * and rest in the same write until a person has looked; so they do while it is under way or when it did not arrive.
 */
export function settleCard(facts: Facts, card: CardPayment, booking: Booking): Settled {
  const steps = [() => receive(facts, card, booking), () => giveBack(facts, card, booking)];
  for (const step of steps) {
    const changes = step();
    if (changes.length > 0) return { changes, more: true };
  }
  return { changes: rest(facts, card, booking), more: false };
}

function receive(facts: Facts, card: CardPayment, booking: Booking): Change[] {
  const [paid] = newsOf(card.news, 'paid');
  return paid === undefined
    ? []
    : bookMoney(facts, card.set, money(card.cardId, paid, booking), booking).changes;
}

/**
 * Money that went back reopens what it had paid, and money that came back after all pays it again, once the payment
 * itself is booked. What had been paid too much goes back first: that reopens nothing.
 */
function giveBack(facts: Facts, card: CardPayment, booking: Booking): Change[] {
  const { cardId, news } = card;
  const [paid] = newsOf(news, 'paid');
  if (paid === undefined) return [];
  const set = paidBy(facts, cardId);
  const done = stepsBack(facts, cardId);
  const last = done.length;
  const [before = 0, level = 0] = [done[last - 2] ?? 0, done[last - 1] ?? 0];
  const step = (place: number, from: number, to: number) => {
    const sum = { amount: from - to, currency: paid.currency };
    return bookMoney(facts, set, money(`${cardId}-back-${place}-${to}`, sum, booking), booking).changes;
  };
  const unfinished = last === 0 ? [] : step(last, before, level);
  if (unfinished.length > 0) return unfinished;
  const booked = bookedOf(facts, cardId);
  const surplus = paid.amount - booked;
  // News may say for a while that more went back than came: a return before the end of another.
  const wanted = Math.min(booked, Math.max(0, goneBack(news) - surplus));
  if (wanted === level) return [];
  const changes = step(last + 1, level, wanted);
  return wanted > level
    ? [...hold(facts, set, sourceOf(cardId, 'returned', String(last + 1)), booking), ...changes]
    : // The debtor was thanked when the money first came.
      changes.filter(({ kind }) => kind !== 'thanks');
}

/** How much of the payment has gone back by now, over all returns that still stand. */
function goneBack(news: readonly CardNews[]): number {
  const restored = new Set(newsOf(news, 'restored').map(({ returnId }) => returnId));
  const standing = newsOf(news, 'returned').filter(({ returnId }) => !restored.has(returnId));
  return [...new Map(standing.map((one) => [one.returnId, one.amount])).values()].reduce((a, b) => a + b, 0);
}

/** How much was taken off the debts again after each booking of a return or its end, first to last. */
function stepsBack({ payments, tasks }: Facts, cardId: string): number[] {
  const prefix = `${cardId}-back-`;
  const ids = [...payments.map(({ paymentId }) => paymentId), ...tasks.map(({ about = '' }) => about)];
  const steps = ids
    .filter((id) => id.startsWith(prefix))
    .map((id) => id.slice(prefix.length).split('~', 1)[0] ?? '')
    .map((step) => step.split('-').map(Number));
  const levels = new Map(steps.map(([place = 0, level = 0]) => [place, level]));
  return [...levels].sort(([a], [b]) => a - b).map(([, level]) => level);
}

/** What of the payment itself stands on invoices; the rest was too much, and is on a person's list. */
function bookedOf({ payments }: Facts, cardId: string): number {
  return payments.filter((one) => isPartOf(one, cardId)).reduce((sum, { amount }) => sum + amount, 0);
}

/** Holds that the news ask for, and the end of those whose reason is gone. */
function rest(facts: Facts, { cardId, set, news }: CardPayment, booking: Booking): Change[] {
  const isPaid = newsOf(news, 'paid').length > 0;
  const isFailed = newsOf(news, 'failed').length > 0;
  const underWay = sourceOf(cardId, 'under way');
  if (isPaid || isFailed) {
    const over = facts.holds.filter(
      ({ source, releasedAt }) => source === underWay && releasedAt === undefined,
    );
    const changes = over.flatMap((one) => releaseHold(facts, one, 'card payment', instantText(booking.now)));
    const failed = !isPaid ? hold(facts, set, sourceOf(cardId, 'not gone through'), booking) : [];
    const questions = isPaid ? questioned(facts, cardId, news, booking) : [];
    return [...changes, ...failed, ...questions];
  }
  return newsOf(news, 'pending').length > 0 ? hold(facts, set, underWay, booking) : [];
}

/** One question at a time: the number of a hold follows from those before it, and the next comes with the next news. */
function questioned(facts: Facts, cardId: string, news: readonly CardNews[], booking: Booking): Change[] {
  const returned = new Set(newsOf(news, 'returned').map(({ returnId }) => returnId));
  const open = newsOf(news, 'questioned').find(
    ({ returnId }) => !returned.has(returnId) && !isHeld(facts, sourceOf(cardId, 'questioned', returnId)),
  );
  return open === undefined
    ? []
    : hold(facts, paidBy(facts, cardId), sourceOf(cardId, 'questioned', open.returnId), booking);
}

/** The debts a card payment was booked on. */
function paidBy({ payments }: Facts, cardId: string): PaidSet {
  const own = payments.filter((one) => isPartOf(one, cardId));
  return { kind: 'invoices', debtKeys: [...new Set(own.map(({ debtKey }) => debtKey))] };
}

function hold(facts: Facts, set: PaidSet, source: string, booking: Booking): Change[] {
  if (isHeld(facts, source)) return [];
  const debts = facts.debts.filter(
    ({ debtKey, creditorId }) =>
      creditorId === booking.creditor.id && (set.kind !== 'invoices' || set.debtKeys.includes(debtKey)),
  );
  if (debts.length === 0) return [];
  const made = newHold({ kind: 'payment', source, debts }, { facts, ...booking });
  return [
    { kind: 'hold', hold: made.hold },
    { kind: 'task', task: made.task },
  ];
}

function isHeld({ holds }: Facts, source: string): boolean {
  return holds.some((one) => one.source === source);
}

function sourceOf(cardId: string, what: string, returnId?: string): string {
  return ['card payment', cardId, what, ...(returnId === undefined ? [] : [returnId])].join(' ');
}

function money(paymentId: string, { amount, currency }: Sum, { creditor, now }: Booking): Money {
  return {
    ...{ paymentId, amount, currency, bookedOn: localDateAt(now, creditor.timeZone) },
    ...{ receivedAt: instantText(now), batch: 'card', line: 1 },
  };
}
