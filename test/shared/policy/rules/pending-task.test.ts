import { describe, expect, test } from 'vitest';
import { pendingTask } from '../../../../shared/policy/rules/pending-task.ts';
import { question } from '../../../support/example/example-question.ts';
import { exampleTask } from '../../../support/example/example-task.ts';

const ask = (...tasks: ReturnType<typeof exampleTask>[]) => pendingTask(question('reminder-2', { tasks }));

describe('while a person has something on the list', () => {
  test.each(['review', 'approval', 'proposal', 'unreachable', 'fault', 'call'] as const)(
    'about an invoice (%s), nothing else is done with it by itself',
    (kind) => {
      expect(ask(exampleTask(kind))).toEqual({
        ...{ rule: 'pending-task', kind: 'pending-task', decision: 'HOLD', citation: 'S0-3' },
        taskId: `${kind}#1`,
        reason: `Ruth Amsel has it on the list (${kind}, due 2026-03-25).`,
      });
    },
  );

  test('to call the debtor, no other invoice of that creditor is reminded of either', () => {
    expect(ask(exampleTask('call', { debtKeys: ['lindenhof#INV-2'] }))).toBeDefined();
    expect(
      ask(exampleTask('call', { creditorId: 'harbourlight', debtKeys: ['harbourlight#1'] })),
    ).toBeUndefined();
  });

  test('to find out what money pays that came from the debtor, nothing is asked for by that creditor', () => {
    expect(ask(exampleTask('payment', { debtKeys: ['lindenhof#INV-2'] }))).toMatchObject({
      decision: 'HOLD',
    });
    expect(
      ask(exampleTask('payment', { creditorId: 'harbourlight', debtKeys: ['harbourlight#1'] })),
    ).toBeUndefined();
  });

  test('to find out how the debtor is reached, no other invoice of that creditor asks again', () => {
    expect(ask(exampleTask('unreachable', { debtKeys: ['lindenhof#INV-2'] }))).toBeDefined();
  });

  test.each(['review', 'approval', 'proposal', 'fault'] as const)(
    'about another invoice (%s), this one goes on',
    (kind) => {
      expect(ask(exampleTask(kind, { debtKeys: ['lindenhof#INV-2'] }))).toBeUndefined();
    },
  );

  test.each(['dispute', 'hold'] as const)('that ends a %s, that rule says for how long', (kind) => {
    expect(ask(exampleTask(kind))).toBeUndefined();
  });

  test('about this and another invoice, nothing else is done with it either', () => {
    expect(ask(exampleTask('review', { debtKeys: ['lindenhof#INV-2', 'lindenhof#INV-1'] }))).toBeDefined();
  });

  test('of which nobody said what it is about, it is no answer to a dispute', () => {
    expect(ask(exampleTask('uncertain-send'))).toBeUndefined();
  });

  test('that is done, nothing is held', () => {
    expect(ask(exampleTask('review', { state: 'done' }))).toBeUndefined();
  });

  test('whether a reminder arrived, the case goes on: the reminder counts as sent', () => {
    expect(ask(exampleTask('uncertain-send', { about: 'lindenhof#INV-1#reminder-1#1' }))).toBeUndefined();
  });

  test('whether the answer to a dispute arrived, nothing is collected: the customer may not have it (S0-2)', () => {
    const lost = exampleTask('uncertain-send', { about: 'answer#dispute-answer#D-1' });
    expect(ask(lost)).toMatchObject({ decision: 'HOLD', taskId: 'uncertain-send#1' });
    expect(ask({ ...lost, lines: [] })).toBeUndefined();
  });
});
