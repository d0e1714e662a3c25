import type * as z from 'zod';
import { creditorSchema } from '../../../shared/config/stage.ts';
import { currencySchema } from '../../../shared/domain/money.ts';
import type { InvoiceLine, MessageInput } from '../../../shared/messages/message-input.ts';
import type { Template } from '../../../shared/messages/template-kinds.ts';

export const eur = currencySchema.parse('EUR');
export const usd = currencySchema.parse('USD');
export const jpy = currencySchema.parse('JPY');

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

const partPaid = invoice({
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
const notYetDue = invoice({
  invoiceNumber: 'RE-2102',
  issuedOn: '2026-10-28',
  dueOn: '2026-11-27',
  invoiceTotal: 46_200,
  amountOutstanding: 46_200,
  amountCollectible: 46_200,
  daysLate: 0,
  section: 'not-yet-due',
});
const disputed = invoice({
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
const inDollars = invoice({
  invoiceNumber: 'RE-2055',
  currency: usd,
  invoiceTotal: 9_900,
  amountOutstanding: 9_900,
  amountCollectible: 9_900,
  dueOn: '2026-11-21',
  issuedOn: '2026-10-22',
  daysLate: 1,
});

const base = {
  language: 'en',
  creditor,
  debtor: { name: 'Hotel Alpenblick AG', contactName: 'Frau Keller', kind: 'company' as const },
  today: '2026-11-22',
  links,
};

const part = (dueOn: string, amount: number, open = amount) => ({ dueOn, amount, open });

/** One realistic input of every mail. */
export const samples: Record<Template, MessageInput> = {
  'courtesy-note': { ...base, template: 'courtesy-note', invoices: [notYetDue] },
  'reminder-1': { ...base, template: 'reminder-1', invoices: [invoice()] },
  'reminder-2': {
    ...base,
    template: 'reminder-2',
    invoices: [partPaid, invoice(), inDollars, notYetDue, disputed],
  },
  'final-notice': {
    ...base,
    template: 'final-notice',
    invoices: [invoice({ daysLate: 62, dueOn: '2026-09-21', issuedOn: '2026-08-22' })],
    answerBy: '2026-12-22',
    nextMeasure: 'agency',
    evidence: [
      { kind: 'order', reference: 'PO 7713 of 3 August', invoiceNumber: 'RE-2041' },
      { kind: 'delivery', reference: 'LS-88120, signed by M. Huber', invoiceNumber: 'RE-2041' },
      { kind: 'invoice', reference: 'RE-2041', invoiceNumber: 'RE-2041' },
    ],
  },
  'legal-warning': {
    ...base,
    template: 'legal-warning',
    invoices: [invoice({ daysLate: 95, dueOn: '2026-08-19', issuedOn: '2026-07-20' })],
    answerBy: '2026-12-22',
    nextMeasure: 'court',
    evidence: [
      { kind: 'order', reference: 'PO 7713 of 3 August', invoiceNumber: 'RE-2041' },
      { kind: 'delivery', reference: 'LS-88120, signed by M. Huber', invoiceNumber: 'RE-2041' },
      { kind: 'invoice', reference: 'RE-2041', invoiceNumber: 'RE-2041' },
    ],
  },
  'payment-thanks': {
    ...base,
    template: 'payment-thanks',
    invoices: [
      invoice({ amountOutstanding: 0, amountCollectible: 0 }),
      invoice({ ...partPaid, amountDisputed: 0, amountCollectible: 50_000 }),
    ],
    payments: [
      { invoiceNumber: 'RE-2041', amount: 124_950, currency: eur, bookedOn: '2026-11-20' },
      { invoiceNumber: 'RE-1987', amount: 30_000, currency: eur, bookedOn: '2026-11-20' },
    ],
  },
  'dispute-acknowledgement': {
    ...base,
    template: 'dispute-acknowledgement',
    invoices: [partPaid],
    answerBy: '2026-12-02',
    dispute: {
      disputeId: 'D-7K2M9',
      wholeInvoice: false,
      text: 'Two of the twelve chairs arrived with a torn seat.\nWe sent photos to your driver.',
    },
  },
  'dispute-answer': {
    ...base,
    template: 'dispute-answer',
    invoices: [invoice({ ...partPaid, amountDisputed: 0, amountCollectible: 50_000 })],
    dispute: { disputeId: 'D-7K2M9', wholeInvoice: false, text: 'Two of the twelve chairs arrived torn.' },
    answer:
      'You are right: two chairs were damaged before delivery.\n\nWe will collect them on a day that suits you and send a credit note for both. We are sorry for the trouble.',
  },
  'dispute-mediation': {
    ...base,
    template: 'dispute-mediation',
    invoices: [disputed],
    dispute: { disputeId: 'D-7K2M9', wholeInvoice: true, text: 'The chairs are still torn.' },
    answer: 'The chamber of commerce names somebody who knows furniture. It costs you nothing.',
  },
  'resolver-request': {
    template: 'resolver-request',
    language: 'en',
    creditor,
    today: '2026-11-22',
    invoices: [disputed],
    answerBy: '2026-12-02',
    request: {
      disputeId: 'D-7K2M9',
      resolver: 'Ines Vogt',
      askedBy: 'Jonas Weber',
      ground: 'Arrived damaged',
      url: 'https://pages.linden.example/r/r3sQ2x8Jr6TtLwB3nZsKeA4m',
    },
  },
  'promise-confirmation': {
    ...base,
    template: 'promise-confirmation',
    invoices: [invoice()],
    promise: { promisedOn: '2026-12-04', until: '2026-12-08' },
  },
  'proposal-received': {
    ...base,
    template: 'proposal-received',
    invoices: [invoice()],
    answerBy: '2026-11-27',
    plan: { currency: eur, parts: [part('2026-12-04', 24_950), part('2027-01-04', 100_000)] },
  },
  'plan-accepted': {
    ...base,
    template: 'plan-accepted',
    invoices: [invoice(), partPaid],
    plan: {
      currency: eur,
      parts: [part('2026-12-04', 54_950), part('2027-01-04', 54_000), part('2027-02-04', 54_000)],
    },
  },
  'plan-offered': {
    ...base,
    template: 'plan-offered',
    invoices: [invoice()],
    answerBy: '2026-12-06',
    answer: 'Could you pay a third at once? Then the rest may wait until spring.',
    plan: { currency: eur, parts: [part('2026-12-08', 41_650), part('2027-03-08', 83_300)] },
  },
  'plan-ended': { ...base, template: 'plan-ended', invoices: [partPaid] },
  'proposal-declined': {
    ...base,
    template: 'proposal-declined',
    invoices: [invoice()],
    answer: 'A plan over two years is longer than we can offer. Please call us about a shorter one.',
  },
  'instalment-missed': {
    ...base,
    template: 'instalment-missed',
    invoices: [invoice()],
    plan: {
      currency: eur,
      parts: [part('2026-11-16', 24_950, 20_000), part('2026-12-16', 50_000), part('2027-01-16', 50_000)],
    },
  },
  'message-noted': {
    ...base,
    template: 'message-noted',
    invoices: [invoice()],
    answerBy: '2026-11-26',
    noted: { caseNumber: 'H-3X9-1', matter: 'already-paid' },
  },
  'fresh-link': { ...base, template: 'fresh-link', invoices: [invoice(), partPaid] },
  'reply-acknowledgement': {
    ...base,
    template: 'reply-acknowledgement',
    invoices: [invoice()],
    answerBy: '2026-12-04',
  },
  'daily-list': {
    template: 'daily-list',
    language: 'en',
    creditor,
    today: '2026-11-22',
    invoices: [],
    tasks: [
      {
        taskId: 'T-01KA9V',
        queue: 'calls',
        kind: 'call',
        owner: 'Miriam Okafor',
        dueOn: '2026-11-20',
        debtorName: 'Hotel Alpenblick AG',
        invoiceNumbers: ['RE-2041', 'RE-1987'],
        amounts: [{ currency: eur, minorUnits: 162_950 }],
        needs: 'Ask first whether anything is wrong, then when it can be settled. +43 512 555 0199',
      },
      {
        taskId: 'T-01KA9W',
        queue: 'disputes',
        kind: 'dispute',
        owner: 'Jonas Weber',
        dueOn: '2026-12-02',
        debtorName: 'Café Mistral SARL',
        invoiceNumbers: ['RE-2017'],
        amounts: [{ currency: eur, minorUnits: 21_000 }],
        needs: 'Find the delivery note, then answer the customer.',
      },
      {
        taskId: 'T-01KA9X',
        queue: 'decisions',
        kind: 'approval',
        owner: 'Anna Richter',
        dueOn: '2026-11-25',
        debtorName: 'Bakker & Zoon BV',
        invoiceNumbers: ['RE-1890'],
        amounts: [{ currency: eur, minorUnits: 310_000 }],
        needs: 'Approve or refuse a final notice. Order, delivery note and invoice are on file.',
      },
    ],
  },
};
