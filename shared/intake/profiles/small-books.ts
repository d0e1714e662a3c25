import type { Profile } from '../profile.ts';
import { namedColumns, namedWords } from './named-columns.ts';

/** Zoho Books' export of invoices: one row per line item. */
export const zohoProfile: Profile = {
  id: 'zoho',
  title: "Zoho Books' invoice export",
  kind: 'invoices',
  columns: namedColumns({
    'Invoice Date': ['issue_date'],
    'Invoice Number': ['invoice_number'],
    'Invoice Status': ['status'],
    'Customer ID': ['customer_number'],
    'Customer Name': ['customer_number', 'customer_name'],
    'Primary Contact EmailID': ['email'],
    'Due Date': ['due_date'],
    PurchaseOrder: ['reference'],
    'Currency Code': ['currency'],
    Total: ['invoice_total'],
    Balance: ['amount_outstanding'],
  }),
  mandatory: [
    'issue_date',
    'invoice_number',
    'status',
    'customer_name',
    'due_date',
    'invoice_total',
    'amount_outstanding',
  ],
  fixed: {},
  words: {
    status: namedWords({
      Sent: 'open',
      Viewed: 'open',
      Overdue: 'open',
      'Partially Paid': 'open',
      PartiallyPaid: 'open',
      Unpaid: 'open',
      Closed: 'paid',
      Draft: 'draft',
      'Pending Approval': 'draft',
      Void: 'void',
    }),
  },
  lineItems: true,
};

/** Invoice Ninja's export of invoices. */
export const invoiceNinjaProfile: Profile = {
  id: 'invoice-ninja',
  title: "Invoice Ninja's invoice export",
  kind: 'invoices',
  columns: namedColumns({
    'Invoice Number': ['invoice_number'],
    'Client Number': ['customer_number'],
    'Client Name': ['customer_number', 'customer_name'],
    Client: ['customer_number', 'customer_name'],
    'Client Email': ['email'],
    'PO Number': ['reference'],
    Date: ['issue_date'],
    'Due Date': ['due_date'],
    Amount: ['invoice_total'],
    Balance: ['amount_outstanding'],
    Currency: ['currency'],
    Status: ['status'],
  }),
  mandatory: [
    'invoice_number',
    'customer_name',
    'issue_date',
    'due_date',
    'invoice_total',
    'amount_outstanding',
  ],
  fixed: {},
  words: {
    status: namedWords({
      Sent: 'open',
      Partial: 'open',
      Viewed: 'open',
      Unpaid: 'open',
      Overdue: 'open',
      Paid: 'paid',
      Draft: 'draft',
      Cancelled: 'void',
      Reversed: 'void',
    }),
  },
  lineItems: false,
};

/** Odoo's customer invoices, exported with the columns of its list. */
export const odooProfile: Profile = {
  id: 'odoo',
  title: "Odoo's customer invoices",
  kind: 'invoices',
  columns: namedColumns({
    Number: ['invoice_number'],
    'Invoice Partner Display Name': ['customer_number', 'customer_name'],
    Partner: ['customer_number', 'customer_name'],
    Customer: ['customer_number', 'customer_name'],
    Reference: ['reference'],
    'Invoice/Bill Date': ['issue_date'],
    'Due Date': ['due_date'],
    Type: ['document_type'],
    Total: ['invoice_total'],
    'Total in Currency Signed': ['invoice_total'],
    'Amount Due': ['amount_outstanding'],
    Currency: ['currency'],
    Status: ['status'],
  }),
  mandatory: [
    'invoice_number',
    'customer_name',
    'issue_date',
    'due_date',
    'invoice_total',
    'amount_outstanding',
    'status',
  ],
  fixed: {},
  words: {
    document_type: namedWords({
      'Customer Invoice': 'invoice',
      'Customer Credit Note': 'credit note',
      'Vendor Bill': 'bill',
      'Vendor Credit Note': 'bill',
      'Journal Entry': 'journal entry',
    }),
    status: namedWords({ Posted: 'open', Draft: 'draft', Cancelled: 'void' }),
  },
  lineItems: false,
};

/** ERPNext's Accounts Receivable report. */
export const erpnextProfile: Profile = {
  id: 'erpnext',
  title: "ERPNext's Accounts Receivable",
  kind: 'invoices',
  columns: namedColumns({
    'Posting Date': ['issue_date'],
    Customer: ['customer_number', 'customer_name'],
    Party: ['customer_number', 'customer_name'],
    'Customer Name': ['customer_name'],
    'Voucher Type': ['document_type'],
    'Voucher No': ['invoice_number'],
    'Due Date': ['due_date'],
    'Invoiced Amount': ['invoice_total'],
    'Outstanding Amount': ['amount_outstanding'],
    Currency: ['currency'],
    'Customer PO': ['reference'],
  }),
  mandatory: [
    'issue_date',
    'customer_number',
    'document_type',
    'invoice_number',
    'due_date',
    'invoice_total',
    'amount_outstanding',
  ],
  fixed: {},
  words: {
    document_type: namedWords({
      'Sales Invoice': 'invoice',
      'Payment Entry': 'overpayment',
      'Journal Entry': 'journal entry',
    }),
  },
  lineItems: false,
  // By payment terms, it has a row for each of them.
  totalOfRow: true,
  totals: true,
};
