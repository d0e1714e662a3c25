import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { promise } from '../../../../shared/policy/rules/promise.ts';
import { question } from '../../../support/example/example-question.ts';
import { examplePromise } from '../../../support/example/example-task.ts';

const ask = (changes: Parameters<typeof examplePromise>[0], at?: string) =>
  promise(question('reminder-2', { promises: [examplePromise(changes)] }, at));

describe('a promise to pay', () => {
  test('rests the invoice until its day and three days more have passed', () => {
    const hit = ask({});
    expect(hit).toEqual({
      ...{ rule: 'promise', kind: 'promise', decision: 'HOLD', citation: 'S1-4, T31' },
      reason: 'Payment is promised for 2026-03-30; we wait 3 days beyond it.',
      until: Temporal.Instant.from('2026-04-02T22:00:00Z'),
    });
    expect(ask({}, '2026-04-02T21:59:59.000Z')).toBeDefined();
    expect(ask({}, '2026-04-02T22:00:00.000Z')).toBeUndefined();
  });

  test.each([
    ['cancelled', { state: 'cancelled' as const }],
    ['about another invoice', { debtKeys: ['lindenhof#INV-2'] }],
  ])('that is %s rests nothing here', (_, changes) => {
    expect(ask(changes)).toBeUndefined();
  });
});
