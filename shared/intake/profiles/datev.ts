import type { Profile } from '../profile.ts';
import { namedColumns } from './named-columns.ts';

/** DATEV's list of open items. It is kept in euros. */
export const datevOpenItemsProfile: Profile = {
  id: 'datev-opos',
  title: "DATEV's list of open items (OPOS)",
  kind: 'invoices',
  columns: namedColumns({
    Konto: ['customer_number', 'customer_name'],
    Name: ['customer_name'],
    Rechnungsnummer: ['invoice_number'],
    Datum: ['issue_date'],
    Fälligkeit: ['due_date'],
    Sollbetrag: ['invoice_total'],
    Saldo: ['amount_outstanding'],
    Mahnsperre: ['dunning_block'],
  }),
  mandatory: [
    'customer_number',
    'invoice_number',
    'issue_date',
    'due_date',
    'invoice_total',
    'amount_outstanding',
  ],
  dateOrder: 'day-first',
  decimalMark: ',',
  fixed: { currency: 'EUR' },
  words: {},
  lineItems: false,
  totalOfRow: true,
  totals: true,
  // A credit has no debit.
  firstOf: { invoice_total: ['sollbetrag', 'saldo'] },
};

/**
 * DATEV's booking batch. Its first line is about the batch and its rows are postings, so it is never taken for a table: a
 * mapping can only say what holds for all its invoices, such as the terms.
 */
export const datevBatchProfile: Profile = {
  id: 'datev-batch',
  title: "DATEV's booking batch (EXTF Buchungsstapel)",
  kind: 'invoices',
  columns: {},
  mandatory: ['customer_number', 'invoice_number', 'issue_date', 'invoice_total'],
  fixed: {},
  words: {},
  lineItems: false,
};
