import type { LadderTemplate } from '../../policy/policy-texts.ts';
import type { MessageInput } from '../message-input.ts';
import { base, disputed, inDollars, invoice, jpy, notYetDue, partPaid, usd } from './example-invoices.ts';

/** One realistic input of every letter of a ladder. */
export const reminders: Record<LadderTemplate, MessageInput> = {
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
};

const whole = (minorUnits: number) => ({
  invoiceTotal: minorUnits,
  amountOutstanding: minorUnits,
  amountCollectible: minorUnits,
});
/** Several invoices of one customer, of several currencies and ages. */
export const mixed = [
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
const segments = [
  { from: '2026-11-01', until: '2026-11-01', days: 1, rate: 1_115, base: 124_950 },
  { from: '2026-11-02', until: '2026-11-22', days: 21, rate: 1_127, base: 124_950 },
];
const interest = { minorUnits: 934, basis: 'Directive 2011/7/EU, article 3', segments };
const costs = { minorUnits: 4_000, basis: 'Directive 2011/7/EU, article 6' };
const charged = invoice({ charge: { interest, costs } });
const chargedToo = invoice({ invoiceNumber: 'RE-2060', charge: { interest } });
const other = invoice({ invoiceNumber: 'RE-2060' });
const instalment = invoice({ instalment: true, amountOutstanding: 100_000, amountCollectible: 100_000 });
const nextInstalment = invoice({ instalment: true, dueOn: '2026-11-15', daysLate: 7 });
const waivedIfPaidBy = '2026-12-06';

const {
  'courtesy-note': note,
  'reminder-1': first,
  'reminder-2': second,
  'final-notice': final,
  'legal-warning': legal,
} = reminders;

/** What the text of a letter makes a difference for, beside its one example. */
export const otherReminders: Readonly<Record<string, MessageInput>> = {
  'courtesy-note for two': { ...note, invoices: [...note.invoices, later] },
  'reminder-1 for two': { ...first, invoices: [invoice(), other] },
  'reminder-1 for an instalment': { ...first, invoices: [instalment] },
  'reminder-1 for two instalments': { ...first, invoices: [instalment, nextInstalment] },
  'reminder-1 for many': { ...first, invoices: mixed },
  'reminder-1 in place of one that came back': { ...first, resentAfter: '2026-11-15' },
  'reminder-2 for one with a day': { ...second, invoices: [invoice()], answerBy: waivedIfPaidBy },
  'reminder-2 with charges': { ...second, invoices: [charged], waivedIfPaidBy },
  'reminder-2 with charges for many': { ...second, invoices: [charged, chargedToo], waivedIfPaidBy },
  'final-notice for two': { ...final, invoices: [...final.invoices, other] },
  'final-notice with charges': { ...final, invoices: [charged], waivedIfPaidBy },
  'final-notice for many, then a review': { ...final, invoices: mixed, nextMeasure: 'review' },
  'legal-warning for two': { ...legal, invoices: [...legal.invoices, other] },
  'legal-warning with charges': { ...legal, invoices: [charged], waivedIfPaidBy },
  'legal-warning for many, then a review': { ...legal, invoices: mixed, nextMeasure: 'review' },
};
