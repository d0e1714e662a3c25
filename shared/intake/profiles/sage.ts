import type { Profile } from '../profile.ts';
import { namedColumns, namedWords } from './named-columns.ts';

/** Sage 50's exporter of transactions: ages from the transaction's date, but knows the due date and disputes. */
export const sage50Profile: Profile = {
  id: 'sage-50',
  title: "Sage 50's audit transactions",
  kind: 'invoices',
  columns: namedColumns({
    ACCOUNT_REF: ['customer_number', 'customer_name'],
    ACCOUNT_NAME: ['customer_name'],
    TYPE: ['document_type'],
    INV_REF: ['invoice_number'],
    DATE: ['issue_date'],
    DUE_DATE: ['due_date'],
    GROSS_AMOUNT: ['invoice_total'],
    OUTSTANDING: ['amount_outstanding'],
    DISPUTED: ['disputed'],
    CURRENCY: ['currency'],
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
  fixed: {},
  words: {
    document_type: namedWords({ SI: 'invoice', SC: 'credit note', SA: 'overpayment', SR: 'overpayment' }),
  },
  lineItems: false,
};

/** Sage Accounting's list of sales invoices. */
export const sageAccountingProfile: Profile = {
  id: 'sage-accounting',
  title: "Sage Accounting's sales invoices",
  kind: 'invoices',
  columns: namedColumns({
    'Invoice Number': ['invoice_number'],
    Number: ['invoice_number'],
    Customer: ['customer_number', 'customer_name'],
    'Customer Name': ['customer_name'],
    Reference: ['reference'],
    'Invoice Date': ['issue_date'],
    'Due Date': ['due_date'],
    Status: ['status'],
    Total: ['invoice_total'],
    'Outstanding Amount': ['amount_outstanding'],
    Outstanding: ['amount_outstanding'],
    Currency: ['currency'],
  }),
  mandatory: [
    'invoice_number',
    'customer_number',
    'issue_date',
    'due_date',
    'invoice_total',
    'amount_outstanding',
  ],
  dateOrder: 'day-first',
  fixed: {},
  words: {
    status: namedWords({
      Unpaid: 'open',
      'Part paid': 'open',
      Overdue: 'open',
      Paid: 'paid',
      Draft: 'draft',
      Void: 'void',
    }),
  },
  lineItems: false,
};
