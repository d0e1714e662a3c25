import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { applyPayment } from '../../../shared/domain/apply-payment.ts';
import { mergeInvoice } from '../../../shared/domain/merge-invoice.ts';
import { paymentSchema } from '../../../shared/domain/records.ts';
import {
  exampleCreditor,
  exampleDebt,
  exampleFacts,
  examplePolicy,
} from '../../support/example/example-case.ts';
import { monday } from '../../support/example/example-task.ts';

const withdrawn = exampleDebt({ state: 'closed', withdrawnBy: 'Ruth Amsel', withdrawnAt: monday });
const settled = exampleDebt({ state: 'closed', amountOutstanding: 0, ledgerOutstanding: 0 });

function ledgerStates(debt: typeof withdrawn) {
  const { invoiceNumber, issuedOn, currency, invoiceTotal } = debt;
  const merged = mergeInvoice(
    exampleFacts({ debts: [debt] }),
    {
      ...{
        customerNumber: 'C-100',
        customerName: 'Bäckerei Holm GmbH',
        customerKind: 'company',
        country: 'DE',
        emails: [],
      },
      ...{ invoiceNumber, issuedOn, currency, invoiceTotal, dueOn: '2026-03-09' },
      ...{ amountOutstanding: 100_000, line: 2 },
    },
    {
      ...{ creditor: exampleCreditor, policy: examplePolicy, startHorizonDays: 3, batch: 'b-2' },
      ...{ now: Temporal.Instant.from(monday), rowHash: 'changed' },
    },
  );
  return merged.outcome === 'updated' ? merged.changes.map(({ kind }) => kind) : [];
}

function paymentOf(amount: number, debt: typeof withdrawn) {
  const payment = paymentSchema.parse({
    ...{ paymentId: 'p-1', debtKey: debt.debtKey, amount, currency: 'EUR', bookedOn: '2026-03-23' },
    ...{ receivedAt: monday, batch: 'b-2', line: 2 },
  });
  const applied = applyPayment(exampleFacts({ debts: [debt] }), debt, payment);
  return applied.kind === 'applied' ? applied.changes.map(({ kind }) => kind) : [];
}

describe('a debt that the creditor gave up', () => {
  test('is not collected again because the ledger still lists it', () => {
    expect(ledgerStates(withdrawn)).not.toContain('reopened');
    expect(ledgerStates(settled)).toContain('reopened');
  });

  test('is not collected again because a part is paid or returned', () => {
    expect(paymentOf(50_000, withdrawn)).not.toContain('reopened');
    expect(paymentOf(-50_000, withdrawn)).not.toContain('reopened');
    expect(
      paymentOf(-50_000, { ...settled, ledgerOutstanding: 119_000, paidSinceLedger: 119_000 }),
    ).toContain('reopened');
  });
});
