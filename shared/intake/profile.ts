/** What we can take from a row of an invoice file: the names of Forbear's own columns. */
export const invoiceFields = [
  'customer_number',
  'customer_name',
  'customer_kind',
  'country',
  'region',
  'language',
  'time_zone',
  'email',
  'phone',
  'contact_name',
  'invoice_number',
  'document_type',
  'status',
  'sent',
  'reference',
  'issue_date',
  'due_date',
  'terms',
  'terms_from',
  'dunning_block',
  'ledger_note',
  'special_ledger',
  'settled_date',
  'currency',
  'invoice_total',
  'amount_outstanding',
  'disputed',
  'order_reference',
  'delivery_reference',
  'terms_reference',
  'contract',
  'contract_date',
  'fees_agreed',
] as const;
export type InvoiceField = (typeof invoiceFields)[number];

/** What we can take from a row of a payments file. */
export const paymentFields = ['reference', 'date', 'amount', 'currency', 'transaction_id', 'type'] as const;

/** What a mapping can take from a row of a bank's own export. */
export const bankFields = [...paymentFields, 'credit', 'debit', 'text', 'payer', 'account'] as const;
export type BankField = (typeof bankFields)[number];

export type Field = InvoiceField | BankField;
export type DateOrder = 'day-first' | 'month-first';
export type DecimalMark = '.' | ',';

/** How one kind of file says what we need: data, not code. */
export type Profile = {
  id: string;
  /** For sentences: "the Xero sales-invoice export". */
  title: string;
  kind: 'invoices' | 'payments';
  /** Rows of an account: what each is for must be found, and what leaves the account is no payment of a customer. */
  isOfBank?: boolean;
  /** Header of the file, folded → our fields. One column may fill several fields. */
  columns: Readonly<Record<string, readonly Field[]>>;
  /** Columns without which the file is refused. */
  mandatory: readonly Field[];
  dateOrder?: DateOrder;
  decimalMark?: DecimalMark;
  /** Values for fields the file has no column for. */
  fixed: Readonly<Partial<Record<Field, string>>>;
  /** The file's words, folded → ours, for fields with a fixed vocabulary. */
  words: Readonly<Partial<Record<Field, Readonly<Record<string, string>>>>>;
  /** One row per line item: rows that repeat the invoice's own columns are one invoice. */
  lineItems: boolean;
  /** A row is an entry of its own, and so is its total: several of one invoice are its instalments. */
  totalOfRow?: true;
  /** Rows without number and date are titles and totals: no rows of the ledger, but what they sum up is checked. */
  totals?: boolean;
  /** Fields with several columns, folded: the first counts that holds more than zeros. */
  firstOf?: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** With `settled_date`: invoices settled after this day still counted as owed on it. Default: today. */
  asOf?: string;
};

/** Header names and words are compared without case, spaces, punctuation and Xero's `*`. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
