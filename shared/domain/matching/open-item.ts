import type { ChargesTolerance } from '../allowance.ts';
import type { Debt } from '../debt.ts';
import type { Currency } from '../money.ts';

/** An invoice that a payment may be for: what is open on it today. */
export type OpenItem = {
  debtorKey: string;
  debtKey: string;
  invoiceNumber: string;
  /** Of several instalments of an invoice, the first due is paid first. */
  dueOn: string;
  currency: Currency;
  /** Minor units, disputed parts included. */
  amountOutstanding: number;
  /** What a discount for paying early is measured by; absent: none is given. */
  terms?: Pick<Debt, 'invoiceTotal' | 'issuedOn' | 'discount'>;
};

/** Money that came in, as a bank tells it. */
export type Received = {
  /** Minor units, positive. */
  amount: number;
  currency: Currency;
  /** Local date. */
  bookedOn?: string;
  /** What may be missing for charges of banks; absent: nothing. */
  bankChargesTolerance?: ChargesTolerance | undefined;
  endToEndId: string | undefined;
  /** What the payer wrote. */
  text: string;
};

/** What the books know that a payment could be about. */
export type Candidates = {
  /** Debtors whom a structured reference of ours names. */
  referenced: readonly string[];
  /** Open invoices whose number the creditor has made a structured reference of, which this money carries. */
  ownReference: readonly OpenItem[];
  /** Open invoices whose number is the end-to-end id. */
  endToEnd: readonly OpenItem[];
  /** Open invoices whose number stands somewhere in the text. */
  named: readonly OpenItem[];
  /** All open invoices of those who paid from this account before. */
  ofAccount: readonly OpenItem[];
};
