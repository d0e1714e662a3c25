import type { Profile } from '../profile.ts';
import { namedColumns, namedWords } from './named-columns.ts';

/** Customer ledger entries of Business Central and NAV. An entry on hold, or in dispute there, rests here too. */
export const businessCentralProfile: Profile = {
  id: 'business-central',
  title: "Business Central's customer ledger entries",
  kind: 'invoices',
  columns: namedColumns({
    Document_Type: ['document_type'],
    Customer_No_: ['customer_number', 'customer_name'],
    Customer_Name: ['customer_name'],
    Document_No_: ['invoice_number'],
    Due_Date: ['due_date'],
    Document_Date: ['issue_date'],
    External_Document_No_: ['reference'],
    Amount: ['invoice_total'],
    Remaining_Amount: ['amount_outstanding'],
    Currency_Code: ['currency'],
    ClosedAtDate: ['settled_date'],
    'On Hold': ['dunning_block'],
    'Dispute Status': ['disputed'],
  }),
  mandatory: [
    'document_type',
    'customer_number',
    'invoice_number',
    'due_date',
    'issue_date',
    'invoice_total',
    'amount_outstanding',
  ],
  fixed: {},
  words: {
    document_type: namedWords({
      Invoice: 'invoice',
      'Finance Charge Memo': 'interest',
      Reminder: 'interest',
      'Credit Memo': 'credit note',
      Payment: 'overpayment',
      Refund: 'journal entry',
    }),
    disputed: { '': 'no', '*': 'yes' },
  },
  lineItems: false,
  totalOfRow: true,
};
