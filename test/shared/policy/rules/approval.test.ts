import { describe, expect, test } from 'vitest';
import { currencySchema } from '../../../../shared/domain/money.ts';
import type { Payment, Task } from '../../../../shared/domain/records.ts';
import { approval } from '../../../../shared/policy/rules/approval.ts';
import { question } from '../../../support/example/example-question.ts';
import { exampleDispute, exampleTask } from '../../../support/example/example-task.ts';

const approved = exampleTask('approval', {
  stepId: 'withhold-business',
  state: 'done',
  outcome: 'approved',
  doneBy: 'Ruth Amsel',
  doneAt: '2026-03-18T09:00:00.000Z',
});

const otherInvoice = exampleTask('approval', { debtKeys: ['lindenhof#INV-2'] }).lines;
const withDisputes = (...openedAt: string[]) => {
  const disputes = openedAt.map((at) => exampleDispute({ openedAt: at, state: 'withdrawn' }));
  return approval(question('withhold-business', { tasks: [approved], disputes }));
};

describe('a firm step', () => {
  test('waits for a named person, while a reminder needs nobody', () => {
    expect(approval(question('withhold-business'))).toEqual({
      ...{ rule: 'approval', kind: 'approval', decision: 'NEEDS_HUMAN', citation: 'S0-4, S2-3' },
      reason: 'The step withhold-business needs the approval of a named person.',
    });
    expect(approval(question('reminder-2'))).toBeUndefined();
  });

  test('is free once a named person approved it for this very invoice and step', () => {
    expect(approval(question('withhold-business', { tasks: [approved] }))).toBeUndefined();
    expect(approval(question('agency', { tasks: [approved] }))).toBeDefined();
    const asked = { ...approved, askedBy: 'Mara Lind' };
    expect(approval(question('withhold-business', { tasks: [asked] }))).toBeUndefined();
  });

  test.each([
    ['nobody signed', { doneBy: undefined }],
    ['nobody knows when', { doneAt: undefined }],
    ['it was declined', { outcome: 'declined' }],
    ['whoever asked for it signed it', { askedBy: 'Ruth Amsel' }],
    ['it was no question of approval', { kind: 'review' as const }],
    ['it is for no invoice', { lines: [] }],
    ['it is for another invoice', { lines: otherInvoice }],
  ])('is not free where %s', (_, changes) => {
    const { doneBy, doneAt, ...task } = { ...approved, ...changes };
    const given: Task = {
      ...task,
      ...(doneBy === undefined ? {} : { doneBy }),
      ...(doneAt === undefined ? {} : { doneAt }),
    };
    expect(approval(question('withhold-business', { tasks: [given] }))).toBeDefined();
  });

  test('needs a fresh approval when the invoice was disputed after the first one, or in the same moment', () => {
    expect(withDisputes('2026-03-19T09:00:00.000Z')).toBeDefined();
    expect(withDisputes('2026-03-18T09:00:00.000Z')).toBeDefined();
    expect(withDisputes('2026-03-18T08:59:59.999Z')).toBeUndefined();
  });

  test('needs a fresh approval when money of the invoice went back after the first one', () => {
    const moved = (receivedAt: string, amount = -100, debtKey = 'lindenhof#INV-1'): Payment => ({
      ...{ paymentId: receivedAt, debtKey, amount, currency: currencySchema.parse('EUR') },
      ...{ bookedOn: receivedAt.slice(0, 10), receivedAt, batch: 'b', line: 1 },
    });
    const withMoney = (...payments: Payment[]) =>
      approval(question('withhold-business', { tasks: [approved], payments }));
    expect(withMoney(moved('2026-03-19T09:00:00.000Z'))).toBeDefined();
    expect(withMoney(moved('2026-03-17T09:00:00.000Z'))).toBeUndefined();
    expect(withMoney(moved('2026-03-19T09:00:00.000Z', 100))).toBeUndefined();
    expect(withMoney(moved('2026-03-19T09:00:00.000Z', -100, 'lindenhof#INV-2'))).toBeUndefined();
  });

  test('counts from the latest of several disputes, in whatever order they stand', () => {
    const [before, after] = ['2026-03-17T09:00:00.000Z', '2026-03-19T09:00:00.000Z'];
    expect(withDisputes(before, after)).toBeDefined();
    expect(withDisputes(after, before)).toBeDefined();
  });

  test('does not mind a dispute about another invoice', () => {
    const disputes = [exampleDispute({ debtKey: 'lindenhof#INV-2', openedAt: '2026-03-19T09:00:00.000Z' })];
    expect(approval(question('withhold-business', { tasks: [approved], disputes }))).toBeUndefined();
  });
});
