import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../shared/domain/facts.ts';
import { ageingOf, buckets } from '../../../../shared/domain/figures/ageing.ts';
import { factMarks } from '../../../../shared/domain/figures/all-marks.ts';
import { breachesOf } from '../../../../shared/domain/figures/breaches.ts';
import { collectionEffectiveness } from '../../../../shared/domain/figures/collection-effectiveness.ts';
import { allTogether, type Mark, tallied, tallyOf } from '../../../../shared/domain/figures/mark.ts';
import { inTenths, ratio } from '../../../../shared/domain/figures/ratio.ts';
import { countedBack, daysSalesOutstanding } from '../../../../shared/domain/figures/sales-outstanding.ts';
import { monthsBefore, monthsBetween } from '../../../../shared/domain/figures/scope.ts';
import { greatest, median, percentile } from '../../../../shared/domain/figures/spread.ts';
import { outstandingAt } from '../../../../shared/domain/figures/standing.ts';
import { arbitraryFacts } from '../../../support/example/arbitrary-case.ts';
import { exampleContact, exampleDispute, examplePromise } from '../../../support/example/example-task.ts';
import { holm, spring } from './small-ledger.ts';

const whole = { ...spring, from: '2025-01-01', through: '2027-12-31' };
const money = fc.bigInt({ min: 0n, max: 10n ** 30n });
const breaches = (facts: Facts) => breachesOf(tallied(factMarks(facts, spring)).get('2026-04') ?? new Map());

describe('figures of any facts', () => {
  it('age exactly what is unpaid, each invoice in one band of its own currency', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const tallies = tallied(factMarks(facts, whole));
        for (const day of whole.closes) {
          const own = facts.debts.filter(({ creditorId }) => creditorId === whole.creditorId);
          for (const currency of new Set(own.map((debt) => debt.currency))) {
            const unpaid = own
              .filter((debt) => debt.currency === currency)
              .reduce((sum, debt) => sum + outstandingAt(day, debt, facts, whole), 0);
            const aged = ageingOf(tallies.get(day) ?? new Map(), currency);
            expect(aged.total).toBe(BigInt(unpaid));
            expect(aged.notDue + aged.overdue).toBe(aged.total);
            expect(aged.disputed).toBeLessThanOrEqual(aged.total);
          }
        }
      }),
    );
  });

  it('are the sum of the lists behind them, however the cases are divided', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(arbitraryFacts, fc.nat(3)), { maxLength: 8 }), (cases) => {
        const marks = (some: typeof cases) => some.flatMap(([facts]) => factMarks(facts, whole));
        const parts = [0, 1, 2, 3].map((part) => tallied(marks(cases.filter(([, own]) => own === part))));
        const all = tallied(marks(cases));
        for (const [period, tallies] of all) {
          const summed = allTogether(parts.map((part) => part.get(period) ?? new Map()));
          expect(new Map([...summed].sort())).toEqual(new Map([...tallies].sort()));
          for (const [figure, { count, amount }] of tallies) {
            const behind = marks(cases).filter((mark) => mark.period === period && mark.figure === figure);
            expect(behind).toHaveLength(count);
            expect(behind.reduce((sum, mark) => sum + mark.amount, 0n)).toBe(amount);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('are a number or undefined, never anything else', () => {
    fc.assert(
      fc.property(money, money, money, money, fc.integer({ min: 1, max: 400 }), (a, b, c, d, days) => {
        const figures = [
          daysSalesOutstanding(a, { amount: b, days }),
          countedBack(a, [
            { amount: b, days },
            { amount: c, days },
          ]),
          collectionEffectiveness({ beginning: a, sales: b, months: 1, ending: c, endingCurrent: d }),
        ];
        for (const figure of figures) {
          if (figure === undefined) continue;
          expect(figure.under).toBeGreaterThan(0n);
          expect(Number.isFinite(inTenths(figure, 100))).toBe(true);
        }
      }),
    );
    expect(ratio(5n, 0n)).toBeUndefined();
    expect(ratio(5n, -3n)).toBeUndefined();
  });

  it('round once, halves away from zero', () => {
    const tenths = (over: bigint) => inTenths({ over, under: 100n });
    expect([tenths(1_005n), tenths(1_004n), tenths(-1_005n), tenths(-1_004n)]).toEqual([
      101, 100, -101, -100,
    ]);
  });

  it('take the nearest rank of any spread', () => {
    const spread = fc.array(fc.nat(50), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(spread, fc.integer({ min: 1, max: 100 }), (values, percent) => {
        const tally = tallied(
          values.map((value): Mark => ({ ...nobody, period: 'p', figure: 'f', amount: 0n, value })),
        );
        const found = tally.get('p')?.get('f')?.spread ?? new Map();
        const sorted = [...values].sort((a, b) => a - b);
        expect(percentile(found, percent)).toBe(sorted[Math.ceil((percent * values.length) / 100) - 1]);
        expect(greatest(found)).toBe(Math.max(...values));
      }),
    );
    expect(median(new Map())).toBeUndefined();
    expect(tallyOf({ amount: 3n, value: 4 }).weighted).toBe(12n);
  });

  it('know their months', () => {
    expect(monthsBefore('2026-03-31', 12)).toBe('2025-03-01');
    expect(monthsBetween('2025-11-30', '2026-02-01')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(buckets).toHaveLength(5);
  });
});

const nobody = { debtorKey: 'd', about: 'a', on: '2026-04-01' };

describe('contacts that should never have been', () => {
  const onB = (reservedAt: string) =>
    exampleContact({ contactId: 'wrong', reservedAt, debtKeys: ['lindenhof#B'], stepId: 'reminder-2' });
  const having = (changes: Partial<Facts>): Facts => ({ ...holm, promises: [], disputes: [], ...changes });

  it('are found where the invoice was disputed at that instant', () => {
    const open = exampleDispute({ debtKey: 'lindenhof#A', openedAt: '2026-04-02T08:59:59.000Z' });
    expect(breaches(having({ disputes: [open] }))).toMatchObject({ disputed: 3 });
    const after = { ...open, openedAt: '2026-04-28T09:00:01.000Z' };
    expect(breaches(having({ disputes: [after] }))).toMatchObject({ disputed: 0 });
    const part = { ...open, amountDisputed: 100 };
    expect(breaches(having({ disputes: [part] }))).toMatchObject({ disputed: 0 });
  });

  it('are found where a promise was running', () => {
    const promise = examplePromise({
      ...{ debtKeys: ['lindenhof#A'], madeAt: '2026-04-20T09:00:00.000Z', promisedOn: '2026-04-22' },
    });
    expect(breaches(having({ promises: [promise] }))).toMatchObject({ promised: 1 });
    expect(breaches(having({ promises: [{ ...promise, promisedOn: '2026-04-20' }] }))).toMatchObject({
      promised: 0,
    });
  });

  it('are found where it was paid before that day', () => {
    const late = [...holm.contacts, onB('2026-04-12T09:00:00.000Z')];
    expect(breaches(having({ contacts: late }))).toMatchObject({ paid: 1 });
    const sameDay = [...holm.contacts, onB('2026-04-11T15:00:00.000Z')];
    expect(breaches(having({ contacts: sameDay }))).toMatchObject({ paid: 0 });
  });
});
