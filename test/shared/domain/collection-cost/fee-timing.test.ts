import { describe, expect, it } from 'vitest';
import { feeCap } from '../../../../shared/domain/collection-cost/fee-cap.ts';
import { feeTiming, isFreeReminder } from '../../../../shared/domain/collection-cost/fee-timing.ts';
import { beFreeReminders, nationalFees } from './national-fees.ts';

describe('reminder fees', () => {
  const dueOn = '2026-03-02';
  const consumer = { principal: 100_000, debtor: 'consumer' as const };

  it('DK-01: at most 100 kroner, three times, ten days apart', () => {
    const timing = (on: string, ...chargedOn: string[]) =>
      feeTiming(nationalFees.dk, { dueOn, on, chargedOn });
    expect(feeCap(nationalFees.dk, { ...consumer, currency: nationalFees.dk.currency })).toMatchObject({
      minorUnits: 10_000,
    });
    expect(timing('2026-03-03')).toEqual({ kind: 'now' });
    expect(timing('2026-03-12', '2026-03-03')).toEqual({ kind: 'not-before', localDate: '2026-03-13' });
    expect(timing('2026-03-13', '2026-03-03')).toEqual({ kind: 'now' });
    expect(timing('2026-03-30', '2026-03-23', '2026-03-03')).toEqual({
      kind: 'not-before',
      localDate: '2026-04-02',
    });
    expect(timing('2026-12-01', '2026-03-03', '2026-03-13', '2026-03-23')).toEqual({
      kind: 'used-up',
      maxCount: 3,
    });
  });

  it('NO-01: not before 14 days after the due date, and at most twice', () => {
    const timing = (on: string, ...chargedOn: string[]) =>
      feeTiming(nationalFees.no, { dueOn, on, chargedOn });
    expect(timing('2026-03-15')).toEqual({ kind: 'not-before', localDate: '2026-03-16' });
    expect(timing('2026-03-16')).toEqual({ kind: 'now' });
    expect(timing('2026-04-30', '2026-03-16', '2026-04-01')).toEqual({ kind: 'used-up', maxCount: 2 });
  });

  it('BE-01: the first reminder of a debt is free, a further one costs at most 7.50', () => {
    expect(isFreeReminder(beFreeReminders, { dueOn, remindersSent: 0 })).toBe(true);
    expect(isFreeReminder(beFreeReminders, { dueOn, remindersSent: 1 })).toBe(false);
    expect(
      feeCap(nationalFees.beReminder, { ...consumer, currency: nationalFees.beReminder.currency }),
    ).toMatchObject({ minorUnits: 750 });
  });

  it('BE-01: of a recurring contract, every reminder for the first three due dates of a year is free', () => {
    const further = (...dueDatesReminded: string[]) =>
      isFreeReminder(beFreeReminders, { dueOn, remindersSent: 1, dueDatesReminded });
    expect(further('2026-01-02', '2026-02-02')).toBe(true);
    expect(further('2026-01-02', '2026-02-02', dueOn)).toBe(true);
    expect(further('2026-01-02', '2026-02-02', '2026-02-16', dueOn)).toBe(false);
    expect(further('2026-01-02', '2026-02-02', '2026-02-16')).toBe(false);
  });
});
