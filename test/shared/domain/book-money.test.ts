import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Booked, bookMoney, type Money } from '../../../shared/domain/book-money.ts';
import { changed } from '../../../shared/domain/changes.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { currencySchema } from '../../../shared/domain/money.ts';
import type { PaidSet } from '../../../shared/domain/paid-set.ts';
import type { Dispute } from '../../../shared/domain/records.ts';
import {
  exampleCreditor,
  exampleDebt,
  exampleFacts,
  examplePolicy,
} from '../../support/example/example-case.ts';

const now = Temporal.Instant.from('2026-04-01T09:00:00Z');
const booking = { creditor: exampleCreditor, policy: examplePolicy, now };
const euro = currencySchema.parse('EUR');

const money = (amount: number, paymentId = 'P-1'): Money => ({
  ...{ paymentId, amount, currency: euro, bookedOn: '2026-03-31' },
  ...{ receivedAt: '2026-04-01T09:00:00.000Z', batch: 'b', line: 1 },
});

function debtOf(number: number, owed: number, more: { currency?: string; dueOn?: string } = {}) {
  const figures = { invoiceTotal: Math.max(owed, 1), amountOutstanding: owed, ledgerOutstanding: owed };
  return exampleDebt({ invoiceNumber: `I-${number}`, ...figures, ...more });
}

const whole = (number: number, amountDisputed?: number): Dispute => ({
  ...{ disputeId: `D-${number}`, debtKey: `lindenhof#I-${number}`, reason: 'PRICE', text: 'Too much' },
  ...{ openedAt: '2026-03-20T09:00:00.000Z', openedBy: 'debtor', answerBy: '2026-04-10', state: 'open' },
  ...(amountDisputed === undefined ? {} : { amountDisputed }),
});

/** Books as the store does, write after write, and gives the facts after each. */
function bookAll(start: Facts, set: PaidSet, sum: Money): { facts: Facts; rest: number; writes: Booked[] } {
  let facts = start;
  const writes: Booked[] = [];
  for (;;) {
    const booked = bookMoney(facts, set, sum, booking);
    writes.push(booked);
    facts = booked.changes.reduce(changed, facts);
    if (!booked.more) return { facts, rest: booked.rest, writes };
  }
}

const owed = ({ debts }: Facts) => debts.map(({ amountOutstanding }) => amountOutstanding);
const thanks = (writes: readonly Booked[]) =>
  writes.flatMap(({ changes }) => changes.flatMap((one) => (one.kind === 'thanks' ? [one] : [])));

describe('booking money', () => {
  it('pays the oldest due first, wherever it stands in the list', () => {
    const debts = [debtOf(1, 100, { dueOn: '2026-03-20' }), debtOf(2, 100, { dueOn: '2026-03-01' })];
    const { facts } = bookAll(exampleFacts({ debts }), { kind: 'collectible' }, money(120));
    expect(
      facts.debts.map(({ invoiceNumber, amountOutstanding }) => [invoiceNumber, amountOutstanding]),
    ).toEqual(
      expect.arrayContaining([
        ['I-2', 0],
        ['I-1', 80],
      ]),
    );
  });

  it('leaves what is disputed alone unless all that is open is paid', () => {
    const start = exampleFacts({
      debts: [debtOf(1, 100), debtOf(2, 100)],
      disputes: [whole(1), whole(2, 30)],
    });
    const collectible = bookAll(start, { kind: 'collectible' }, money(200));
    expect(owed(collectible.facts)).toEqual(expect.arrayContaining([100, 30]));
    expect(collectible.rest).toBe(130);
    expect(collectible.facts.tasks).toMatchObject([{ kind: 'payment', about: 'P-1', owner: 'Ruth Amsel' }]);
    expect(bookAll(start, { kind: 'open' }, money(200))).toMatchObject({ rest: 0 });
  });

  it('never books across currencies or on what was given up', () => {
    const given = { ...debtOf(2, 100), state: 'closed' as const, withdrawnBy: 'Ruth Amsel' };
    const start = exampleFacts({ debts: [debtOf(1, 100, { currency: 'USD' }), given] });
    const { facts, rest } = bookAll(start, { kind: 'open' }, money(100));
    expect(owed(facts)).toEqual([100, 100]);
    expect(rest).toBe(100);
  });

  it('thanks once for a payment that settles two hundred invoices, in writes that each fit a transaction', () => {
    const debts = Array.from({ length: 200 }, (_, number) => debtOf(number, 100));
    const { facts, writes } = bookAll(exampleFacts({ debts }), { kind: 'collectible' }, money(20_000));
    expect(owed(facts).every((left) => left === 0)).toBe(true);
    expect(Math.max(...writes.map(({ changes }) => changes.length))).toBeLessThan(60);
    expect(thanks(writes)).toMatchObject([{ paymentId: 'P-1' }]);
    expect(thanks(writes)[0]?.debts).toHaveLength(200);
  });

  it('goes on where a broken-off booking stopped', () => {
    const debts = Array.from({ length: 40 }, (_, number) => debtOf(number, 100));
    const start = exampleFacts({ debts });
    const first = bookMoney(start, { kind: 'collectible' }, money(4000), booking);
    expect(first.more).toBe(true);
    const { facts } = bookAll(first.changes.reduce(changed, start), { kind: 'collectible' }, money(4000));
    expect(owed(facts).every((left) => left === 0)).toBe(true);
    expect(facts.payments).toHaveLength(40);
  });

  it('takes a return back from what it had paid, newest first, and gives a person what it had not', () => {
    const start = exampleFacts({ debts: [debtOf(1, 100, { dueOn: '2026-03-01' }), debtOf(2, 100)] });
    const paid = bookAll(start, { kind: 'collectible' }, money(150)).facts;
    const returned = bookAll(paid, { kind: 'collectible' }, money(-170, 'P-2'));
    expect(owed(returned.facts)).toEqual([100, 100]);
    expect(returned.rest).toBe(-20);
    expect(returned.facts.tasks).toMatchObject([{ kind: 'payment', about: 'P-2' }]);
  });
});

describe('every unit of money', () => {
  const debts = fc
    .array(
      fc.record({
        owed: fc.nat(500),
        currency: fc.constantFrom('EUR', 'USD'),
        day: fc.integer({ min: 10, max: 28 }),
      }),
      {
        minLength: 1,
        maxLength: 45,
      },
    )
    .map((list) =>
      list.map(({ owed: sum, currency, day }, number) =>
        debtOf(number, sum, { currency, dueOn: `2026-03-${day}` }),
      ),
    );
  const sets = (keys: string[]) =>
    fc.oneof(
      fc.constant<PaidSet>({ kind: 'collectible' }),
      fc.constant<PaidSet>({ kind: 'open' }),
      fc.subarray(keys, { minLength: 1 }).map((debtKeys): PaidSet => ({ kind: 'invoices', debtKeys })),
    );
  const story = debts.chain((list) =>
    fc.record({
      debts: fc.constant(list),
      disputes: fc.subarray(list.map((_, number) => whole(number, number % 2 === 0 ? undefined : 40))),
      payments: fc.array(
        fc.record({
          set: sets(list.map(({ debtKey }) => debtKey)),
          amount: fc.integer({ min: 1, max: 4000 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
  );

  it('is on an invoice or on a person’s list, never on both, and never booked twice', () => {
    fc.assert(
      fc.property(story, ({ payments, ...given }) => {
        let facts = exampleFacts(given);
        for (const [index, { set, amount }] of payments.entries()) {
          const sum = money(amount, `P-${index}`);
          const done = bookAll(facts, set, sum);
          const own = done.facts.payments.filter(
            ({ paymentId }) => paymentId.split('~')[0] === sum.paymentId,
          );
          expect(own.reduce((total, one) => total + one.amount, 0) + done.rest).toBe(amount);
          expect(done.rest).toBeGreaterThanOrEqual(0);
          const told = done.facts.tasks.filter(({ about }) => about === sum.paymentId);
          expect(told).toHaveLength(done.rest > 0 ? 1 : 0);
          expect(bookAll(done.facts, set, sum)).toMatchObject({ facts: done.facts, rest: done.rest });
          facts = done.facts;
        }
        for (const debt of facts.debts) {
          const before = given.debts.find(({ debtKey }) => debtKey === debt.debtKey)?.amountOutstanding ?? 0;
          const paid = facts.payments.filter(({ debtKey }) => debtKey === debt.debtKey);
          expect(paid.reduce((total, { amount }) => total + amount, 0) + debt.amountOutstanding).toBe(before);
          expect(paid.every(({ currency }) => currency === debt.currency)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});
