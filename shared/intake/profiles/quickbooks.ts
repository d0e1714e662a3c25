import type { Profile } from '../profile.ts';
import { namedColumns, namedWords } from './named-columns.ts';

const types = namedWords({
  Invoice: 'invoice',
  'Credit Memo': 'credit note',
  Payment: 'overpayment',
  Deposit: 'overpayment',
  'Journal Entry': 'journal entry',
  'General Journal': 'journal entry',
  'Statement Charge': 'invoice',
});

/** The company's title and date above it, a bucket's name before its rows, totals below. It names no currency. */
export const quickbooksOnlineProfile: Profile = {
  id: 'quickbooks-online',
  title: "QuickBooks Online's A/R Aging Detail",
  kind: 'invoices',
  columns: namedColumns({
    Date: ['issue_date'],
    'Transaction type': ['document_type'],
    Num: ['invoice_number'],
    'Customer full name': ['customer_number', 'customer_name'],
    Customer: ['customer_number', 'customer_name'],
    'Due date': ['due_date'],
    Amount: ['invoice_total'],
    'Open balance': ['amount_outstanding'],
    Currency: ['currency'],
  }),
  mandatory: [
    'issue_date',
    'document_type',
    'invoice_number',
    'customer_number',
    'due_date',
    'invoice_total',
    'amount_outstanding',
  ],
  dateOrder: 'month-first',
  decimalMark: '.',
  fixed: {},
  words: { document_type: types },
  lineItems: false,
  totals: true,
};

/** The customer's total rows are checks; an amount of its own is not there, only what is open. */
export const quickbooksDesktopProfile: Profile = {
  ...quickbooksOnlineProfile,
  id: 'quickbooks-desktop',
  title: "QuickBooks Desktop's A/R Aging Detail",
  columns: namedColumns({
    Type: ['document_type'],
    Date: ['issue_date'],
    Num: ['invoice_number'],
    'P. O. #': ['reference'],
    Name: ['customer_number', 'customer_name'],
    Terms: ['terms'],
    'Due Date': ['due_date'],
    'Open Balance': ['invoice_total', 'amount_outstanding'],
  }),
};
