import type { Debt } from '../../../../shared/domain/debt.ts';
import type { Scope } from '../../../../shared/domain/figures/scope.ts';
import { type Contact, type Payment, paymentSchema } from '../../../../shared/domain/records.ts';
import { exampleDebt, exampleFacts, exampleProfile } from '../../../support/example/example-case.ts';
import {
  exampleContact,
  exampleDispute,
  exampleHold,
  examplePromise,
} from '../../../support/example/example-task.ts';

/** All of February to April 2026, looked at as the last day of March and of April ended. */
export const spring: Scope = {
  ...{ creditorId: 'lindenhof', timeZone: 'Europe/Berlin', toleranceDays: 3 },
  ...{ from: '2026-02-01', through: '2026-04-30', closes: ['2026-03-31', '2026-04-30'] },
};

const key = (number: string) => `lindenhof#${number}`;
const at = (day: string) => `${day}T09:00:00.000Z`;

function invoice(
  invoiceNumber: string,
  [issuedOn, dueOn]: readonly [string, string],
  [invoiceTotal, amountOutstanding]: readonly [number, number],
  changes: Parameters<typeof exampleDebt>[0] = {},
): Debt {
  const openedAt = at(issuedOn);
  const days = { issuedOn, dueOn, openedAt };
  return exampleDebt({ invoiceNumber, ...days, invoiceTotal, amountOutstanding, ...changes });
}

function paid(number: string, bookedOn: string, amount: number): Payment {
  const receivedAt = at(bookedOn);
  return paymentSchema.parse({
    ...{ paymentId: `pay-${number}-${bookedOn}`, debtKey: key(number), amount, currency: 'EUR' },
    ...{ bookedOn, receivedAt, batch: 'b', line: 2 },
  });
}

function contact(contactId: string, on: string, numbers: string, changes: Partial<Contact> = {}): Contact {
  const debtKeys = numbers.split('').map(key);
  return exampleContact({ contactId, reservedAt: at(on), debtKeys, ...changes });
}

/** Seven invoices in EUR; in cents: 100,000 is 1,000.00. */
export const holm = exampleFacts({
  debts: [
    invoice('A', ['2026-02-01', '2026-03-03'], [100_000, 100_000]),
    invoice('B', ['2026-02-10', '2026-03-12'], [50_000, 0], { state: 'closed' }),
    invoice('C', ['2026-03-01', '2026-03-31'], [200_000, 150_000]),
    invoice('D', ['2026-03-15', '2026-04-14'], [80_000, 0], { state: 'closed' }),
    invoice('E', ['2026-04-01', '2026-05-01'], [120_000, 120_000]),
    invoice('F', ['2026-04-20', '2026-05-20'], [60_000, 60_000]),
    invoice('G', ['2026-01-10', '2026-01-25'], [40_000, 40_000]),
  ],
  payments: [
    paid('B', '2026-04-11', 50_000),
    paid('C', '2026-04-10', 50_000),
    paid('D', '2026-04-10', 80_000),
  ],
  contacts: [
    contact('c1', '2026-04-02', 'AB'),
    contact('c2', '2026-04-09', 'C'),
    contact('c3', '2026-04-24', 'A', { channel: 'call', stepId: 'call-1', result: 'no_answer' }),
    contact('c4', '2026-04-28', 'A', { channel: 'call', stepId: 'call-1', result: 'promise' }),
  ],
  promises: [
    // Of all of B, 500.00: came on the 11th, within the tolerance.
    examplePromise({
      promiseId: 'p1',
      debtKeys: [key('B')],
      promisedOn: '2026-04-10',
      madeAt: at('2026-04-05'),
    }),
    // Of 400.00 on A: never came.
    examplePromise({
      ...{ promiseId: 'p2', debtKeys: [key('A')], amount: 40_000, currency: exampleDebt().currency },
      ...{ promisedOn: '2026-04-20', madeAt: at('2026-04-12') },
    }),
    // Its tolerance is not over before 2 May.
    examplePromise({
      promiseId: 'p3',
      debtKeys: [key('F')],
      promisedOn: '2026-04-29',
      madeAt: at('2026-04-28'),
    }),
  ],
  disputes: [
    // 3 days.
    exampleDispute({
      ...{ disputeId: 'd1', debtKey: key('B'), reason: 'QTY_SHORT', openedAt: at('2026-03-30') },
      ...{ state: 'answered', answeredAt: at('2026-04-02'), answeredBy: 'Jonas Feld' },
      closing: {
        ...{ at: at('2026-04-16'), by: 'Jonas Feld', rootCause: 'delivery' },
        change: 'The carrier counts the boxes.',
      },
    }),
    // 5 days.
    exampleDispute({
      ...{ disputeId: 'd2', debtKey: key('D'), reason: 'PRICE', openedAt: at('2026-04-01') },
      ...{ state: 'answered', answeredAt: at('2026-04-06'), answeredBy: 'Jonas Feld' },
    }),
    // 12 days.
    exampleDispute({
      ...{ disputeId: 'd3', debtKey: key('A'), reason: 'PRICE', openedAt: at('2026-04-10') },
      ...{ state: 'answered', answeredAt: at('2026-04-22'), answeredBy: 'Ruth Amsel' },
    }),
    // Open: 300.00 of C.
    exampleDispute({
      ...{ disputeId: 'd4', debtKey: key('C'), reason: 'QUALITY', openedAt: at('2026-04-22') },
      amountDisputed: 30_000,
    }),
  ],
  holds: [exampleHold({ debtKeys: [key('A')], since: at('2026-04-15'), setBy: 'Mara Lind' })],
});

const debtorKey = 'lindenhof~C-200';

/** One invoice in CHF of another customer. */
export const alpen = exampleFacts({
  profile: exampleProfile({ debtorKey, customerNumber: 'C-200', name: 'Alpen AG' }),
  debts: [
    invoice('H', ['2026-04-05', '2026-04-20'], [70_000, 70_000], {
      ...{ debtorKey, currency: 'CHF' },
      chargesWaived: { by: 'Mara Lind', reason: 'goodwill', at: at('2026-04-16') },
    }),
  ],
  contacts: [
    contact('c5', '2026-04-22', 'H', { status: 'FAILED', result: 'bounced: General' }),
    contact('c6', '2026-04-25', 'H'),
  ],
});
