import {
  base,
  creditor,
  disputed,
  eur,
  invoice,
  partPaid,
} from '../../../shared/messages/examples/example-invoices.ts';
import { reminders } from '../../../shared/messages/examples/example-reminders.ts';
import type { MessageInput } from '../../../shared/messages/message-input.ts';
import type { Template } from '../../../shared/messages/template-kinds.ts';

const part = (dueOn: string, amount: number, open = amount) => ({ dueOn, amount, open });

/** One realistic input of every mail. */
export const samples: Record<Template, MessageInput> = {
  ...reminders,
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
  'payment-returned': {
    ...base,
    template: 'payment-returned',
    invoices: [invoice()],
    payments: [{ invoiceNumber: 'RE-2041', amount: 124_950, currency: eur, bookedOn: '2026-11-06' }],
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
