import { fold, invoiceFields, type Profile } from '../profile.ts';

/** Forbear's own columns, in any order. */
export const forbearProfile: Profile = {
  id: 'forbear',
  title: "Forbear's own columns",
  kind: 'invoices',
  columns: Object.fromEntries(invoiceFields.map((field) => [fold(field), [field]])),
  mandatory: [
    'customer_number',
    'customer_name',
    'invoice_number',
    'issue_date',
    'due_date',
    'currency',
    'invoice_total',
    'amount_outstanding',
  ],
  fixed: {},
  words: {},
  lineItems: false,
};
