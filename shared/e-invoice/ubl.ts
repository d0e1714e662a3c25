import { isoDay } from '../bank/bank-date.ts';
import { type Element, elementAt, elementsAt, textAt } from '../xml/element.ts';
import { type Buyer, type EInvoice, statedIn } from './e-invoice.ts';

/** The facts of a UBL 2.1 invoice or credit note, as Peppol BIS Billing 3 places them. */
export function readUbl(root: Element): EInvoice {
  const isCreditNote = root.name === 'CreditNote';
  const means = elementsAt(root, 'PaymentMeans');
  const paymentDue = isCreditNote ? firstText(means, 'PaymentDueDate') : undefined;
  const totals = elementAt(root, 'LegalMonetaryTotal');
  const preceding = elementsAt(root, 'BillingReference', 'InvoiceDocumentReference', 'ID');
  return {
    syntax: 'UBL',
    isCreditNote,
    typeCode: textAt(root, isCreditNote ? 'CreditNoteTypeCode' : 'InvoiceTypeCode'),
    number: textAt(root, 'ID'),
    issuedOn: day(textAt(root, 'IssueDate')),
    dueOn: day(textAt(root, 'DueDate') ?? paymentDue),
    currency: textAt(root, 'DocumentCurrencyCode'),
    order: textAt(root, 'OrderReference', 'ID'),
    contract: textAt(root, 'ContractDocumentReference', 'ID'),
    buyerReference: textAt(root, 'BuyerReference'),
    delivery: textAt(root, 'DespatchDocumentReference', 'ID'),
    deliveredOn: day(textAt(root, 'Delivery', 'ActualDeliveryDate')),
    remittance: firstText(means, 'PaymentID'),
    terms: textAt(root, 'PaymentTerms', 'Note'),
    preceding: preceding.map(({ text }) => text).filter((text) => text !== ''),
    buyer: buyerOf(elementAt(root, 'AccountingCustomerParty')),
    totals: {
      total: statedIn(elementAt(totals, 'TaxInclusiveAmount')),
      prepaid: statedIn(elementAt(totals, 'PrepaidAmount')),
      rounding: statedIn(elementAt(totals, 'PayableRoundingAmount')),
      payable: statedIn(elementAt(totals, 'PayableAmount')),
    },
    line: root.line,
  };
}

function buyerOf(customer: Element | undefined): Buyer {
  const party = elementAt(customer, 'Party');
  const own = elementsAt(party, 'PartyIdentification', 'ID').find(
    ({ attributes, text }) => attributes['schemeID'] === undefined && text !== '',
  );
  return {
    number: textAt(customer, 'SupplierAssignedAccountID') ?? own?.text,
    name: textAt(party, 'PartyLegalEntity', 'RegistrationName') ?? textAt(party, 'PartyName', 'Name'),
    contactName: textAt(party, 'Contact', 'Name'),
    phone: textAt(party, 'Contact', 'Telephone'),
    email: textAt(party, 'Contact', 'ElectronicMail'),
    country: textAt(party, 'PostalAddress', 'Country', 'IdentificationCode'),
    vat: textAt(
      elementsAt(party, 'PartyTaxScheme').find((scheme) => textAt(scheme, 'TaxScheme', 'ID') === 'VAT'),
      'CompanyID',
    ),
  };
}

function firstText(elements: readonly Element[], name: string): string | undefined {
  for (const element of elements) {
    const text = textAt(element, name);
    if (text !== undefined) return text;
  }
  return undefined;
}

function day(text: string | undefined): string | undefined {
  return isoDay(text) ?? text;
}
