import type { Profile } from '../profile.ts';
import { namedColumns } from './named-columns.ts';

/**
 * Xero's sales-invoice export: one row per line item, each repeating the invoice's columns. Xero knows no customer
 * number, so the contact's name is the number. Columns not named here (addresses, line items) are not needed.
 */
export const xeroProfile: Profile = {
  id: 'xero',
  title: "Xero's sales-invoice export",
  kind: 'invoices',
  columns: namedColumns({
    ContactName: ['customer_number', 'customer_name'],
    EmailAddress: ['email'],
    POCountry: ['country'],
    InvoiceNumber: ['invoice_number'],
    Reference: ['reference'],
    InvoiceDate: ['issue_date'],
    DueDate: ['due_date'],
    Total: ['invoice_total'],
    InvoiceAmountDue: ['amount_outstanding'],
    Currency: ['currency'],
    Type: ['document_type'],
    Sent: ['sent'],
    Status: ['status'],
  }),
  mandatory: [
    'customer_number',
    'invoice_number',
    'issue_date',
    'due_date',
    'invoice_total',
    'amount_outstanding',
    'currency',
    'document_type',
    'status',
    'sent',
  ],
  dateOrder: 'day-first',
  fixed: {},
  words: {
    document_type: {
      salesinvoice: 'invoice',
      salescreditnote: 'credit note',
      salesoverpayment: 'overpayment',
      salesprepayment: 'overpayment',
      bill: 'bill',
      billcreditnote: 'bill',
      billoverpayment: 'bill',
      billprepayment: 'bill',
    },
    status: {
      awaitingpayment: 'approved',
      paid: 'approved',
      draft: 'draft',
      awaitingapproval: 'draft',
      submitted: 'draft',
      voided: 'void',
      deleted: 'void',
    },
    sent: { sent: 'yes', unsent: 'no' },
  },
  lineItems: true,
};
