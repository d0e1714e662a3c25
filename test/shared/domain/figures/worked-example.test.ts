import { describe, expect, it } from 'vitest';
import { ageingOf } from '../../../../shared/domain/figures/ageing.ts';
import { factMarks } from '../../../../shared/domain/figures/all-marks.ts';
import { breachesOf } from '../../../../shared/domain/figures/breaches.ts';
import { callsOf } from '../../../../shared/domain/figures/calls.ts';
import { collectedByStep } from '../../../../shared/domain/figures/collected.ts';
import { collectionEffectiveness } from '../../../../shared/domain/figures/collection-effectiveness.ts';
import { contactsPerDebtor } from '../../../../shared/domain/figures/contacts-per-debtor.ts';
import { cycleTimes } from '../../../../shared/domain/figures/dispute-times.ts';
import { averageDaysLate } from '../../../../shared/domain/figures/lateness.ts';
import { mailHealth } from '../../../../shared/domain/figures/mail-health.ts';
import { of, type Tallies, tallied } from '../../../../shared/domain/figures/mark.ts';
import { overridesOf } from '../../../../shared/domain/figures/overrides.ts';
import { promisedMoneyKept, promisesKept } from '../../../../shared/domain/figures/promises-kept.ts';
import { type Ratio, written } from '../../../../shared/domain/figures/ratio.ts';
import {
  averageDaysDelinquent,
  countedBack,
  daysSalesOutstanding,
} from '../../../../shared/domain/figures/sales-outstanding.ts';
import { median, percentile } from '../../../../shared/domain/figures/spread.ts';
import { alpen, holm, spring } from './small-ledger.ts';

const periods = tallied([...factMarks(holm, spring), ...factMarks(alpen, spring)]);
const none: Tallies = new Map();
const april = periods.get('2026-04') ?? none;
const aprilEnd = periods.get('2026-04-30') ?? none;
const marchEnd = periods.get('2026-03-31') ?? none;
const say = (figure: Ratio, times = 1) => (figure === undefined ? 'undefined' : written(figure, times));

describe('a ledger of eight invoices, reckoned by hand', () => {
  it('ages what is unpaid in EUR as April ended', () => {
    // E 1,200.00 and F 600.00 are not due · C 1,500.00 is 30 days late · A 1,000.00 is 58 · G 400.00 is 95
    const aged = ageingOf(aprilEnd, 'EUR');
    expect(aged.buckets.map(({ bucket, invoices, amount }) => [bucket, invoices, amount])).toEqual([
      ['not-due', 2, 180_000n],
      ['1-30', 1, 150_000n],
      ['31-60', 1, 100_000n],
      ['61-90', 0, 0n],
      ['over-90', 1, 40_000n],
    ]);
    expect([aged.total, aged.overdue, aged.disputed]).toEqual([470_000n, 290_000n, 30_000n]);
    // 2,900 / 4,700 and 400 / 4,700
    expect([say(aged.overdueShare, 100), say(aged.over90Share, 100)]).toEqual(['61.7', '8.5']);
  });

  it('keeps the invoice in CHF by itself', () => {
    expect(ageingOf(aprilEnd, 'CHF').total).toBe(70_000n);
    expect(ageingOf(aprilEnd, 'USD')).toMatchObject({ total: 0n, overdueShare: undefined });
  });

  it('counts days sales outstanding, the best possible, and those between them', () => {
    // Sales with tax: A + B 1,500 in February, C + D 2,800 in March, E + F 1,800 in April: 6,100 in 28 + 31 + 30 = 89 days
    const months = ['2026-04', '2026-03', '2026-02'].map(
      (m) => of(periods.get(m) ?? none, 'sales/EUR').amount,
    );
    expect(months).toEqual([180_000n, 280_000n, 150_000n]);
    const sales = { amount: 610_000n, days: 89 };
    // 4,700 × 89 / 6,100 · 1,800 × 89 / 6,100 · 2,900 × 89 / 6,100
    expect(say(daysSalesOutstanding(470_000n, sales))).toBe('68.6');
    expect(say(daysSalesOutstanding(180_000n, sales))).toBe('26.3');
    expect(say(averageDaysDelinquent({ total: 470_000n, notDue: 180_000n }, sales))).toBe('42.3');
  });

  it('counts back through the months until what is unpaid is used up', () => {
    const newestFirst = [
      { amount: 180_000n, days: 30 },
      { amount: 280_000n, days: 31 },
      { amount: 150_000n, days: 28 },
    ];
    // 4,700 - 1,800 - 2,800 = 100 of February's 1,500: 30 + 31 + 100 / 1,500 × 28 = 62.866…
    expect(say(countedBack(470_000n, newestFirst))).toBe('62.9');
    expect(countedBack(610_001n, newestFirst)).toBeUndefined();
    expect(say(countedBack(610_000n, newestFirst))).toBe('89.0');
    expect(say(countedBack(0n, newestFirst))).toBe('0.0');
  });

  it('measures how much of what could be collected in April was', () => {
    // As March ended A, B, C, D and G were unpaid: 4,700; 1,800 came in April
    const beginning = ageingOf(marchEnd, 'EUR').total;
    expect(beginning).toBe(470_000n);
    const { total: ending, notDue: endingCurrent } = ageingOf(aprilEnd, 'EUR');
    const collected = { beginning, sales: 180_000n, months: 1, ending, endingCurrent };
    // (4,700 + 1,800 - 4,700) / (4,700 + 1,800 - 1,800)
    expect(say(collectionEffectiveness(collected), 100)).toBe('38.3');
    const nothing = { beginning: 0n, sales: 0n, months: 1, ending: 0n, endingCurrent: 0n };
    expect(collectionEffectiveness(nothing)).toBeUndefined();
  });

  it('averages how late paid money came', () => {
    // 500 was 30 days late, 500 was 10, 800 in time: 20,000 / 1,800
    expect(say(averageDaysLate(april, 'EUR'))).toBe('11.1');
    expect(averageDaysLate(april, 'CHF')).toBeUndefined();
  });

  it('tells after which step money came', () => {
    // B and C after the first reminder, D without being asked
    expect(collectedByStep(april, 'EUR')).toEqual([
      { step: 'reminder-1', payments: 2, amount: 100_000n },
      { step: 'unasked', payments: 1, amount: 80_000n },
    ]);
  });

  it('counts promises kept within the tolerance, by number and by money', () => {
    expect(promisesKept(april)).toMatchObject({ kept: 1, due: 2 });
    expect(say(promisesKept(april).share, 100)).toBe('50.0');
    // 500 of 500 + 400
    expect(say(promisedMoneyKept(april, 'EUR'), 100)).toBe('55.6');
  });

  it('measures how long disputes took', () => {
    const { spread } = of(april, 'dispute-closed');
    expect([median(spread), percentile(spread, 90)]).toEqual([5, 12]);
    expect(cycleTimes(april, 'dispute-reason')).toEqual([
      { name: 'PRICE', closed: 2, median: 5, p90: 12 },
      { name: 'QTY_SHORT', closed: 1, median: 3, p90: 3 },
    ]);
    expect(cycleTimes(april, 'dispute-resolver').map(({ name, closed }) => [name, closed])).toEqual([
      ['Jonas Feld', 2],
      ['Ruth Amsel', 1],
    ]);
    expect(cycleTimes(april, 'dispute-cause')).toEqual([{ name: 'delivery', closed: 1, median: 3, p90: 3 }]);
    expect(of(aprilEnd, 'dispute-waiting/QUALITY').count).toBe(1);
    expect(of(marchEnd, 'dispute-waiting/QTY_SHORT').count).toBe(1);
  });

  it('counts contacts per debtor in seven and thirty days', () => {
    // Holm: 2, 9, 24 and 28 April · Alpen: the 25th; a mail that came back reached nobody
    expect(contactsPerDebtor(aprilEnd, 7)).toEqual({ debtors: 2, p95: 2, most: 2 });
    expect(contactsPerDebtor(aprilEnd, 30)).toEqual({ debtors: 2, p95: 4, most: 4 });
  });

  it('counts calls and those that reached the right person', () => {
    expect(callsOf(april)).toMatchObject({ made: 2, reached: 1 });
    expect(say(callsOf(april).rightPartyRate, 100)).toBe('50.0');
  });

  it('counts what people decided otherwise, what came back, and nothing that should not have been', () => {
    expect(overridesOf(april)).toEqual([
      { kind: 'hold-set', count: 1 },
      { kind: 'charges-waived', count: 1 },
    ]);
    expect(of(april, 'waived/CHF').count).toBe(1);
    expect(mailHealth(april)).toMatchObject({ left: 4, bounced: 1, complained: 0 });
    expect(say(mailHealth(april).bounces, 1000)).toBe('250.0');
    expect(breachesOf(april)).toEqual({ disputed: 0, promised: 0, paid: 0 });
  });
});
