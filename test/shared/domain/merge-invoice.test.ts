import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Debt } from '../../../shared/domain/debt.ts';
import { mergeInvoice } from '../../../shared/domain/merge-invoice.ts';
import {
  exampleCreditor,
  exampleDebt,
  exampleFacts,
  examplePolicy,
} from '../../support/example/example-case.ts';
import { monday } from '../../support/example/example-task.ts';

const contract = { subject: 'Office chairs', madeOn: '2026-01-08' };

function merged(debts: Debt[], said: Pick<Debt, 'contract' | 'feesAgreed'>) {
  const { invoiceNumber, issuedOn, dueOn, currency, invoiceTotal, amountOutstanding } = exampleDebt();
  const found = mergeInvoice(
    exampleFacts({ debts }),
    {
      ...{ customerNumber: 'C-100', customerName: 'Bäckerei Holm GmbH', customerKind: 'company' },
      ...{ country: 'DE', emails: [], line: 2 },
      ...{ invoiceNumber, issuedOn, dueOn, currency, invoiceTotal, amountOutstanding, ...said },
    },
    {
      ...{ creditor: exampleCreditor, policy: examplePolicy, startHorizonDays: 3, batch: 'b-2' },
      ...{ now: Temporal.Instant.from(monday), rowHash: 'changed' },
    },
  );
  const changes = found.outcome === 'accepted' || found.outcome === 'updated' ? found.changes : [];
  return changes.flatMap((one) =>
    one.kind === 'debtOpened' || one.kind === 'debtChanged' ? [one.debt] : [],
  );
}

test('what a ledger says of the contract stands on the debt, and a row that says nothing takes nothing away', () => {
  const [opened] = merged([], { contract, feesAgreed: false });
  expect(opened).toMatchObject({ contract, feesAgreed: false });
  const [again] = merged([exampleDebt({ contract, feesAgreed: true })], {});
  expect(again).toMatchObject({ contract, feesAgreed: true });
});
