import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { bookMoney } from '../../../shared/domain/book-money.ts';
import type { CardNews } from '../../../shared/domain/card-news.ts';
import { changed } from '../../../shared/domain/changes.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { currencySchema } from '../../../shared/domain/money.ts';
import type { PaidSet } from '../../../shared/domain/paid-set.ts';
import { settleCard } from '../../../shared/domain/settle-card.ts';
import { hold as holdRule } from '../../../shared/policy/rules/hold.ts';
import {
  exampleCreditor,
  exampleDebt,
  exampleFacts,
  examplePolicy,
} from '../../support/example/example-case.ts';
import { question } from '../../support/example/example-question.ts';

const now = Temporal.Instant.from('2026-04-01T09:00:00Z');
const booking = { creditor: exampleCreditor, policy: examplePolicy, now };
const euro = currencySchema.parse('EUR');
const checkoutId = 'c-1';
const all: PaidSet = { kind: 'collectible' };

const paid = (amount: number): CardNews => ({ kind: 'paid', checkoutId, amount, currency: euro });
const returned = (returnId: string, amount: number): CardNews => ({
  kind: 'returned',
  returnId,
  amount,
  currency: euro,
});
const restored = (returnId: string, amount: number): CardNews => ({
  kind: 'restored',
  returnId,
  amount,
  currency: euro,
});
const pending: CardNews = { kind: 'pending', checkoutId };
const failed: CardNews = { kind: 'failed', checkoutId };

const debtsOf = (...owed: number[]) =>
  owed.map((amount, number) =>
    exampleDebt({
      ...{ invoiceNumber: `I-${number}`, dueOn: `2026-03-0${number + 1}` },
      ...{ invoiceTotal: amount, amountOutstanding: amount, ledgerOutstanding: amount },
    }),
  );

/** Settles as the store does; every write must end. */
function settle(start: Facts, news: readonly CardNews[], set = all) {
  let facts = start;
  const kinds: string[] = [];
  for (let round = 0; round < 60; round += 1) {
    const { changes, more } = settleCard(facts, { cardId: 'card-pi_1', set, news }, booking);
    facts = changes.reduce(changed, facts);
    kinds.push(...changes.map(({ kind }) => kind));
    if (!more) return { facts, kinds };
  }
  throw new Error('it never ends');
}

/** Tells one piece of news after the other, each as it comes. */
function tell(start: Facts, news: readonly CardNews[], set = all): Facts {
  return news.reduce((facts, _, index) => settle(facts, news.slice(0, index + 1), set).facts, start);
}

const owed = ({ debts }: Facts) =>
  debts
    .toSorted((a, b) => a.debtKey.localeCompare(b.debtKey))
    .map(({ amountOutstanding }) => amountOutstanding);
const openHolds = ({ holds }: Facts) => holds.filter(({ releasedAt }) => releasedAt === undefined);

describe('a card payment', () => {
  it('closes debts and is thanked for like any payment, and settles nothing twice', () => {
    const start = exampleFacts({ debts: debtsOf(100, 50) });
    const { facts, kinds } = settle(start, [paid(150)]);
    expect(owed(facts)).toEqual([0, 0]);
    expect(kinds.filter((kind) => kind === 'thanks')).toHaveLength(1);
    expect(settle(facts, [paid(150), paid(150)])).toMatchObject({ facts, kinds: [] });
  });

  it('gives a person what a transfer had paid meanwhile', () => {
    const start = exampleFacts({ debts: debtsOf(100) });
    const transfer = {
      ...{ paymentId: 'bank', amount: 100, currency: euro, bookedOn: '2026-03-31' },
      ...{ receivedAt: '2026-04-01T09:00:00.000Z', batch: 'b', line: 1 },
    };
    const first = bookMoney(start, all, transfer, booking).changes.reduce(changed, start);
    const { facts } = settle(first, [paid(100)]);
    expect(facts.tasks).toMatchObject([{ kind: 'payment', about: 'card-pi_1', state: 'open' }]);
  });

  it('rests the debts while it is under way, and lets them go on when it came', () => {
    const start = exampleFacts({ debts: debtsOf(100) });
    const waiting = settle(start, [pending]).facts;
    expect(openHolds(waiting)).toMatchObject([{ kind: 'payment', debtKeys: ['lindenhof#I-0'] }]);
    expect(owed(waiting)).toEqual([100]);
    const { facts } = settle(waiting, [pending, paid(100)]);
    expect(owed(facts)).toEqual([0]);
    expect(openHolds(facts)).toEqual([]);
    expect(facts.tasks.every(({ state }) => state === 'done')).toBe(true);
  });

  it('goes to a person, the debts at rest, when it did not arrive', () => {
    const facts = tell(exampleFacts({ debts: debtsOf(100) }), [pending, failed]);
    expect(owed(facts)).toEqual([100]);
    expect(openHolds(facts)).toHaveLength(1);
    expect(facts.tasks.filter(({ state }) => state === 'open')).toMatchObject([
      { kind: 'hold', owner: 'Ruth Amsel' },
    ]);
  });

  it('reopens what went back and rests it in the same write, so that no reminder can come between', () => {
    const start = settle(exampleFacts({ debts: debtsOf(100, 50) }), [paid(150)]).facts;
    const news = [paid(150), returned('re_1', 60)];
    const { changes } = settleCard(start, { cardId: 'card-pi_1', set: all, news }, booking);
    const facts = changes.reduce(changed, start);
    expect(owed(facts)).toEqual([10, 50]);
    for (const debt of facts.debts) {
      expect(holdRule(question('reminder-1', { ...facts, debts: [debt] }, now.toString()))?.decision).toBe(
        'HOLD',
      );
    }
  });

  it('does not reopen anything when what was paid too much goes back', () => {
    const facts = tell(exampleFacts({ debts: debtsOf(100) }), [paid(120), returned('re_1', 20)]);
    expect(owed(facts)).toEqual([0]);
    expect(openHolds(facts)).toEqual([]);
  });

  it('pays again, without a second thanks, when the bank’s return does not stand', () => {
    const lost = tell(exampleFacts({ debts: debtsOf(100) }), [paid(100), returned('du_1', 100)]);
    expect(owed(lost)).toEqual([100]);
    const { facts, kinds } = settle(lost, [paid(100), returned('du_1', 100), restored('du_1', 100)]);
    expect(owed(facts)).toEqual([0]);
    expect(kinds).not.toContain('thanks');
  });

  it('asks a person when the cardholder’s bank asks, before any money moves', () => {
    const facts = tell(exampleFacts({ debts: debtsOf(100) }), [
      paid(100),
      { kind: 'questioned', returnId: 'du_1' },
    ]);
    expect(owed(facts)).toEqual([0]);
    expect(openHolds(facts)).toMatchObject([{ source: 'card payment card-pi_1 questioned du_1' }]);
  });

  it('takes two hundred invoices back and forth in writes that fit a transaction', () => {
    const debts = Array.from({ length: 200 }, (_, number) =>
      exampleDebt({
        invoiceNumber: `I-${number}`,
        invoiceTotal: 10,
        amountOutstanding: 10,
        ledgerOutstanding: 10,
      }),
    );
    const facts = tell(exampleFacts({ debts }), [paid(2000), returned('re_1', 2000)]);
    expect(owed(facts).every((left) => left === 10)).toBe(true);
    expect(openHolds(facts)).toHaveLength(1);
  });
});

describe('news of a card payment, in any order and however often', () => {
  const story = fc.record({
    owed: fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 }),
    paid: fc.integer({ min: 1, max: 900 }),
    parts: fc.array(fc.record({ share: fc.integer({ min: 1, max: 400 }), isRestored: fc.boolean() }), {
      maxLength: 3,
    }),
  });
  const told = story.chain(({ owed: sums, paid: sum, parts }) => {
    let left = sum;
    const news: CardNews[] = [pending, paid(sum)];
    for (const [index, { share, isRestored }] of parts.entries()) {
      const back = Math.min(share, left);
      if (back === 0) continue;
      left -= back;
      news.push(returned(`re_${index}`, back));
      if (isRestored) {
        news.push(restored(`re_${index}`, back));
        left += back;
      }
    }
    return fc.record({
      sums: fc.constant(sums),
      sum: fc.constant(sum),
      left: fc.constant(left),
      news: fc
        .shuffledSubarray(news, { minLength: news.length })
        .chain((order) =>
          fc.array(fc.constantFrom(...news), { maxLength: 3 }).map((again) => [...order, ...again]),
        ),
    });
  });

  it('ends with the same money on the debts: what came and stayed, never more than was owed', () => {
    fc.assert(
      fc.property(told, ({ sums, sum, left, news }) => {
        const facts = tell(exampleFacts({ debts: debtsOf(...sums) }), news);
        const total = sums.reduce((a, b) => a + b, 0);
        const booked = Math.min(sum, total);
        // What was paid too much goes back first.
        const stays = Math.min(booked, left);
        expect(owed(facts).reduce((a, b) => a + b, 0)).toBe(total - stays);
        expect(owed(facts).every((amount, index) => amount >= 0 && amount <= (sums[index] ?? 0))).toBe(true);
        const onList = facts.tasks.some(({ kind, about }) => kind === 'payment' && about === 'card-pi_1');
        expect(onList).toBe(sum > total);
        expect(settle(facts, news).kinds).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
