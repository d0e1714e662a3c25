import { advisersFor, debtAdvice } from '../../../shared/messages/debt-advice.ts';
import type { MessageInput } from '../../../shared/messages/message-input.ts';
import { eur, invoice, jpy, samples, usd } from './sample-inputs.ts';

const whole = (minorUnits: number) => ({
  invoiceTotal: minorUnits,
  amountOutstanding: minorUnits,
  amountCollectible: minorUnits,
});
const mixed = [
  invoice(whole(123_456_789)),
  invoice({ invoiceNumber: 'RE-2060', daysLate: 1, dueOn: '2026-11-21', issuedOn: '2026-10-01' }),
  invoice({ invoiceNumber: 'RE-2061', daysLate: 0, dueOn: '2026-11-22' }),
  invoice({ invoiceNumber: 'RE-1100', currency: usd, daysLate: 1_234, dueOn: '2023-07-07' }),
  invoice({ ...whole(1_234_567), invoiceNumber: 'RE-2062', currency: jpy }),
];
const later = invoice({
  invoiceNumber: 'RE-2103',
  dueOn: '2026-12-01',
  issuedOn: '2026-11-01',
  daysLate: 0,
  section: 'not-yet-due',
});
const settled = [
  invoice({ amountOutstanding: 0, amountCollectible: 0 }),
  invoice({ invoiceNumber: 'RE-2060', amountOutstanding: 0, amountCollectible: 0 }),
];
const segments = [
  { from: '2026-11-01', until: '2026-11-01', days: 1, rate: 1_115, base: 124_950 },
  { from: '2026-11-02', until: '2026-11-22', days: 21, rate: 1_127, base: 124_950 },
];
const interest = { minorUnits: 934, basis: 'Directive 2011/7/EU, article 3', segments };
const costs = { minorUnits: 4_000, basis: 'Directive 2011/7/EU, article 6' };
const charged = invoice({ charge: { interest, costs } });
const chargedToo = invoice({ invoiceNumber: 'RE-2060', charge: { interest } });
const waivedIfPaidBy = '2026-12-06';
const dispute = { disputeId: 'D-7K2M9', wholeInvoice: true, text: 'Nothing came.' };
const { 'reminder-1': first, 'reminder-2': second, 'final-notice': final, 'legal-warning': legal } = samples;
const { 'message-noted': noted } = samples;
const { answerBy: _answerBy, ...atOnce } = noted;
const { 'payment-thanks': thanks, 'promise-confirmation': promised, 'daily-list': list } = samples;
const { 'courtesy-note': note, 'dispute-acknowledgement': acknowledged, 'fresh-link': fresh } = samples;

/** What a mail's text makes a difference for, beside the one sample of each. */
const others: Record<string, MessageInput> = {
  'courtesy-note for two': { ...note, invoices: [...note.invoices, later] },
  'reminder-1 for many': { ...first, invoices: mixed },
  'reminder-2 for one with a day': { ...second, invoices: [invoice()], answerBy: waivedIfPaidBy },
  'reminder-2 with charges': { ...second, invoices: [charged], waivedIfPaidBy },
  'reminder-2 with charges for many': { ...second, invoices: [charged, chargedToo], waivedIfPaidBy },
  'final-notice with charges': { ...final, invoices: [charged], waivedIfPaidBy },
  'final-notice for many, then a review': { ...final, invoices: mixed, nextMeasure: 'review' },
  'legal-warning for many, then a review': { ...legal, invoices: mixed, nextMeasure: 'review' },
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
  'reminder-1 in place of one that came back': { ...samples['reminder-1'], resentAfter: '2026-11-15' },
  'daily-list with mails stopped and one aside': { ...list, mailSlowedSince: '2026-11-20', mailsAside: 1 },
  'daily-list with mails aside': { ...list, mailsAside: 3 },
  'daily-list without books, empty': { ...list, tasks: [], staleBooks: { waiting: 2 } },
};

/** Every mail, and each again with what its text makes a difference for. */
export const variants = Object.entries({ ...samples, ...others }).map(([name, input]) => ({ name, input }));
