import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../shared/domain/facts.ts';
import { scheduleOf } from '../../../shared/domain/plan.ts';
import { exampleDebt, exampleFacts, exampleProfile } from '../../support/example/example-case.ts';
import { exampleDispute, examplePlan } from '../../support/example/example-task.ts';

const open = (facts: Partial<Facts>, plan = examplePlan()) =>
  scheduleOf(plan, exampleFacts(facts)).map((part) => part.open);
const owing = (amountOutstanding: number, more: Parameters<typeof exampleDebt>[0] = {}) =>
  exampleDebt({ ...more, amountOutstanding });

describe('the parts of a plan', () => {
  test('are all open before anything came', () => {
    expect(open({})).toEqual([60_000, 59_000]);
  });

  test('are closed in their order, early or late, whole or in part', () => {
    expect(open({ debts: [owing(119_000 - 1)] })).toEqual([59_999, 59_000]);
    expect(open({ debts: [owing(59_000)] })).toEqual([0, 59_000]);
    expect(open({ debts: [owing(30_000)] })).toEqual([0, 30_000]);
    expect(open({ debts: [owing(0)] })).toEqual([0, 0]);
  });

  test('open again when a payment is returned', () => {
    expect(open({ debts: [owing(119_000)] })).toEqual([60_000, 59_000]);
    expect(open({ debts: [owing(130_000)] })).toEqual([60_000, 59_000]);
  });

  test('ask nothing of an invoice that was closed or given up', () => {
    expect(open({ debts: [owing(119_000, { state: 'closed', withdrawnBy: 'Ruth Amsel' })] })).toEqual([0, 0]);
  });

  test('give way from the last on to what is disputed; the others stand as agreed', () => {
    const disputes = [exampleDispute({ amountDisputed: 20_000 })];
    expect(open({ disputes })).toEqual([60_000, 39_000]);
    expect(open({ disputes: [exampleDispute({ amountDisputed: 70_000 })] })).toEqual([49_000, 0]);
    expect(open({ disputes, debts: [owing(59_000)] })).toEqual([0, 39_000]);
    expect(open({ disputes, profile: exampleProfile({ kind: 'consumer' }) })).toEqual([0, 0]);
  });

  test('leave out what was disputed already when the plan was made', () => {
    const disputes = [exampleDispute({ amountDisputed: 9_000 })];
    const plan = examplePlan({
      instalments: [
        { dueOn: '2026-03-30', amount: 55_000 },
        { dueOn: '2026-04-29', amount: 55_000 },
      ],
    });
    expect(open({ disputes }, plan)).toEqual([55_000, 55_000]);
    expect(open({ disputes, debts: [owing(69_000)] }, plan)).toEqual([5_000, 55_000]);
  });

  test('take what the creditor gave up off the last ones, too: it is no payment', () => {
    const given = exampleDebt({ debtKey: 'lindenhof#INV-2', invoiceNumber: 'INV-2', amountOutstanding: 200 });
    const gone = { ...given, state: 'closed' as const, withdrawnBy: 'Ruth Amsel' };
    const plan = examplePlan({
      debtKeys: ['lindenhof#INV-1', 'lindenhof#INV-2'],
      openThen: 300,
      instalments: [
        { dueOn: '2026-04-01', amount: 100 },
        { dueOn: '2026-05-01', amount: 100 },
      ],
    });
    expect(open({ debts: [owing(100), given] }, plan)).toEqual([100, 100]);
    expect(open({ debts: [owing(100), gone] }, plan)).toEqual([100, 0]);
    expect(open({ debts: [owing(40), gone] }, plan)).toEqual([40, 0]);
  });

  test('are never together more than may be asked for, and what came closes no more than itself', () => {
    const sums = fc.record({
      parts: fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 8 }),
      paid: fc.integer({ min: 0, max: 400_000 }),
      part: fc.integer({ min: 1, max: 400_000 }),
    });
    fc.assert(
      fc.property(sums, ({ parts, paid, part }) => {
        const total = parts.reduce((a, b) => a + b, 0);
        const left = Math.max(0, total - paid);
        const instalments = parts.map((amount, index) => ({ dueOn: `2026-04-0${index + 1}`, amount }));
        const plan = examplePlan({ instalments, openThen: total });
        const debts = [owing(left, { invoiceTotal: total })];
        const undisputed = open({ debts }, plan);
        expect(undisputed.reduce((a, b) => a + b, 0)).toBe(left);
        const started = undisputed.findIndex((amount) => amount > 0);
        expect(undisputed.slice(started + 1)).toEqual(
          started < 0 ? undisputed.slice(0) : parts.slice(started + 1),
        );
        const amountDisputed = Math.min(part, Math.max(1, left));
        const disputed = open({ debts, disputes: [exampleDispute({ amountDisputed })] }, plan);
        expect(disputed.reduce((a, b) => a + b, 0)).toBe(Math.max(0, left - amountDisputed));
        expect(disputed.every((amount, index) => amount <= (undisputed[index] ?? 0))).toBe(true);
      }),
    );
  });
});
