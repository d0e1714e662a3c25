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
  totals: true,
};
