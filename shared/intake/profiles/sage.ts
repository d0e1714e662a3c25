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
    // Sage 50 writes the number of a currency; a mapping's words say which it is.
    CURRENCY: ['currency'],
    DELETED_FLAG: ['status'],
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
    document_type: {
      ...namedWords({ SI: 'invoice', SC: 'credit note', SA: 'overpayment', SR: 'overpayment' }),
      ...namedWords({ PI: 'bill', PC: 'bill', PA: 'bill', PP: 'bill' }),
    },
    // How many of its items are disputed, not how much.
    disputed: { '': 'no', '0': 'no', '*': 'yes' },
    status: namedWords({ '0': 'open', false: 'open', '1': 'void', true: 'void' }),
  },
  lineItems: false,
};

/** Sage 50's Aged Debtors Analysis (Detailed), saved to Excel: it ages by the transaction's day and knows no due date. */
export const sage50AgedProfile: Profile = {
  id: 'sage-50-aged',
  title: "Sage 50's Aged Debtors Analysis (Detailed)",
  kind: 'invoices',
  columns: namedColumns({
    'CustomerRecord.AccountReference': ['customer_number', 'customer_name'],
    'CustomerRecord.AccountName': ['customer_name'],
    'TransactionOverview.Date': ['issue_date'],
    'TransactionOverview.Reference': ['invoice_number'],
    'TransactionOverview.AgedAmount': ['invoice_total', 'amount_outstanding'],
  }),
  mandatory: ['customer_number', 'issue_date', 'invoice_number', 'amount_outstanding'],
  dateOrder: 'day-first',
  fixed: {},
  words: {},
  lineItems: false,
  totals: true,
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
