import type * as z from 'zod';
import { creditorSchema } from '../../config/stage.ts';
import { currencySchema } from '../../domain/money.ts';
import type { InvoiceLine } from '../message-input.ts';

/** The currencies of the examples. */
export const eur = currencySchema.parse('EUR');
export const usd = currencySchema.parse('USD');
export const jpy = currencySchema.parse('JPY');

/** A creditor that answers in every language. */
export const creditor = creditorSchema.parse({
  id: 'linden',
  name: 'Linden Office Furniture GmbH',
  address: ['Kastanienallee 12', '10435 Berlin', 'Germany'],
  country: 'DE',
  registration: 'Amtsgericht Charlottenburg, HRB 184512 B, VAT DE301442871',
  bank: { holder: 'Linden Office Furniture GmbH', iban: 'DE75512108001245126199', bic: 'SOLADEST600' },
  contact: { name: 'Miriam Okafor', phone: '+49 30 5557 0142', email: 'accounts@linden.example' },
  sender: { name: 'Linden Office Furniture', address: 'accounts@linden.example' },
  replyTo: 'accounts@linden.example',
  deskMailbox: 'desk@linden.example',
  owners: { calls: 'Miriam Okafor', disputes: 'Jonas Weber', decisions: 'Anna Richter' },
  timeZone: 'Europe/Berlin',
  languages: ['en', 'fr', 'de', 'nl', 'es'],
  policy: 'considerate',
});

/** An invoice of which nothing was paid and nothing is disputed, unless said otherwise. */
export function invoice(
  change: Partial<z.input<z.ZodType<InvoiceLine>>> & Partial<InvoiceLine> = {},
): InvoiceLine {
  return {
    invoiceNumber: 'RE-2041',
    reference: 'PO 7713',
    issuedOn: '2026-10-01',
    dueOn: '2026-10-31',
    currency: eur,
    invoiceTotal: 124_950,
    amountOutstanding: 124_950,
    amountDisputed: 0,
    amountCollectible: 124_950,
    daysLate: 22,
    section: 'due',
    ...change,
  };
}

const links = {
  pay: 'https://pages.linden.example/t/p4yV0mQ2x8Jr6TtLwB3nZs',
  promise: 'https://pages.linden.example/t/Rm9dQ2x8Jr6TtLwB3nZsKe',
  dispute: 'https://pages.linden.example/t/d15pQ2x8Jr6TtLwB3nZsKe',
  why: 'https://pages.linden.example/t/wHyQ2x8Jr6TtLwB3nZsKeA',
  stop: 'https://pages.linden.example/t/st0pQ2x8Jr6TtLwB3nZsKe',
};

/** An invoice of which a part is paid and a part disputed. */
export const partPaid = invoice({
  invoiceNumber: 'RE-1987',
  reference: undefined,
  issuedOn: '2026-09-14',
  dueOn: '2026-10-14',
  invoiceTotal: 80_000,
  amountOutstanding: 50_000,
  amountDisputed: 12_000,
  amountCollectible: 38_000,
  daysLate: 39,
});
/** One that falls due in a few days. */
export const notYetDue = invoice({
  invoiceNumber: 'RE-2102',
  issuedOn: '2026-10-28',
  dueOn: '2026-11-27',
  invoiceTotal: 46_200,
  amountOutstanding: 46_200,
  amountCollectible: 46_200,
  daysLate: 0,
  section: 'not-yet-due',
});
/** One that is disputed as a whole. */
export const disputed = invoice({
  invoiceNumber: 'RE-2017',
  dueOn: '2026-10-20',
  issuedOn: '2026-09-20',
  invoiceTotal: 21_000,
  amountOutstanding: 21_000,
  amountDisputed: 21_000,
  amountCollectible: 0,
  daysLate: 33,
  section: 'disputed',
});
/** One in another currency. */
export const inDollars = invoice({
  invoiceNumber: 'RE-2055',
  currency: usd,
  invoiceTotal: 9_900,
  amountOutstanding: 9_900,
  amountCollectible: 9_900,
  dueOn: '2026-11-21',
  issuedOn: '2026-10-22',
  daysLate: 1,
});

/** Who writes to whom, when. */
export const base = {
  language: 'en',
  creditor,
  debtor: { name: 'Hotel Alpenblick AG', contactName: 'Frau Keller', kind: 'company' as const },
  today: '2026-11-22',
  links,
};
