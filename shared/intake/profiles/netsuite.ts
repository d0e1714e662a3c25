import type { Profile } from '../profile.ts';
import { namedColumns, namedWords } from './named-columns.ts';

/** NetSuite's A/R Aging Detail. What is open has payments not yet applied taken off; deposits are not in it. */
export const netsuiteProfile: Profile = {
  id: 'netsuite',
  title: "NetSuite's A/R Aging Detail",
  kind: 'invoices',
  columns: namedColumns({
    Customer: ['customer_number', 'customer_name'],
    'Transaction Type': ['document_type'],
    Date: ['issue_date'],
    'Document Number': ['invoice_number'],
    'P.O. Number': ['reference'],
    'P.O. No.': ['reference'],
    'Due Date': ['due_date'],
    'Open Balance': ['invoice_total', 'amount_outstanding'],
    Currency: ['currency'],
  }),
  mandatory: [
    'customer_number',
    'document_type',
    'issue_date',
    'invoice_number',
    'due_date',
    'amount_outstanding',
  ],
  fixed: {},
  words: {
    document_type: namedWords({
      Invoice: 'invoice',
      CustInvc: 'invoice',
      'Credit Memo': 'credit note',
      CustCred: 'credit note',
      Payment: 'overpayment',
      CustPymt: 'overpayment',
      'Customer Deposit': 'overpayment',
      Journal: 'journal entry',
    }),
  },
  lineItems: false,
  totals: true,
};
