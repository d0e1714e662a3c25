import type { Element } from '../xml/element.ts';

/** What an e-invoice (EN 16931) states, as written there; what it leaves out is absent. */
export type EInvoice = {
  syntax: 'UBL' | 'CII';
  /** Whether the document is one that credits by its kind, whatever its type code. */
  isCreditNote: boolean;
  /** BT-3. */
  typeCode?: string | undefined;
  /** BT-1. */
  number?: string | undefined;
  /** BT-2, a local date where it could be read, else the text. */
  issuedOn?: string | undefined;
  /** BT-9, as `issuedOn`. */
  dueOn?: string | undefined;
  /** BT-5. */
  currency?: string | undefined;
  /** BT-13. */
  order?: string | undefined;
  /** BT-12. */
  contract?: string | undefined;
  /** BT-10. */
  buyerReference?: string | undefined;
  /** BT-16, the despatch advice. */
  delivery?: string | undefined;
  /** BT-72. */
  deliveredOn?: string | undefined;
  /** BT-83. */
  remittance?: string | undefined;
  /** BT-20. */
  terms?: string | undefined;
  /** BT-25: the invoices this one corrects or credits. */
  preceding: readonly string[];
  buyer: Buyer;
  totals: Totals;
  /** Line of the file on which it begins. */
  line: number;
};

export type Buyer = {
  /** The number the seller knows the buyer by; identifiers of a public register are not one. */
  number?: string | undefined;
  name?: string | undefined;
  contactName?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  country?: string | undefined;
  vat?: string | undefined;
};

/** Amounts as written. */
export type Totals = {
  /** BT-112, with tax. */
  total?: Stated | undefined;
  /** BT-113. */
  prepaid?: Stated | undefined;
  /** BT-114. */
  rounding?: Stated | undefined;
  /** BT-115, what is to be paid. */
  payable?: Stated | undefined;
};

export type Stated = { text: string; currency?: string | undefined };

/** The amount of an element, with the currency it names beside it. */
export function statedIn(element: Element | undefined): Stated | undefined {
  if (element === undefined || element.text === '') return undefined;
  return { text: element.text, currency: element.attributes['currencyID'] };
}
