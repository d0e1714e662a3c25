import { advisersFor, debtAdvice } from '../../../shared/messages/debt-advice.ts';
import { eur, invoice } from '../../../shared/messages/examples/example-invoices.ts';
import { mixed, otherReminders } from '../../../shared/messages/examples/example-reminders.ts';
import type { MessageInput } from '../../../shared/messages/message-input.ts';
import { samples } from './sample-inputs.ts';

const settled = [
  invoice({ amountOutstanding: 0, amountCollectible: 0 }),
  invoice({ invoiceNumber: 'RE-2060', amountOutstanding: 0, amountCollectible: 0 }),
];
const dispute = { disputeId: 'D-7K2M9', wholeInvoice: true, text: 'Nothing came.' };
const { 'message-noted': noted } = samples;
const { answerBy: _answerBy, ...atOnce } = noted;
const { 'payment-thanks': thanks, 'promise-confirmation': promised, 'daily-list': list } = samples;
const { 'dispute-acknowledgement': acknowledged, 'fresh-link': fresh } = samples;

/** What a mail's text makes a difference for, beside the one sample of each. */
const others: Record<string, MessageInput> = {
  ...otherReminders,
  'payment-thanks for one that is paid': { ...thanks, invoices: settled.slice(1) },
  'payment-thanks for two that are paid': { ...thanks, invoices: settled },
  'dispute-acknowledgement of all': { ...acknowledged, invoices: [invoice()], dispute },
  'message-noted of documents': { ...noted, noted: { caseNumber: 'H-3X9-1', matter: 'documents' } },
  'message-noted of hardship': { ...noted, noted: { caseNumber: 'H-3X9-1', matter: 'hardship' } },
  ...Object.fromEntries(
    [...Object.keys(debtAdvice.countries), 'BR'].map((country) => {
      const advisers = [...advisersFor({ kind: 'consumer', country })];
      return [
        `message-noted of hardship, with advice in ${country}`,
        { ...noted, noted: { caseNumber: 'H-3X9-1', matter: 'hardship', advisers } },
      ];
    }),
  ),
  'message-noted of contact-change': { ...noted, noted: { caseNumber: 'H-3X9-1', matter: 'contact-change' } },
  'message-noted of plan': { ...noted, noted: { caseNumber: 'H-3X9-1', matter: 'plan' } },
  'message-noted of callback': { ...noted, noted: { caseNumber: 'H-3X9-1', matter: 'callback' } },
  'message-noted of complaint': { ...noted, noted: { caseNumber: 'H-3X9-1', matter: 'complaint' } },
  'message-noted of documents at once': {
    ...atOnce,
    noted: { caseNumber: 'H-3X9-1', matter: 'documents' },
  },
  'message-noted of contact-change at once': {
    ...atOnce,
    noted: { caseNumber: 'H-3X9-1', matter: 'contact-change' },
  },
  'promise-confirmation of a part': {
    ...promised,
    invoices: mixed,
    promise: { promisedOn: '2026-12-04', amount: 9_900, currency: eur, until: '2026-12-08' },
  },
  'promise-confirmation without a rest': { ...promised, promise: { promisedOn: '2026-12-04' } },
  'fresh-link for many': { ...fresh, invoices: mixed },
  'daily-list on old books': { ...list, staleBooks: { knownUntil: '2026-11-01', waiting: 1 } },
  'daily-list with mails stopped and one aside': { ...list, mailSlowedSince: '2026-11-20', mailsAside: 1 },
  'daily-list with mails aside': { ...list, mailsAside: 3 },
  'daily-list without books, empty': { ...list, tasks: [], staleBooks: { waiting: 2 } },
};

/** Every mail, and each again with what its text makes a difference for. */
export const variants = Object.entries({ ...samples, ...others }).map(([name, input]) => ({ name, input }));
