import type { Profile } from '../profile.ts';

/**
 * Xero's sales-invoice export: one row per line item, each repeating the invoice's columns. Xero knows no customer
 * number, so the contact's name is the number. Columns not named here (addresses, line items) are not needed.
 */
export const xeroProfile: Profile = {
  id: 'xero',
  title: "Xero's sales-invoice export",
  kind: 'invoices',
  columns: {
    contactname: ['customer_number', 'customer_name'],
    emailaddress: ['email'],
    pocountry: ['country'],
    invoicenumber: ['invoice_number'],
    reference: ['reference'],
    invoicedate: ['issue_date'],
    duedate: ['due_date'],
    total: ['invoice_total'],
    invoiceamountdue: ['amount_outstanding'],
    currency: ['currency'],
    type: ['document_type'],
    sent: ['sent'],
    status: ['status'],
  },
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
