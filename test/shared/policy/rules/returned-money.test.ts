import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { currencySchema } from '../../../../shared/domain/money.ts';
import type { Payment } from '../../../../shared/domain/records.ts';
import { returnedMoney } from '../../../../shared/policy/rules/returned-money.ts';
import { question } from '../../../support/example/example-question.ts';

const moved = (amount: number, debtKey = 'lindenhof#INV-1'): Payment => ({
  ...{ paymentId: `P${amount}`, debtKey, amount, currency: currencySchema.parse('EUR') },
  ...{ bookedOn: '2026-03-19', receivedAt: '2026-03-20T09:00:00.000Z', batch: 'b', line: 1 },
});
const ask = (payments: Payment[], at: string) => returnedMoney(question('reminder-2', { payments }, at));

describe('a payment that went back', () => {
  test('gives its invoice two quiet weeks from the day it was known', () => {
    const payments = [moved(119_000), moved(-119_000)];
    expect(ask(payments, '2026-04-02T21:59:59.000Z')).toEqual({
      ...{ rule: 'grace-after-return', kind: 'grace', decision: 'DEFER', citation: 'S0-5' },
      reason: 'A payment went back to its account on 2026-03-20; quiet days follow, until 2026-04-03.',
      until: Temporal.Instant.from('2026-04-02T22:00:00Z'),
    });
    expect(ask(payments, '2026-04-02T22:00:00.000Z')).toBeUndefined();
  });

  test('rests no other invoice, and money that came rests none', () => {
    expect(ask([moved(-100, 'lindenhof#INV-2'), moved(100)], '2026-03-21T09:00:00.000Z')).toBeUndefined();
  });
});
