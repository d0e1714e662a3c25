import { isoDay } from '../bank/bank-date.ts';
import { type Element, elementAt, elementsAt, textAt } from '../xml/element.ts';
import { type Buyer, type EInvoice, statedIn } from './e-invoice.ts';

const creditNote = '381';

/** The facts of a cross-industry invoice (Factur-X, ZUGFeRD 2, XRechnung); its head parts lie directly in `root`. */
export function readCii(root: Element): EInvoice {
  const document = elementAt(root, 'ExchangedDocument');
  const agreement = elementAt(root, 'ApplicableHeaderTradeAgreement');
  const delivery = elementAt(root, 'ApplicableHeaderTradeDelivery');
  const settlement = elementAt(root, 'ApplicableHeaderTradeSettlement');
  const totals = elementAt(settlement, 'SpecifiedTradeSettlementHeaderMonetarySummation');
  const terms = elementsAt(settlement, 'SpecifiedTradePaymentTerms');
  const due = terms
    .map((one) => dateIn(elementAt(one, 'DueDateDateTime')))
    .filter((one) => one !== undefined);
  const preceding = elementsAt(settlement, 'InvoiceReferencedDocument', 'IssuerAssignedID');
  const typeCode = textAt(document, 'TypeCode');
  return {
    syntax: 'CII',
    isCreditNote: typeCode === creditNote,
    typeCode,
    number: textAt(document, 'ID'),
    issuedOn: dateIn(elementAt(document, 'IssueDateTime')),
    // Instalments each have a day of their own: overdue as a whole it is after the last of them.
    dueOn: due.toSorted().at(-1),
    currency: textAt(settlement, 'InvoiceCurrencyCode'),
    order: textAt(agreement, 'BuyerOrderReferencedDocument', 'IssuerAssignedID'),
    contract: textAt(agreement, 'ContractReferencedDocument', 'IssuerAssignedID'),
    buyerReference: textAt(agreement, 'BuyerReference'),
    delivery: textAt(delivery, 'DespatchAdviceReferencedDocument', 'IssuerAssignedID'),
    deliveredOn: dateIn(elementAt(delivery, 'ActualDeliverySupplyChainEvent', 'OccurrenceDateTime')),
    remittance: textAt(settlement, 'PaymentReference'),
    terms: terms.map((one) => textAt(one, 'Description')).find((text) => text !== undefined),
    preceding: preceding.map(({ text }) => text).filter((text) => text !== ''),
    buyer: buyerOf(elementAt(agreement, 'BuyerTradeParty')),
    totals: {
      total: statedIn(elementAt(totals, 'GrandTotalAmount')),
      prepaid: statedIn(elementAt(totals, 'TotalPrepaidAmount')),
      rounding: statedIn(elementAt(totals, 'RoundingAmount')),
      payable: statedIn(elementAt(totals, 'DuePayableAmount')),
    },
    line: root.line,
  };
}

function buyerOf(party: Element | undefined): Buyer {
  const contact = elementAt(party, 'DefinedTradeContact');
  const vat = elementsAt(party, 'SpecifiedTaxRegistration', 'ID').find(
    ({ attributes }) => attributes['schemeID'] === 'VA',
  );
  return {
    number: textAt(party, 'ID'),
    name: textAt(party, 'Name'),
    contactName: textAt(contact, 'PersonName'),
    phone: textAt(contact, 'TelephoneUniversalCommunication', 'CompleteNumber'),
    email: textAt(contact, 'EmailURIUniversalCommunication', 'URIID'),
    country: textAt(party, 'PostalTradeAddress', 'CountryID'),
    vat: vat?.text,
  };
}

/** Days are written YYYYMMDD (format 102); what is written otherwise stays as it is, to be told. */
function dateIn(element: Element | undefined): string | undefined {
  const text = textAt(element, 'DateTimeString') ?? textAt(element, 'DateTime');
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(text ?? '');
  return (digits === null ? isoDay(text) : isoDay(digits.slice(1).join('-'))) ?? text;
}
