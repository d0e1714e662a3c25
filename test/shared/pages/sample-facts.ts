import type { Debt } from '../../../shared/domain/debt.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import type { Contact } from '../../../shared/domain/records.ts';
import { eur, usd } from '../../../shared/messages/examples/example-invoices.ts';

/** A debt of the sample debtor, wholly open unless said otherwise. */
export function debt(change: Partial<Debt> & { invoiceNumber: string }): Debt {
  const invoiceTotal = change.invoiceTotal ?? 124_950;
  const creditorId = change.creditorId ?? 'linden';
  return {
    debtKey: `${creditorId}#${change.invoiceNumber}`,
    debtorKey: 'linden~C-1001',
    creditorId,
    currency: eur,
    invoiceTotal,
    amountOutstanding: invoiceTotal,
    ledgerOutstanding: change.amountOutstanding ?? invoiceTotal,
    paidSinceLedger: 0,
    issuedOn: '2026-10-01',
    dueOn: '2026-10-31',
    policyId: 'considerate',
    policyVersion: 1,
    state: 'open',
    openedAt: '2026-10-02T08:00:00.000Z',
    generation: 1,
    batch: 'b1',
    line: 2,
    rowHash: 'h',
    ...change,
  };
}

function contact(change: Partial<Contact> & { contactId: string }): Contact {
  return {
    creditorId: 'linden',
    channel: 'email',
    purpose: 'collection',
    stepId: 'reminder-1',
    lines: [{ debtKey: 'linden#RE-2041', stepId: 'reminder-1', amountCollectible: 124_950, currency: eur }],
    status: 'SENT',
    reservedAt: '2026-11-09T09:12:00.000Z',
    ...change,
  };
}

/** A company with one invoice that is due. */
export function oneInvoice(): Facts {
  return {
    profile: {
      debtorKey: 'linden~C-1001',
      customerNumber: 'C-1001',
      name: 'Hotel Alpenblick AG',
      kind: 'company',
      country: 'AT',
      language: 'en',
      emails: [{ address: 'buchhaltung@alpenblick.example', state: 'open' }],
      version: 7,
    },
    debts: [debt({ invoiceNumber: 'RE-2041', reference: 'PO 7713' })],
    contacts: [
      contact({ contactId: 'c1' }),
      contact({
        contactId: 'c2',
        channel: 'call',
        stepId: 'call-1',
        reservedAt: '2026-11-16T10:30:00.000Z',
        result: 'reached_other',
      }),
    ],
    disputes: [],
    plans: [],
    promises: [],
    holds: [],
    tasks: [],
    payments: [],
    notices: [],
    evidence: [
      { debtKey: 'linden#RE-2041', kind: 'order', reference: 'PO 7713 of 3 August' },
      { debtKey: 'linden#RE-2041', kind: 'delivery', reference: 'LS-88120, signed by M. Huber' },
      { debtKey: 'linden#RE-2041', kind: 'invoice', reference: 'RE-2041' },
    ],
  };
}

/** The same company with invoices of every sort: part-paid, in dollars, not due yet, under dispute, another creditor's. */
export function manyInvoices(): Facts {
  const facts = oneInvoice();
  return {
    ...facts,
    debts: [
      ...facts.debts,
      debt({
        invoiceNumber: 'RE-1987',
        invoiceTotal: 80_000,
        amountOutstanding: 50_000,
        dueOn: '2026-10-14',
      }),
      debt({ invoiceNumber: 'RE-2055', invoiceTotal: 9_900, currency: usd, dueOn: '2026-11-21' }),
      debt({ invoiceNumber: 'RE-2102', invoiceTotal: 46_200, dueOn: '2026-11-27', issuedOn: '2026-10-28' }),
      debt({ invoiceNumber: 'RE-2017', invoiceTotal: 21_000, dueOn: '2026-10-20' }),
      debt({ invoiceNumber: 'RE-1900', invoiceTotal: 5_000, amountOutstanding: 0 }),
      debt({ invoiceNumber: 'X-1', creditorId: 'other', invoiceTotal: 7_700 }),
    ],
    disputes: [
      {
        disputeId: 'D-OLD',
        debtKey: 'linden#RE-2017',
        reason: 'DAMAGED',
        text: 'torn',
        openedAt: '2026-11-01T08:00:00.000Z',
        openedBy: 'debtor',
        answerBy: '2026-11-25',
        state: 'open',
      },
    ],
  };
}
